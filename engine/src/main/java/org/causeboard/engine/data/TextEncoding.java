package org.causeboard.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.causeboard.engine.task.Progress;

/// Which bytes stand for which characters in a text file. Reads the file once, in pieces.
///
/// @param charset the encoding
/// @param firstOddLine the line of the first byte that is not UTF-8, counted from 1; 0 when there is none
record TextEncoding(Charset charset, long firstOddLine) {
    private static final int PIECE = 1 << 16;

    /// UTF-8 when every byte fits it, UTF-16 when the file starts with its mark, else Windows-1252, of which Latin-1's
    /// letters are a part.
    static TextEncoding of(Path file, Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
                return new TextEncoding(StandardCharsets.UTF_16, 0);
            }
            if (start.length == 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
                return new TextEncoding(StandardCharsets.UTF_16, 0);
            }
        }
        long odd = firstLineThatIsNotUtf8(file, progress);
        return odd == 0
                ? new TextEncoding(StandardCharsets.UTF_8, 0)
                : new TextEncoding(Charset.forName("windows-1252"), odd);
    }

    private static long firstLineThatIsNotUtf8(Path file, Progress progress) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                progress.check();
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read));
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                for (int i = 0; i < chars.length(); i++) {
                    line += chars.charAt(i) == '\n' ? 1 : 0;
                }
                chars.clear();
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return 0;
    }
}
