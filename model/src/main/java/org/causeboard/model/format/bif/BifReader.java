package org.causeboard.model.format.bif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.causeboard.engine.task.Progress;

/// Reads discrete Bayesian networks in BIF.
///
/// A text in XML is read as XMLBIF, which some programs give the same ending. Tolerates quotes, comments, missing
/// commas, properties, `default` rows, blocks in any order and rows that miss one by little; every row is divided by
/// its sum. Refuses what has no one meaning, with the place of every problem. The text is not trusted: its size, and
/// the size of what it describes, are bounded.
///
/// Time and space are proportional to the text. Format: Cozman (1998), The Interchange Format for Bayesian Networks
/// 0.15.
public final class BifReader {
    /// The longest text that is read.
    public static final int MAX_BYTES = 256 << 20;

    private BifReader() {}

    /// Reads a text.
    public static BifReading read(String text) {
        return read(text, Progress.unwatched());
    }

    /// Reads a text, unless that is cancelled.
    public static BifReading read(String text, Progress progress) {
        return read(text.getBytes(StandardCharsets.UTF_8), progress);
    }

    /// Reads a file, compressed with gzip or not.
    ///
    /// @throws IOException when the file cannot be read
    public static BifReading read(Path file) throws IOException {
        return read(file, Progress.unwatched());
    }

    /// Reads a file, compressed with gzip or not, unless that is cancelled.
    ///
    /// @throws IOException when the file cannot be read
    public static BifReading read(Path file, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, progress);
        }
    }

    /// Reads a stream to its end, compressed with gzip or not.
    ///
    /// @throws IOException when the stream fails
    public static BifReading read(InputStream in) throws IOException {
        return read(in, Progress.unwatched());
    }

    private static BifReading read(InputStream in, Progress progress) throws IOException {
        byte[] raw = in.readNBytes(MAX_BYTES + 1);
        if (raw.length > 2 && raw[0] == (byte) 0x1F && raw[1] == (byte) 0x8B) {
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(raw), 1 << 16)) {
                raw = unzipped.readNBytes(MAX_BYTES + 1);
            }
        }
        progress.check();
        return read(raw, progress);
    }

    private static BifReading read(byte[] text, Progress progress) {
        if (text.length > MAX_BYTES) {
            String message = "The text is longer than " + (MAX_BYTES >> 20) + " MB.";
            return new BifReading.Refused(List.of(new BifProblem(0, 0, message)));
        }
        return XmlNetworks.isXml(text) ? XmlNetworks.read(text, progress) : new BifParser(text, progress).parse();
    }
}
