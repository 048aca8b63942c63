package org.causeboard.engine.data;

import java.util.List;

/// A database that speaks SQL: reading files and statistics over many rows go through it, so that another engine can
/// stand in. One thread uses it at a time.
public interface SqlDatabase extends AutoCloseable {

    /// Runs a statement that gives no rows.
    ///
    /// @throws SqlFailure when the database refuses
    void run(String statement) throws SqlFailure;

    /// The rows of a query, every value as text and empty where it is missing. For small results.
    ///
    /// @throws SqlFailure when the database refuses
    List<List<String>> rows(String query) throws SqlFailure;

    /// Hands the single column of a query to `reader`, row by row.
    ///
    /// @throws SqlFailure when the database refuses
    void numbers(String query, NumberReader reader) throws SqlFailure;

    /// Hands the single column of a query to `reader`, row by row.
    ///
    /// @throws SqlFailure when the database refuses
    void texts(String query, TextReader reader) throws SqlFailure;

    @Override
    void close();

    /// Takes one number after the other.
    interface NumberReader {
        /// A row with a value.
        void number(int row, double value);

        /// A row without one.
        void missing(int row);
    }

    /// Takes one text after the other.
    interface TextReader {
        /// A row with a value.
        void text(int row, String value);

        /// A row without one.
        void missing(int row);
    }
}
