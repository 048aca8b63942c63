package org.causeboard.engine.data;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.task.Progress;
import org.duckdb.DuckDBConnection;

/// An embedded DuckDB in memory that can touch the named files and nothing else: no network, no extensions, no other
/// file.
final class DuckDb implements SqlDatabase {
    private static final String MEMORY = "2GB";
    private final DuckDBConnection connection;
    private final Progress progress;

    private DuckDb(DuckDBConnection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /// Opens a database that may read and write these files only.
    static DuckDb over(List<Path> files, Progress progress) throws SqlFailure {
        try {
            DuckDb database = new DuckDb((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"), progress);
            database.run("SET autoinstall_known_extensions = false");
            database.run("SET autoload_known_extensions = false");
            database.run("SET memory_limit = '" + MEMORY + "'");
            database.run("SET enable_progress_bar = false");
            database.run("SET allowed_paths = "
                    + SqlText.list(files.stream()
                            .map(file -> file.toAbsolutePath().toString())
                            .toList()));
            database.run("SET enable_external_access = false");
            database.run("SET lock_configuration = true");
            return database;
        } catch (SQLException e) {
            throw new SqlFailure("The database did not start: " + e.getMessage(), e);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    @Override
    public void run(String statement) throws SqlFailure {
        progress.check();
        try (Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public List<List<String>> rows(String query) throws SqlFailure {
        progress.check();
        try (Statement open = connection.createStatement();
                ResultSet result = open.executeQuery(query)) {
            int width = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>(width);
                for (int i = 1; i <= width; i++) {
                    String text = result.getString(i);
                    row.add(text == null ? "" : text);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void numbers(String query, NumberReader reader) throws SqlFailure {
        each(query, (row, result) -> {
            double value = result.getDouble(1);
            if (result.wasNull()) {
                reader.missing(row);
            } else {
                reader.number(row, value);
            }
        });
    }

    @Override
    public void texts(String query, TextReader reader) throws SqlFailure {
        each(query, (row, result) -> {
            String value = result.getString(1);
            if (value == null) {
                reader.missing(row);
            } else {
                reader.text(row, value);
            }
        });
    }

    private interface Visit {
        void row(int row, ResultSet result) throws SQLException;
    }

    private void each(String query, Visit visit) throws SqlFailure {
        try (Statement open = connection.createStatement();
                ResultSet result = open.executeQuery(query)) {
            for (int row = 0; result.next(); row++) {
                if (row % 4096 == 0) {
                    progress.check();
                }
                visit.row(row, result);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static SqlFailure failure(SQLException e) {
        String message = e.getMessage() == null ? "unknown reason" : e.getMessage();
        return new SqlFailure(message.lines().findFirst().orElse(message).strip(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The in-memory database did not close.", e);
        }
    }
}
