package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.causeboard.app.settings.PlaceFile;
import org.causeboard.app.settings.SettingsFile;
import org.causeboard.app.settings.WindowPlace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start of the program after the window was somewhere else the last time.
@Tag("ui")
class WindowMemoryTest extends FreshStage {
    private static final Rectangle2D BEFORE = new Rectangle2D(30, 40, 850, 620);

    @TempDir
    private Path folder;

    private PlaceFile file;
    private Stage stage;
    private Beginning beginning;

    @Override
    public void start(Stage shown) throws IOException {
        stage = shown;
        file = new PlaceFile(folder, Runnable::run);
        file.keep(new WindowPlace(BEFORE, false));
        Path settings = Files.writeString(folder.resolve("settings.txt"), "tour = not-at-start\n");
        beginning = new Beginning(Optional.of(new SettingsFile(settings)), Optional.empty());
        beginning.show(stage, List.of());
    }

    private Rectangle2D frame() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private void place(Rectangle2D frame) {
        stage.setX(frame.getMinX());
        stage.setY(frame.getMinY());
        stage.setWidth(frame.getWidth());
        stage.setHeight(frame.getHeight());
    }

    private void end() {
        interact(stage::hide);
        interact(beginning::close);
    }

    @Test
    void theWindowIsWhereItWas() {
        assertThat(frame()).isEqualTo(BEFORE);
        end();
    }

    @Test
    void whereTheWindowIsWhenItClosesIsKept() {
        Rectangle2D moved = new Rectangle2D(50, 60, 900, 700);
        interact(() -> place(moved));
        end();
        assertThat(file.load()).contains(new WindowPlace(moved, false));
    }

    @Test
    void whereTheWindowReturnsToIsKeptWhileItFillsTheScreen() {
        interact(() -> stage.setMaximized(true));
        end();
        assertThat(file.load()).contains(new WindowPlace(BEFORE, true));
    }

    @Test
    void aWindowThatFilledTheScreenFromTheStartReturnsOnceToWhereItWasBefore() {
        // At the corner: the headless platform leaves a window that fills the screen where it was.
        Rectangle2D before = new Rectangle2D(0, 0, 850, 620);
        Rectangle2D own = new Rectangle2D(0, 0, 760, 500);
        file.keep(new WindowPlace(before, true));
        Beginning[] again = new Beginning[1];
        interact(() -> {
            again[0] = new Beginning(Optional.of(new SettingsFile(folder.resolve("settings.txt"))), Optional.empty());
            stage = new Stage();
            again[0].show(stage, List.of());
            // A system that does not know what the window returns to gives it a size of its own.
            stage.maximizedProperty().subscribe((_, fills) -> {
                if (!fills) {
                    place(own);
                }
            });
        });
        assertThat(stage.isMaximized()).isTrue();
        interact(() -> stage.setMaximized(false));
        assertThat(frame()).isEqualTo(before);
        interact(() -> stage.setMaximized(true));
        interact(() -> stage.setMaximized(false));
        assertThat(frame()).as("the second time").isEqualTo(own);
        interact(stage::hide);
        interact(again[0]::close);
        interact(beginning::close);
    }

    @Test
    void aFullScreenIsNotKept() {
        interact(() -> stage.setFullScreen(true));
        end();
        assertThat(file.load()).contains(new WindowPlace(BEFORE, false));
    }
}
