package org.causeboard.model.format.bif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

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
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a file, compressed with gzip or not.
    ///
    /// @throws IOException when the file cannot be read
    public static BifReading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /// Reads a stream to its end, compressed with gzip or not.
    ///
    /// @throws IOException when the stream fails
    public static BifReading read(InputStream in) throws IOException {
        byte[] raw = in.readNBytes(MAX_BYTES + 1);
        if (raw.length > 2 && raw[0] == (byte) 0x1F && raw[1] == (byte) 0x8B) {
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(raw), 1 << 16)) {
                raw = unzipped.readNBytes(MAX_BYTES + 1);
            }
        }
        return read(raw);
    }

    private static BifReading read(byte[] text) {
        if (text.length > MAX_BYTES) {
            String message = "The text is longer than " + (MAX_BYTES >> 20) + " MB.";
            return new BifReading.Refused(List.of(new BifProblem(0, 0, message)));
        }
        return XmlNetworks.isXml(text) ? XmlNetworks.read(text) : new BifParser(text).parse();
    }
}
