package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What tells whether a file is still the one that was read or written last.
///
/// @param modified when it was changed last
/// @param size in bytes
public record FileStamp(FileTime modified, long size) {

    /// The stamp of a file; empty when it is not there or cannot be looked at.
    public static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String written() {
        return modified + " " + size;
    }

    /// What [#written] wrote; empty when it is something else.
    static Optional<FileStamp> read(String text) {
        String[] parts = text.strip().split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileStamp(FileTime.from(Instant.parse(parts[0])), Long.parseLong(parts[1])));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
