package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.HeldRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window is closed while a slow disk takes a picture.
@Tag("ui")
class PictureOnTheWayTest extends FreshStage {
    @TempDir
    private Path folder;

    private HeldRunner disk;
    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
        Path file = folder.resolve("graph.svg");
        disk = new HeldRunner("export " + file);
        Window window = Window.create(disk, prompts(file), 980, 760);
        window.show(stage);
        window.studio().actions().get("export-picture").perform();
    }

    private static FilePrompts prompts(Path file) {
        return new FilePrompts() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Kind kind, String suggested) {
                return Optional.of(file);
            }
        };
    }

    @BeforeEach
    void write() {
        disk.hold();
        clickOn("#export-as-svg");
    }

    private void close() {
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void closingWaitsAndGoesOnByItself() {
        close();
        assertThat(stage.isShowing()).isTrue();
        assertThat(lookup("#saving").tryQuery()).isPresent();
        interact(disk::letGo);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void whoDoesNotWantToWaitNeedNot() {
        close();
        clickOn("#leave-at-once");
        assertThat(stage.isShowing()).isFalse();
    }
}
