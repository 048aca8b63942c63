package org.causeboard.model.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Writes a file so that at any moment, also after a crash, either the old contents or the new ones are there, whole.
public final class AtomicFile {
    private static final String SAVING = ".saving";
    private static final int UUID_LENGTH = 36;
    private static final Duration LONGEST_SAVE = Duration.ofMinutes(2);

    private AtomicFile() {}

    /// Writes `bytes` to a temporary file beside `file`, forces them to the disk and renames it. A file that a link
    /// leads to is written where it is, one that few may read stays so, and one that is protected is not written over.
    ///
    /// @throws IOException when it cannot be written; the old contents are untouched then
    public static void write(Path file, byte[] bytes) throws IOException {
        Path absolute = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(absolute) && !Files.isWritable(absolute)) {
            throw new AccessDeniedException(file.toString());
        }
        Path folder = absolute.getParent();
        // not createTempFile, whose files only their owner may read: a saved document is as open as any other file
        Path temporary =
                Files.createFile(folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + SAVING));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(absolute, temporary);
            removeLeftovers(absolute, temporary);
            move(temporary, absolute);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void keepPermissions(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // a file system without them, or one that gives every file the same
        }
    }

    /// Removes what programs left that were ended while they saved this file: temporary files so much older than the
    /// new one that nobody can be writing them any more.
    private static void removeLeftovers(Path file, Path temporary) {
        String start = "." + file.getFileName() + ".";
        DirectoryStream.Filter<Path> ours = found -> {
            String name = found.getFileName().toString();
            return name.startsWith(start)
                    && name.endsWith(SAVING)
                    && name.length() == start.length() + UUID_LENGTH + SAVING.length();
        };
        try (DirectoryStream<Path> found = Files.newDirectoryStream(file.getParent(), ours)) {
            Instant latest = Files.getLastModifiedTime(temporary).toInstant().minus(LONGEST_SAVE);
            for (Path leftover : found) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(latest)) {
                    Files.deleteIfExists(leftover);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what is left harms nobody and goes another time; the file itself is what matters
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING); // a file system without atomic renames
        }
    }

    /// Makes the rename itself last. Folders cannot be opened on every system; the contents are safe without it.
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // such as on Windows, where a folder is no channel and renames are forced by the system
        }
    }
}
