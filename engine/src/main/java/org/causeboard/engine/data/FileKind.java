package org.causeboard.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What a file is by its first bytes, whatever its name says.
enum FileKind {
    TEXT,
    PARQUET,
    JSON;

    private static final int LOOK = 8_192;

    /// Whether it is compressed with gzip.
    static boolean isGzip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] start = start(file);
        return start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
    }

    /// What a plain file is.
    ///
    /// @param called its name, or the one of the compressed file that it comes from
    static FileKind of(Path file, String called) throws IOException {
        byte[] start = start(file);
        if (startsWith(start, "PAR1")) {
            return PARQUET;
        }
        String name = called.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean named = name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
        String text = new String(start, StandardCharsets.UTF_8).stripLeading();
        return named || text.startsWith("[{") || text.startsWith("{\"") ? JSON : TEXT;
    }

    /// Why a file can hold no data, when its first bytes tell.
    static Optional<DataProblem> problem(Path file, String name) throws IOException {
        if (Files.isDirectory(file)) {
            return Optional.of(DataProblem.ofFile(name, "This is a folder.", "Choose one of the files in it."));
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(DataProblem.ofFile(name, "There is no such file.", "Choose a data file."));
        }
        byte[] start = start(file);
        if (start.length == 0 || new String(start, StandardCharsets.UTF_8).isBlank()) {
            return Optional.of(DataProblem.ofFile(name, "The file is empty.", "Choose a file with a header and rows."));
        }
        if (startsWith(start, "PAR1")) {
            return Optional.empty();
        }
        if (startsWith(start, "PK")) {
            return Optional.of(DataProblem.ofFile(
                    name, "The file is a workbook or an archive.", "Save the sheet as CSV, or unpack it first."));
        }
        if (isBinary(start)) {
            return Optional.of(DataProblem.ofFile(
                    name,
                    "The file is not text: it holds bytes that no table has.",
                    "Choose a CSV, Parquet or JSON file."));
        }
        return Optional.empty();
    }

    private static boolean isBinary(byte[] start) {
        boolean utf16 = start.length > 1
                && ((start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE
                        || (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF);
        int odd = 0;
        for (byte b : start) {
            if (b == 0 && !utf16) {
                return true;
            }
            odd += b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return !utf16 && odd > start.length / 20;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOK);
        }
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
