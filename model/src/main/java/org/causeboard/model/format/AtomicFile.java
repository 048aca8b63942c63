package org.causeboard.model.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file so that at any moment, also after a crash, either the old contents or the new ones are there, whole.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes `bytes` to a temporary file beside `file`, forces them to the disk and renames it.
    ///
    /// @throws IOException when it cannot be written; the old contents are untouched then
    public static void write(Path file, byte[] bytes) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        // not createTempFile, whose files only their owner may read: a saved document is as open as any other file
        Path temporary =
                Files.createFile(folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".saving"));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(temporary, absolute);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
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
