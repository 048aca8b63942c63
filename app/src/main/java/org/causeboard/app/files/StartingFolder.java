package org.causeboard.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Where the next dialog for a file starts: where the last one ended, or beside the document, whichever is newer.
final class StartingFolder {
    private final Supplier<Optional<Path>> document;
    private Optional<Path> known = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    /// @param document the file of the document, if it has one
    StartingFolder(Supplier<Optional<Path>> document) {
        this.document = document;
    }

    /// The folder, if there is one.
    Optional<Path> now() {
        Optional<Path> file = document.get();
        if (!file.equals(known)) {
            known = file;
            file.ifPresent(this::endsWith);
        }
        return folder.filter(Files::isDirectory);
    }

    /// A dialog ended with this file.
    void endsWith(Path file) {
        folder = Optional.ofNullable(file.toAbsolutePath().getParent());
    }
}
