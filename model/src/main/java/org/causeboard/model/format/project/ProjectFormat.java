package org.causeboard.model.format.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.ParquetFiles;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.DocumentReader;
import org.causeboard.model.format.DocumentWriter;
import org.causeboard.model.format.FormatName;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The program's own file, `.causeboard`: one zip with `document.json`, `data.parquet` where there are rows, and
/// `thumbnail.png` where one was painted. The entries carry no time, so that equal documents give equal bytes.
public final class ProjectFormat implements DocumentReader, DocumentWriter {
    private static final FormatName NAME = new FormatName("Causeboard", List.of("causeboard"));
    private static final String DOCUMENT = "document.json";
    private static final String DATA = "data.parquet";
    private static final String THUMBNAIL = "thumbnail.png";
    private static final long MOST_DOCUMENT = 64L << 20;
    private static final long MOST_DATA = 1L << 30;
    private static final long LEAST_LIMIT = 16L << 20;
    private static final long MOST_PACKED = 20;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String WITHOUT_MECHANISM = "The variable was opened without its mechanism; set it anew.";
    private static final String OTHER_COPY = "Choose another copy of it; a recovered one is offered at start.";

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Extent extent() {
        return Extent.EVERYTHING;
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) throws IOException {
        return write(document, Optional.empty(), progress);
    }

    /// The document as the bytes of a file.
    ///
    /// @param thumbnail a small picture as PNG
    /// @throws IOException when no temporary file can be written
    public byte[] write(CausalDocument document, Optional<byte[]> thumbnail, Progress progress) throws IOException {
        Optional<byte[]> rows = document.data().isPresent()
                ? Optional.of(ParquetFiles.bytes(document.data().get(), progress))
                : Optional.empty();
        return write(document, rows, thumbnail);
    }

    /// The same for rows that were turned into Parquet before.
    byte[] write(CausalDocument document, Optional<byte[]> rows, Optional<byte[]> thumbnail) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    DOCUMENT,
                    JSON.writeValueAsString(DocumentJson.write(document)).getBytes(StandardCharsets.UTF_8));
            if (rows.isPresent()) {
                put(zip, DATA, rows.get());
            }
            if (thumbnail.isPresent()) {
                put(zip, THUMBNAIL, thumbnail.get());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        if (Files.size(file) == 0) {
            return Reading.Refused.because(Problem.of("The file is empty.", OTHER_COPY));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return read(zip, progress);
        } catch (ZipException e) {
            return Reading.Refused.because(Problem.of(
                    "The file is no Causeboard file, or it was cut off or damaged (" + e.getMessage() + ").",
                    OTHER_COPY));
        } catch (TooLargeException e) {
            return Reading.Refused.because(new Problem(
                    e.entry, "The entry unpacks to more than " + (e.limit >> 20) + " MB.", "Do not open this file."));
        }
    }

    private static Reading read(ZipFile zip, Progress progress) throws IOException {
        Optional<byte[]> text = entry(zip, DOCUMENT, MOST_DOCUMENT);
        if (text.isEmpty()) {
            return Reading.Refused.because(
                    new Problem(DOCUMENT, "The zip holds no document.", "Choose a file that ends with .causeboard."));
        }
        try {
            JsonNode root = JSON.readTree(text.get());
            DocumentJson.requireOurs(root);
            List<Problem> faults = new ArrayList<>();
            CausalDocument document = DocumentJson.read(
                    root,
                    data(zip, root, progress),
                    fault -> faults.add(new Problem(DOCUMENT, fault.getMessage(), WITHOUT_MECHANISM)));
            return new Reading.Read(document, faults);
        } catch (StreamConstraintsException e) {
            return Reading.Refused.because(new Problem(
                    DOCUMENT + place(e),
                    "It is nested more deeply, or holds a longer number or name, than any document.",
                    "Do not open this file."));
        } catch (JacksonException e) {
            String place = DOCUMENT + place(e);
            return Reading.Refused.because(
                    new Problem(place, "The JSON is broken: " + e.getOriginalMessage() + ".", OTHER_COPY));
        } catch (DocumentJson.NewerVersionException e) {
            return Reading.Refused.because(new Problem(DOCUMENT, e.getMessage(), "Open it with a newer Causeboard."));
        } catch (IllegalArgumentException e) {
            return Reading.Refused.because(new Problem(DOCUMENT, e.getMessage(), OTHER_COPY));
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /// The document without its rows as JSON, for the clipboard.
    public static String json(CausalDocument document) {
        return JSON.writeValueAsString(
                DocumentJson.write(document.edit().data(Optional.empty()).done()));
    }

    /// The document of a text that [#json] wrote.
    public static Reading readJson(String text) {
        try {
            return new Reading.Read(DocumentJson.read(JSON.readTree(text), Optional.empty()), List.of());
        } catch (JacksonException | IllegalArgumentException e) {
            return Reading.Refused.because(Problem.of(String.valueOf(e.getMessage()), ""));
        }
    }

    private static Optional<Dataset> data(ZipFile zip, JsonNode root, Progress progress) throws IOException {
        if (!root.has("data")) {
            return Optional.empty();
        }
        byte[] bytes = entry(zip, DATA, mostData(zip))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The rows of '" + root.get("data").asString("") + "' are missing."));
        try {
            return Optional.of(ParquetFiles.fromBytes(bytes, RecordCodec.text(root.get("data")), progress));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// Rows are packed already: an entry that unpacks to many times its size holds something else.
    private static long mostData(ZipFile zip) {
        ZipEntry entry = zip.getEntry(DATA);
        long packed = entry == null ? 0 : Math.max(0, entry.getCompressedSize());
        return Math.min(MOST_DATA, Math.max(LEAST_LIMIT, MOST_PACKED * packed));
    }

    /// The picture of a file, for lists of recent files; empty when it has none or cannot be read.
    public static Optional<byte[]> thumbnail(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return entry(zip, THUMBNAIL, MOST_DOCUMENT);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The bytes of an entry; the size that the zip claims is not believed.
    private static Optional<byte[]> entry(ZipFile zip, String name, long limit) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
            if (bytes.length > limit) {
                throw new TooLargeException(name, limit);
            }
            return Optional.of(bytes);
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String entry;
        private final long limit;

        TooLargeException(String entry, long limit) {
            super(entry);
            this.entry = entry;
            this.limit = limit;
        }
    }
}
