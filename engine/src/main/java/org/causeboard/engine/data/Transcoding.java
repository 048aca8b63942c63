package org.causeboard.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import org.causeboard.engine.task.Progress;

/// Copies that the database can read: in UTF-8, and under a name without wildcards.
final class Transcoding {
    private Transcoding() {}

    /// The file itself when it is UTF-8 and plainly named, else a temporary copy.
    static Path utf8(Path file, Charset charset, Progress progress) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return withPlainName(file);
        }
        Path copy = temporary();
        char[] piece = new char[1 << 16];
        try (Reader in = new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE));
                Writer out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                progress.check();
                out.write(piece, 0, read);
            }
        }
        return copy;
    }

    /// The file itself unless its path would be read as a pattern.
    static Path withPlainName(Path file) throws IOException {
        if (!file.toAbsolutePath().toString().matches("(?s).*[*?\\[\\]{}].*")) {
            return file;
        }
        Path copy = temporary();
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /// Unpacks a file that was compressed with gzip.
    ///
    /// @param most how many bytes may come out
    /// @return whether they were not more
    static boolean unpack(Path file, Path to, long most, Progress progress) throws IOException {
        progress.phase("unpacking");
        byte[] piece = new byte[1 << 16];
        long written = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), piece.length);
                OutputStream out = Files.newOutputStream(to)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                progress.check();
                written += read;
                if (written > most) {
                    return false;
                }
                out.write(piece, 0, read);
            }
        }
        return true;
    }

    /// Deletes a copy; the original stays.
    static void discard(Path copy, Path original) throws IOException {
        if (!copy.equals(original)) {
            Files.deleteIfExists(copy);
        }
    }

    static Path temporary() throws IOException {
        return Files.createTempFile("causeboard", ".data");
    }
}
