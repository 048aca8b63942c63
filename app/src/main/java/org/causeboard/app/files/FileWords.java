package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/// Why a file could not be read or written, as a sentence and not as the system's bare path.
public final class FileWords {
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "File too large", "not enough space on the disk");
    private static final List<String> PROTECTED = List.of("Read-only file system", "write protected");

    private FileWords() {}

    /// The sentence for a failure.
    public static String why(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> "There is a file where a folder should be.";
            case NoSuchFileException _ -> "There is no such file or folder.";
            case AccessDeniedException _ -> "You are not allowed to read or write there.";
            case FileSystemException failure -> told(failure.getReason(), "The system refused it");
            default -> told(e.getMessage(), "The system gave no reason");
        };
    }

    /// What the system says in words of its own and in its own language, where it is known what to do about it.
    private static String told(String reason, String otherwise) {
        String words = Optional.ofNullable(reason).orElse(otherwise);
        return FULL.stream().anyMatch(words::contains)
                ? "There is no room left there: make some, or choose another folder."
                : PROTECTED.stream().anyMatch(words::contains) ? "Nothing can be written there." : ended(words);
    }

    /// What our own formats say ends with its full stop, what the system says does not.
    private static String ended(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
