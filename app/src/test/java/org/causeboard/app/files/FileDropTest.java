package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@Tag("alone")
class FileDropTest extends FreshStage {
    @TempDir
    private static Path folder;

    private Window window;
    private List<Path> dropped;

    @Override
    public void start(Stage stage) throws IOException {
        dropped = List.of(Files.writeString(folder.resolve("dropped.dot"), "digraph { rain -> wet }"));
        window = Window.create(new SameThreadRunner(), 960, 700);
        window.show(stage);
    }

    @Test
    void aFileThatIsDroppedOnTheCanvasIsOpened() throws TimeoutException {
        dropAll();
        assertThat(window.studio().workspace().document().graph().variables()).containsExactly("rain", "wet");
    }

    @Test
    void filesThatAreDroppedTogetherAreAllOpenedOrTold() throws IOException, TimeoutException {
        dropped = List.of(
                Files.writeString(folder.resolve("rows.csv"), "rain,wet\n1,1\n0,0\n1,0\n"),
                dropped.getFirst(),
                Files.writeString(folder.resolve("second.dot"), "digraph { sun -> dry }"),
                Files.writeString(folder.resolve("broken.dot"), "digraph { sun -> "));
        dropAll();
        Workspace workspace = window.studio().workspace();
        assertThat(workspace.document().data().orElseThrow().name()).isEqualTo("rows.csv");
        assertThat(lookup(".document-tab").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("dropped", "second");
        assertThat(lookup(".question-problem .label").queryAs(Label.class).getText())
                .contains("broken.dot");
    }

    private void dropAll() throws TimeoutException {
        interact(this::showAnotherProgram);
        drag("#a-file").moveBy(30, 0).drop();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() ->
                                window.studio().workspace().document().graph().contains("rain"))
                        .get());
    }

    /// One out of which a file is dragged. The headless screen carries nothing from window to window: the event that
    /// another screen would send to the canvas is sent here, with the files on the same board.
    private void showAnotherProgram() {
        Label file = new Label("dropped.dot");
        file.setId("a-file");
        file.setOnDragDetected(event -> {
            Dragboard board = file.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(dropped.stream().map(Path::toFile).toList());
            board.setContent(content);
            letGo(board, file);
            board.clear();
            event.consume();
        });
        Stage other = new Stage();
        other.setScene(new Scene(file, 120, 40));
        other.show();
    }

    private void letGo(Dragboard board, Label source) {
        window.canvas()
                .fireEvent(new DragEvent(
                        source,
                        window.canvas(),
                        DragEvent.DRAG_DROPPED,
                        board,
                        300,
                        300,
                        300,
                        300,
                        TransferMode.COPY,
                        source,
                        null,
                        null));
    }
}
