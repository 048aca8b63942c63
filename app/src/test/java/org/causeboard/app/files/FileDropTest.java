package org.causeboard.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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

    @Test
    void aFileThatIsDroppedOnTheCanvasIsOpenedAndAMarkSaysSoMeanwhile() throws TimeoutException {
        List<String> seen = new ArrayList<>();
        dropAll(board -> {
            over(board);
            seen.add(mark());
            send(board, DragEvent.DRAG_EXITED, lookup(".shell").query());
            seen.add(mark());
            over(board);
            seen.add(mark());
            moveMouse(); // of a drag that was aborted without a word
            seen.add(mark());
            over(board);
            send(board, DragEvent.DRAG_DROPPED, window.canvas());
            seen.add(mark());
        });
        String words = "Drop to open dropped.dot";
        assertThat(seen).containsExactly(words, "", words, "", "");
        assertThat(window.studio().workspace().document().graph().variables()).containsExactly("rain", "wet");
    }

    /// What the mark says, if it is shown.
    private String mark() {
        return lookup("#drop-mark").query().isVisible()
                ? lookup("#drop-words").queryAs(Label.class).getText()
                : "";
    }

    private void moveMouse() {
        window.canvas()
                .fireEvent(new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        300,
                        300,
                        300,
                        300,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    private void dropAll() throws TimeoutException {
        dropAll(board -> send(board, DragEvent.DRAG_DROPPED, window.canvas()));
    }

    private void dropAll(Consumer<Dragboard> drag) throws TimeoutException {
        interact(() -> showAnotherProgram(drag));
        drag("#a-file").moveBy(30, 0).drop();
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() ->
                                window.studio().workspace().document().graph().contains("rain"))
                        .get());
    }

    /// One out of which a file is dragged. The headless screen carries nothing from window to window: the event that
    /// another screen would send to the canvas is sent here, with the files on the same board.
    private void showAnotherProgram(Consumer<Dragboard> drag) {
        Label file = new Label("dropped.dot");
        file.setId("a-file");
        file.setOnDragDetected(event -> {
            Dragboard board = file.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(dropped.stream().map(Path::toFile).toList());
            board.setContent(content);
            drag.accept(board);
            board.clear();
            event.consume();
        });
        Stage other = new Stage();
        other.setScene(new Scene(file, 120, 40));
        other.show();
    }

    /// The headless board knows no ways to transfer, which are asked for when a drag is accepted.
    private void over(Dragboard board) {
        assertThatThrownBy(() -> send(board, DragEvent.DRAG_OVER, window.canvas()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static void send(Dragboard board, EventType<DragEvent> type, Node target) {
        target.fireEvent(
                new DragEvent(target, target, type, board, 300, 300, 300, 300, TransferMode.COPY, target, null, null));
    }
}
