package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] NEW = {1, 2, 3};

    @TempDir
    private Path folder;

    @BeforeEach
    void linksAndPermissionsAreThoseOfPosix() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void aFileThatALinkLeadsToIsWrittenWhereItIs() throws IOException {
        Path file = Files.writeString(
                Files.createDirectory(folder.resolve("shared")).resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names(file.getParent())).containsExactly("real");
    }

    @Test
    void aFileThatFewMayReadStaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("own"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aProtectedFileIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("protected"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "whoever may write everything is not stopped");
        assertThatThrownBy(() -> AtomicFile.write(file, NEW)).isInstanceOf(AccessDeniedException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void aLinkThatLeadsToItselfIsRefused() throws IOException {
        Path link = folder.resolve("loop");
        Files.createSymbolicLink(link, link);
        assertThatThrownBy(() -> AtomicFile.write(link, NEW)).isInstanceOf(FileSystemException.class);
        assertThat(names(folder)).containsExactly("loop");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
