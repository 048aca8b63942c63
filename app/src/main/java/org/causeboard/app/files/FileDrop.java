package org.causeboard.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files let go over the window are opened.
public final class FileDrop {
    private FileDrop() {}

    /// Lets files be dropped on a node and all that is in it.
    ///
    /// @param open is given all that were let go together, at least one
    public static void onto(Node node, Consumer<List<Path>> open) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            if (!files.isEmpty()) {
                open.accept(files);
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }
}
