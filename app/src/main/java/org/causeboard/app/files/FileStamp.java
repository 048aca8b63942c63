package org.causeboard.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// What tells whether a file is still the one that was read or written last.
///
/// @param modified when it was changed last
/// @param size in bytes
record FileStamp(FileTime modified, long size) {

    /// The stamp of a file; empty when it is not there or cannot be looked at.
    static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
