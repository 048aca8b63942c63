package org.causeboard.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.duckdb.DuckDBAppender;

/// Data sets as Parquet: states by their names, so that any tool can read them, and what the columns are in the file's
/// key-value metadata, so that the order of states, units and missing values survive.
public final class ParquetFiles {
    private static final String KEY = "causeboard.columns";

    private ParquetFiles() {}

    /// Writes a data set with at least one column.
    ///
    /// @throws IOException when the file cannot be written
    public static void write(Dataset data, Path file, Progress progress) throws IOException {
        if (data.columns().isEmpty()) {
            throw new IllegalArgumentException("A Parquet file needs at least one column.");
        }
        try (DuckDb database = DuckDb.over(List.of(file), progress)) {
            List<String> definitions = new ArrayList<>();
            List<Column> columns = data.columns();
            for (int i = 0; i < columns.size(); i++) {
                definitions.add("c" + i + (columns.get(i).domain() instanceof Discrete ? " VARCHAR" : " DOUBLE"));
            }
            database.run("CREATE TABLE source (" + String.join(", ", definitions) + ")");
            append(database, data, progress);
            database.run("COPY (SELECT " + selection(columns) + " FROM source) TO " + SqlText.literal(file)
                    + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, KV_METADATA {" + SqlText.literal(KEY)
                    + ": "
                    + SqlText.literal(DomainText.write(columns)) + "})");
        } catch (SqlFailure | SQLException e) {
            throw new IOException("The data could not be written: " + e.getMessage(), e);
        }
    }

    /// The data set as the bytes of a Parquet file.
    ///
    /// @throws IOException when no temporary file can be written
    public static byte[] bytes(Dataset data, Progress progress) throws IOException {
        Path file = Transcoding.temporary();
        try {
            write(data, file, progress);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Reads the bytes of a file that [#write] or [#bytes] made.
    ///
    /// @param name what the data set is called
    /// @throws IOException when these are no such bytes
    public static Dataset fromBytes(byte[] bytes, String name, Progress progress) throws IOException {
        Path file = Transcoding.temporary();
        try {
            Files.write(file, bytes);
            return read(file, name, progress);
        } catch (SqlFailure | IllegalArgumentException e) {
            throw new IOException("The data could not be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static boolean isOurs(Path file) throws SqlFailure, IOException {
        Path plain = Transcoding.withPlainName(file);
        try (DuckDb database = DuckDb.over(List.of(plain), Progress.unwatched())) {
            return !description(database, plain).isEmpty();
        } finally {
            Transcoding.discard(plain, file);
        }
    }

    static Dataset read(Path file, String name, Progress progress) throws SqlFailure {
        try (DuckDb database = DuckDb.over(List.of(file), progress)) {
            List<DomainText.Described> described = DomainText.read(description(database, file));
            String scan = "read_parquet(" + SqlText.literal(file) + ")";
            int rows = Integer.parseInt(
                    database.rows("SELECT count(*) FROM " + scan).getFirst().getFirst());
            List<String> stored = database.rows("DESCRIBE SELECT * FROM " + scan).stream()
                    .map(List::getFirst)
                    .toList();
            if (stored.size() != described.size()) {
                throw new SqlFailure(
                        "The file describes " + described.size() + " of " + stored.size() + " columns.", null);
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < stored.size(); i++) {
                String query = "SELECT " + SqlText.identifier(stored.get(i)) + " FROM " + scan;
                columns.add(column(database, described.get(i), query, rows));
            }
            return new Dataset(name, columns);
        } catch (IllegalArgumentException e) {
            throw new SqlFailure(e.getMessage(), e);
        }
    }

    private static String description(DuckDb database, Path file) throws SqlFailure {
        List<List<String>> rows = database.rows("SELECT decode(value) FROM parquet_kv_metadata(" + SqlText.literal(file)
                + ") WHERE decode(key) = " + SqlText.literal(KEY));
        return rows.isEmpty() ? "" : rows.getFirst().getFirst();
    }

    private static Column column(SqlDatabase database, DomainText.Described described, String query, int rows)
            throws SqlFailure {
        double[] values = new double[rows];
        BitSet missing = new BitSet();
        if (described.domain() instanceof Discrete discrete) {
            Map<String, Integer> codes = new HashMap<>();
            discrete.states().forEach(state -> codes.put(state, codes.size()));
            database.texts(query, new SqlDatabase.TextReader() {
                @Override
                public void text(int row, String value) {
                    values[row] = codes.getOrDefault(value, -1); // refused by Column.of
                }

                @Override
                public void missing(int row) {
                    missing.set(row);
                }
            });
        } else {
            database.numbers(query, new SqlDatabase.NumberReader() {
                @Override
                public void number(int row, double value) {
                    values[row] = value;
                }

                @Override
                public void missing(int row) {
                    missing.set(row);
                }
            });
        }
        return Column.of(described.name(), described.domain(), values, missing);
    }

    /// Names that differ by letter case only are one name to SQL; later ones get a number.
    private static String selection(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String base = columns.get(i).name();
            String name = base;
            for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
                name = base + " (" + copy + ")";
            }
            selected.add("c" + i + " AS " + SqlText.identifier(name));
        }
        return String.join(", ", selected);
    }

    private static void append(DuckDb database, Dataset data, Progress progress) throws SQLException {
        try (DuckDBAppender appender = database.connection().createAppender("main", "source")) {
            for (int row = 0; row < data.rows(); row++) {
                if (row % 4096 == 0) {
                    progress.check();
                }
                appender.beginRow();
                for (Column column : data.columns()) {
                    if (column.isMissing(row)) {
                        appender.appendNull();
                    } else if (column.domain() instanceof Discrete discrete) {
                        appender.append(discrete.states().get((int) column.value(row)));
                    } else {
                        appender.append(column.value(row));
                    }
                }
                appender.endRow();
            }
        }
    }
}
