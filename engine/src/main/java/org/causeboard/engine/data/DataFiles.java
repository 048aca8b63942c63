package org.causeboard.engine.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Numeric;

/// Reads data files: CSV and its kin with any delimiter, Parquet, and JSON (an array of records, or one a line), each
/// also compressed with gzip.
///
/// Files are untrusted: what is no such file gives a list of problems, quickly and in bounded memory. Rows that do not
/// fit the header are left out and reported by line. Missing markers become missing values; types are recognised, see
/// [ColumnReport].
public final class DataFiles {
    /// The most columns that a file may have.
    public static final int MOST_COLUMNS = 5_000;

    /// The most values (rows times columns) that a file may have.
    public static final long MOST_VALUES = 100_000_000;

    /// The most bytes that a compressed file may unpack to.
    private static final long MOST_UNPACKED = 1L << 30;

    private static final int START = 1 << 20;
    private static final int MOST_REPORTED = 50;

    private static final int PART = 64; // columns

    private DataFiles() {}

    /// Why a file can hold no data, when its first bytes tell; cheap, and no promise that it can be read.
    public static Optional<DataProblem> problem(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return FileKind.isGzip(file) ? Optional.empty() : FileKind.problem(file, name);
        } catch (IOException e) {
            return Optional.of(
                    DataProblem.ofFile(name, "You are not allowed to read it.", "Copy it to a folder of your own."));
        }
    }

    /// Reads a file.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    public static DataReading read(Path file, ReadChoices choices, Progress progress) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!FileKind.isGzip(file)) {
                return read(file, name, choices, progress);
            }
            Path plain = Transcoding.temporary();
            try {
                return Transcoding.unpack(file, plain, MOST_UNPACKED, progress)
                        ? read(plain, name, choices, progress)
                        : unreadable(
                                name,
                                "The file unpacks to more than " + (MOST_UNPACKED >> 20) + " MB.",
                                "Keep a sample of the rows.");
            } finally {
                Files.deleteIfExists(plain);
            }
        } catch (ZipException | EOFException e) {
            return unreadable(name, "The compressed file is cut off or damaged.", "Copy or download it again.");
        } catch (AccessDeniedException e) {
            return unreadable(name, "You are not allowed to read it.", "Copy it to a folder of your own.");
        } catch (IOException e) {
            return unreadable(
                    name,
                    "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is still there, and that the disk for temporary files has room.");
        } catch (SqlFailure e) {
            return unreadable(name, "The file cannot be read as data: " + e.getMessage(), "Open it and save it anew.");
        }
    }

    /// Reads a text that holds what a file would, such as cells copied from a spreadsheet.
    ///
    /// @param name what the rows are called
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    public static DataReading readText(String text, String name, ReadChoices choices, Progress progress) {
        try {
            Path file = Transcoding.temporary();
            try {
                Files.writeString(file, text);
                return read(file, name, choices, progress);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return unreadable(name, "There is no room for temporary files.", "Free some, or make a file and open it.");
        } catch (SqlFailure e) {
            return unreadable(name, "The file cannot be read as data: " + e.getMessage(), "Open it and save it anew.");
        }
    }

    /// @param name what it is called, which the file of what was unpacked is not
    private static DataReading read(Path file, String name, ReadChoices choices, Progress progress)
            throws IOException, SqlFailure {
        Optional<DataProblem> odd = FileKind.problem(file, name);
        if (odd.isPresent()) {
            return new DataReading.Unreadable(List.of(odd.get()));
        }
        return switch (FileKind.of(file, name)) {
            case PARQUET ->
                ParquetFiles.isOurs(file)
                        ? ours(file, name, progress)
                        : columnar(file, name, choices, progress, "Parquet", "read_parquet(%s)");
            case JSON ->
                columnar(
                        file,
                        name,
                        choices,
                        progress,
                        "JSON",
                        "read_json(%s, maximum_depth = 10, sample_size = -1, maximum_object_size = 16777216)");
            case TEXT -> text(file, name, choices, progress);
        };
    }

    private static DataReading unreadable(String name, String message, String remedy) {
        return new DataReading.Unreadable(List.of(DataProblem.ofFile(name, message, remedy)));
    }

    private static DataReading ours(Path file, String name, Progress progress) throws SqlFailure {
        Dataset data = ParquetFiles.read(file, name, progress);
        List<ColumnReport> reports = data.columns().stream()
                .map(column -> new ColumnReport(
                        column.name(), column.domain(), column.missingCount(), distinct(column), "the file says so"))
                .toList();
        return new DataReading.Readable(data, reports, "Parquet with variable descriptions", List.of());
    }

    private static int distinct(Column column) {
        return (int) IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::value)
                .distinct()
                .count();
    }

    private static DataReading columnar(
            Path file, String name, ReadChoices choices, Progress progress, String kind, String source)
            throws SqlFailure, IOException {
        Path plain = Transcoding.withPlainName(file);
        try (DuckDb database = DuckDb.over(List.of(plain), progress)) {
            String scan = source.formatted(SqlText.literal(plain));
            List<String> columns = database.rows("DESCRIBE SELECT * FROM " + scan).stream()
                    .map(List::getFirst)
                    .toList();
            if (columns.size() > MOST_COLUMNS) {
                return tooWide(name, columns.size());
            }
            List<String> selected = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String text = "CAST(" + SqlText.identifier(columns.get(i)) + " AS VARCHAR)";
                selected.add("CASE WHEN " + text + " IN (" + markers(choices) + ") THEN NULL ELSE " + text + " END AS c"
                        + i);
            }
            database.run("CREATE TABLE source AS SELECT " + String.join(", ", selected) + " FROM " + scan
                    + (choices.mostRows() == Long.MAX_VALUE ? "" : " LIMIT " + choices.mostRows()));
            return recognised(database, name, columns, kind, new ArrayList<>(), progress);
        } finally {
            Transcoding.discard(plain, file);
        }
    }

    private static String markers(ReadChoices choices) {
        List<String> all = new ArrayList<>(choices.missingMarkers());
        all.add("");
        return String.join(", ", all.stream().map(SqlText::literal).toList());
    }

    private static DataReading text(Path file, String name, ReadChoices choices, Progress progress)
            throws IOException, SqlFailure {
        progress.phase("recognising the encoding");
        TextEncoding encoding = TextEncoding.of(file, progress);
        List<DataProblem> notices = new ArrayList<>();
        if (encoding.firstOddLine() > 0) {
            notices.add(DataProblem.ofLine(
                    name,
                    encoding.firstOddLine(),
                    "The file is not UTF-8.",
                    "It was read as Windows-1252 (Latin-1); save it as UTF-8 if letters look wrong."));
        }
        Path plain = Transcoding.utf8(file, encoding.charset(), progress);
        try {
            String start = start(plain);
            boolean whole = Files.size(plain) <= START;
            if (!whole && start.indexOf('\n') < 0 && start.indexOf('\r') < 0) {
                return unreadable(
                        name,
                        "The first line is longer than a million characters.",
                        "Write one row a line, with at most " + MOST_COLUMNS + " columns.");
            }
            TextFileShape shape = choices.delimiter().isPresent()
                    ? TextFileShape.divided(start, choices.delimiter().get(), whole)
                    : TextFileShape.recognise(start, whole);
            if (shape.records().isEmpty()) {
                return unreadable(name, "The file has no values.", "Choose a file with a header and rows.");
            }
            int width = shape.records().getFirst().size();
            if (width > MOST_COLUMNS) {
                return tooWide(name, width);
            }
            boolean header = switch (choices.header()) {
                case PRESENT -> true;
                case ABSENT -> false;
                case RECOGNISED -> !shape.startsWithNumbers();
            };
            if (!header && choices.header() == ReadChoices.Header.RECOGNISED) {
                notices.add(DataProblem.ofLine(
                        name, 1, "The first line is made of numbers.", "It was read as values; name the columns."));
            }
            return table(plain, name, shape, header, encoding.charset(), choices, notices, progress);
        } finally {
            Transcoding.discard(plain, file);
        }
    }

    private static DataReading tooWide(String name, int columns) {
        return unreadable(
                name,
                "The file has " + columns + " columns, more than " + MOST_COLUMNS + ".",
                "Keep the columns that the graph is about.");
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(START), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static DataReading table(
            Path file,
            String name,
            TextFileShape shape,
            boolean header,
            Charset charset,
            ReadChoices choices,
            List<DataProblem> notices,
            Progress progress)
            throws SqlFailure {
        List<String> names = shape.names(header, choices.unnamed());
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add("c" + i + ": 'VARCHAR'");
        }
        List<String> markers = new ArrayList<>(choices.missingMarkers());
        markers.add("");
        progress.phase("reading rows");
        try (DuckDb database = DuckDb.over(List.of(file), progress)) {
            database.run("CREATE TABLE source AS SELECT * FROM read_csv(" + SqlText.literal(file)
                    + ", auto_detect = false, quote = '\"', escape = '\"', strict_mode = true, store_rejects = true"
                    + ", delim = " + SqlText.literal(String.valueOf(shape.delimiter()))
                    + ", header = " + header
                    + ", nullstr = " + SqlText.list(markers)
                    + ", columns = {" + String.join(", ", columns) + "})"
                    + (choices.mostRows() == Long.MAX_VALUE ? "" : " LIMIT " + choices.mostRows()));
            List<DataProblem> misfits = misfits(database, name, names.size());
            notices.addAll(misfits);
            long rows = Long.parseLong(
                    database.rows("SELECT count(*) FROM source").getFirst().getFirst());
            long refused = Long.parseLong(database.rows("SELECT count(DISTINCT line) FROM reject_errors")
                    .getFirst()
                    .getFirst());
            if (rows == 0 || refused > rows) {
                notices.add(DataProblem.ofFile(
                        name,
                        rows == 0 && refused == 0
                                ? "The file has a header but no rows."
                                : refused + " of " + (rows + refused) + " rows do not fit the header of " + names.size()
                                        + " columns.",
                        "Check the delimiter '" + shape.delimiter() + "' and the first line."));
                return new DataReading.Unreadable(notices.reversed());
            }
            String kind =
                    "CSV, " + (charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : charset.displayName(Locale.ROOT))
                            + ", delimiter " + (shape.delimiter() == '\t' ? "tab" : "'" + shape.delimiter() + "'");
            return recognised(database, name, names, kind, notices, progress);
        }
    }

    private static List<DataProblem> misfits(SqlDatabase database, String name, int width) throws SqlFailure {
        List<DataProblem> problems = new ArrayList<>();
        List<List<String>> rejects = database.rows("SELECT line, min(error_type), min(error_message) FROM reject_errors"
                + " GROUP BY line ORDER BY line LIMIT " + (MOST_REPORTED + 1));
        for (List<String> reject : rejects) {
            long line = Long.parseLong(reject.get(0));
            if (problems.size() == MOST_REPORTED) {
                problems.add(DataProblem.ofLine(
                        name, line, "More rows do not fit, from here on.", "They were left out; correct the file."));
                break;
            }
            String found = reject.get(2).replaceAll("(?s).*Found: *(\\d+).*", "$1");
            String message = switch (reject.get(1)) {
                case "MISSING COLUMNS", "TOO MANY COLUMNS" ->
                    "The row has " + found + " values, the header " + width + " names.";
                case "UNQUOTED VALUE" -> "A quote is not closed, or something follows it.";
                case "LINE SIZE OVER MAXIMUM" -> "The line is longer than two million characters.";
                default -> "The row cannot be read.";
            };
            problems.add(DataProblem.ofLine(
                    name, line, message, "It was left out; correct it, or quote values that hold the delimiter."));
        }
        return problems;
    }

    private static DataReading recognised(
            SqlDatabase database,
            String name,
            List<String> names,
            String kind,
            List<DataProblem> notices,
            Progress progress)
            throws SqlFailure {
        long rows = Long.parseLong(
                database.rows("SELECT count(*) FROM source").getFirst().getFirst());
        if (rows == 0) {
            return unreadable(name, "The file has no rows.", "Choose a file with rows.");
        }
        if (rows * names.size() > MOST_VALUES) {
            return unreadable(
                    name,
                    "The file has " + rows + " rows and " + names.size() + " columns, more than fit into memory.",
                    "Keep the columns that the graph is about, or a sample of the rows.");
        }
        progress.phase("recognising columns");
        boolean isWide = names.size() > PART;
        ColumnRecognition recognition = new ColumnRecognition(database, isWide ? "part" : "source", (int) rows);
        List<Column> columns = new ArrayList<>();
        List<ColumnReport> reports = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            progress.report((double) i / names.size());
            if (isWide && i % PART == 0) { // each question to a table takes the longer, the more columns it has
                String some = IntStream.range(i, Math.min(i + PART, names.size()))
                        .mapToObj(column -> "c" + column)
                        .collect(Collectors.joining(", "));
                database.run("CREATE OR REPLACE TABLE part AS SELECT " + some + " FROM source");
            }
            String column = names.get(i);
            ColumnRecognition.Recognised recognised = recognition.read("c" + i, column);
            if (recognised.report().distinct() > ColumnKind.MOST_STATES
                    && recognised.report().domain() instanceof Numeric
                    && recognised.column().missingCount() == rows) {
                notices.add(DataProblem.ofColumn(
                        name,
                        names.get(i),
                        "The column has too many different texts.",
                        "It was left out as an identifier."));
            } else {
                if (!recognised.words().isEmpty()) {
                    notices.add(DataProblem.ofColumn(
                            name,
                            names.get(i),
                            "Among its numbers stands «" + String.join("», «", recognised.words()) + "».",
                            "It was read as missing."));
                }
                recognised
                        .since()
                        .ifPresent(first -> notices.add(DataProblem.ofColumn(
                                name,
                                column,
                                "The column is made of dates.",
                                "It was read as days since " + first + ".")));
                columns.add(recognised.column());
                reports.add(recognised.report());
            }
        }
        return new DataReading.Readable(new Dataset(name, columns), reports, kind, notices);
    }
}
