package org.causeboard.model.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Says that the program of an entry lives: the system frees the lock when its process ends, however it ends.
final class EntryLock implements AutoCloseable {
    /// The locks of this process. On POSIX systems closing any channel of a file frees the process's lock on that file,
    /// so that one of our own must not even be opened to see whether it is held.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private EntryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes a new lock. Its file gets its name only once it is held, so that no other process sees it free.
    ///
    /// @throws IOException when the folder cannot be written to or knows no locks
    static EntryLock take(Path lockFile) throws IOException {
        Path file = lockFile.toAbsolutePath().normalize();
        Path unnamed = file.resolveSibling(file.getFileName() + ".taking");
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            OURS.add(file);
            Files.move(unnamed, file);
            return new EntryLock(file, channel);
        } catch (IOException e) {
            OURS.remove(file);
            channel.close();
            Files.deleteIfExists(unnamed);
            throw e;
        }
    }

    /// Whether a living program, this one included, holds the lock.
    static boolean isHeld(Path lockFile) throws IOException {
        if (OURS.contains(lockFile.toAbsolutePath().normalize())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return true; // its program has ended as it should in the meantime
        }
    }

    /// Gives the lock back. The file stays.
    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}
