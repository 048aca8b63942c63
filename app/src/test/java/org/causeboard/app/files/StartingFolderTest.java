package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the next dialog for a file starts.
class StartingFolderTest {
    private final AtomicReference<Optional<Path>> document = new AtomicReference<>(Optional.empty());
    private final StartingFolder folder = new StartingFolder(document::get);

    @Test
    void itIsWhereTheDocumentIsOrWhereTheLastDialogEnded(@TempDir Path root) throws IOException {
        Path models = Files.createDirectory(root.resolve("models"));
        Path pictures = Files.createDirectory(root.resolve("pictures"));
        assertThat(folder.now()).isEmpty();
        document.set(Optional.of(models.resolve("a.causeboard"))); // dropped, say, without a dialog
        assertThat(folder.now()).contains(models);
        folder.endsWith(pictures.resolve("a.png"));
        assertThat(folder.now()).contains(pictures);
        document.set(Optional.of(models.resolve("b.causeboard")));
        assertThat(folder.now()).contains(models);
        document.set(Optional.empty());
        assertThat(folder.now()).as("a new document").contains(models);
    }

    @Test
    void aFolderThatIsGoneIsNone(@TempDir Path root) {
        document.set(Optional.of(root.resolve("gone/a.causeboard")));
        assertThat(folder.now()).isEmpty();
    }
}
