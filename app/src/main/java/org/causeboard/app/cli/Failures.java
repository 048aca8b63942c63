package org.causeboard.app.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// What went wrong, as one sentence for a person.
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "There is no file '" + missing.getFile() + "'" + reason(missing) + ".";
            case AccessDeniedException denied -> "The file '" + denied.getFile() + "' may not be read or written.";
            case OutOfMemoryError _ -> "Out of memory. Start the program with more, for example JAVA_OPTS=-Xmx8g.";
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }

    private static String reason(NoSuchFileException missing) {
        return missing.getReason() == null ? "" : " (" + missing.getReason() + ")";
    }
}
