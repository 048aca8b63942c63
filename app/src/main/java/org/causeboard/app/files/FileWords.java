package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Why a file could not be read or written, as a sentence and not as the system's bare path.
public final class FileWords {
    private FileWords() {}

    /// The sentence for a failure.
    public static String why(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException _ -> "There is a file where a folder should be.";
            case NoSuchFileException _ -> "There is no such file or folder.";
            case AccessDeniedException _ -> "You are not allowed to read or write there.";
            case FileSystemException failure ->
                Optional.ofNullable(failure.getReason()).orElse("The system refused it") + ".";
            default -> Optional.ofNullable(e.getMessage()).orElse("The system gave no reason") + ".";
        };
    }
}
