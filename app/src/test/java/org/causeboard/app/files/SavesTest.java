package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.Reading;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While a slow disk takes a document: it is edited, saved again, and left.
@Tag("ui")
class SavesTest extends FreshStage {
    @TempDir
    private Path folder;

    private final HeldRunner disk = new HeldRunner("save");
    private Window window;
    private Workspace workspace;
    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
        window = Window.create(disk, prompts(), 980, 760);
        window.show(stage);
        workspace = window.studio().workspace();
    }

    private FilePrompts prompts() {
        return new FilePrompts() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(Kind kind, String suggested) {
                return Optional.of(mine());
            }
        };
    }

    private Path mine() {
        return folder.resolve("mine.causeboard");
    }

    @BeforeEach
    void saveOnASlowDisk() {
        draw("one");
        disk.hold();
        push(KeyCode.CONTROL, KeyCode.S);
    }

    private void draw(String variable) {
        interact(() -> workspace.push(new AddVariable(variable, Point.ORIGIN)));
    }

    private List<String> written() throws IOException {
        return ((Reading.Read) new ProjectFormat().read(mine(), Progress.unwatched()))
                .document()
                .graph()
                .variables();
    }

    private boolean isAsked(String id) {
        return lookup(id).tryQuery().isPresent();
    }

    private void close() {
        interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void theNextSaveWaitsForTheFirst() throws IOException {
        draw("two");
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(written()).as("the second would be overtaken").containsExactly("one");
        interact(disk::letGo);
        assertThat(written()).containsExactly("one", "two");
        assertThat(workspace.editedProperty().get()).isFalse();
    }

    @Test
    void closingWaitsAndGoesOnByItself() {
        close();
        assertThat(stage.isShowing()).isTrue();
        assertThat(isAsked("#unsaved")).as("it is being saved").isFalse();
        assertThat(isAsked("#saving")).isTrue();
        interact(disk::letGo);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void aCopyIsWrittenBeforeTheWindowCloses() {
        interact(disk::letGo);
        disk.hold();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(workspace.editedProperty().get()).isFalse();
        close();
        assertThat(stage.isShowing()).isTrue();
        interact(disk::letGo);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void whoEditsMeanwhileIsAskedAboutThoseEdits() {
        close();
        draw("two");
        interact(disk::letGo);
        assertThat(stage.isShowing()).isTrue();
        assertThat(isAsked("#unsaved")).isTrue();
        disk.hold();
        clickOn("#save-and-leave");
        draw("three");
        interact(disk::letGo);
        assertThat(stage.isShowing()).as("there is an edit again").isTrue();
        assertThat(isAsked("#unsaved")).isTrue();
    }

    @Test
    void whoDoesNotWantToWaitIsAskedAboutEditsAtOnce() {
        close();
        clickOn("#leave-at-once");
        clickOn("#leave-unsaved");
        assertThat(stage.isShowing()).isFalse();
    }
}
