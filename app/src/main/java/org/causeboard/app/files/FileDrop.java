package org.causeboard.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files let go over the window are opened.
public final class FileDrop {
    private FileDrop() {}

    /// Lets files be dropped on a node and all that is in it.
    public static void onto(Node node, Consumer<Path> open) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> first =
                    event.getDragboard().getFiles().stream().findFirst().map(File::toPath);
            first.ifPresent(open);
            event.setDropCompleted(first.isPresent());
            event.consume();
        });
    }
}
