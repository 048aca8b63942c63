package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Which document files living programs of this user have open. Two that save to one file would take each other's work
/// away without noticing.
public final class FileClaims {
    private static final String CLAIM = ".open";

    private final Path folder;

    /// The claims in a folder, which is made when the first is laid.
    public FileClaims(Path folder) {
        this.folder = folder;
    }

    /// Lays claim to a file, unless another program has it open, or another window of this one.
    ///
    /// @throws IOException when the folder cannot be written to
    public Optional<Claim> claim(Path file) throws IOException {
        Files.createDirectories(folder);
        Path lock = folder.resolve(id(file) + CLAIM);
        if (Files.exists(lock)) {
            if (EntryLock.isHeld(lock)) {
                return Optional.empty();
            }
            Files.deleteIfExists(lock); // its program has ended without warning
        }
        return Optional.of(new Claim(lock, EntryLock.take(lock)));
    }

    private static String id(Path file) {
        String place = file.toAbsolutePath().normalize().toString();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// A claim to a file.
    public static final class Claim implements AutoCloseable {
        private final Path file;
        private final EntryLock lock;

        private Claim(Path file, EntryLock lock) {
            this.file = file;
            this.lock = lock;
        }

        /// Gives the claim up.
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            lock.close();
        }
    }
}
