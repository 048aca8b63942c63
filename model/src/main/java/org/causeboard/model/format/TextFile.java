package org.causeboard.model.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/// The text of a file, or why it is none.
///
/// @param text the text, when there is one
/// @param problem what is wrong otherwise
record TextFile(Optional<String> text, Optional<Problem> problem) {

    /// What a document is called that has no title of its own: the name of its file without ending.
    static String title(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    /// What a file of text means.
    ///
    /// @param meaning the document of a text and of the title that it has unless it has one of its own
    static Reading reading(Path file, int limit, BiFunction<String, String, Reading> meaning) throws IOException {
        TextFile text = read(file, limit);
        return text.text()
                .map(found -> meaning.apply(found, title(file)))
                .orElseGet(() -> Reading.Refused.because(text.problem().orElseThrow()));
    }

    /// Reads UTF-8 text of at most `limit` bytes, or UTF-16 text that says so at its start.
    private static TextFile read(Path file, int limit) throws IOException {
        long size = Files.size(file); // 0 also for what has no size, such as a pipe
        if (size > limit) {
            return tooLarge(size, limit);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length == 0) {
            return problem("The file is empty.", "Choose another file.");
        }
        if (bytes.length > limit) {
            return tooLarge(bytes.length, limit);
        }
        boolean utf16 = bytes.length > 1 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1);
        if (!utf16 && holdsZero(bytes)) {
            return problem("The file holds binary data, not text.", "Choose a text file.");
        }
        try {
            String text = (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextFile(Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text), Optional.empty());
        } catch (CharacterCodingException e) {
            String encoding = utf16 ? "UTF-16" : "UTF-8";
            return problem("The file is not " + encoding + " text.", "Save it as UTF-8 in the program that made it.");
        }
    }

    private static TextFile tooLarge(long size, int limit) {
        return problem(
                "The file is larger than " + (limit >> 20) + " MB: it goes on after byte " + limit + " of "
                        + Math.max(size, limit + 1L) + ".",
                "Split it, or keep only the variables that the question is about.");
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static TextFile problem(String what, String remedy) {
        return new TextFile(Optional.empty(), Optional.of(Problem.of(what, remedy)));
    }
}
