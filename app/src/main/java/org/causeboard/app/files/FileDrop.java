package org.causeboard.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Files let go over the window are opened; while they are over it, a mark says what that will do.
public final class FileDrop {
    private final Node node;
    private final DropMark mark;
    private final EventHandler<MouseEvent> ended = _ -> forget();

    private FileDrop(Node node, DropMark mark) {
        this.node = node;
        this.mark = mark;
    }

    /// Lets files be dropped on a node and all that is in it.
    ///
    /// @param mark is shown while files are over it
    /// @param open is given all that were let go together, at least one
    public static void onto(Node node, DropMark mark, Consumer<List<Path>> open) {
        new FileDrop(node, mark).listen(open);
    }

    private void listen(Consumer<List<Path>> open) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                tell(event.getDragboard());
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, _ -> forget()); // also of a drag that was aborted
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            forget();
            List<Path> files = files(event.getDragboard());
            if (!files.isEmpty()) {
                open.accept(files);
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /// Files are looked at once: the board is asked of another program.
    private void tell(Dragboard board) {
        if (!mark.isTold()) {
            mark.show(files(board));
            // Should the system not tell that a drag has ended: the mouse itself only moves again when it has.
            node.addEventFilter(MouseEvent.MOUSE_MOVED, ended);
        }
    }

    private void forget() {
        mark.hide();
        node.removeEventFilter(MouseEvent.MOUSE_MOVED, ended);
    }

    private static List<Path> files(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
