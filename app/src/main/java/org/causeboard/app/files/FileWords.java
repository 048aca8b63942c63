package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Why a file could not be read or written, as a sentence and not as the system's bare path.
final class FileWords {
    private FileWords() {}

    static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "There is no such file or folder.";
            case AccessDeniedException _ -> "You are not allowed to read or write there.";
            case FileSystemException failure ->
                Optional.ofNullable(failure.getReason()).orElse("The system refused it") + ".";
            default -> Optional.ofNullable(e.getMessage()).orElse("The system gave no reason") + ".";
        };
    }
}
