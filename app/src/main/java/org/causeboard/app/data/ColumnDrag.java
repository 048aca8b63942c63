package org.causeboard.app.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Columns on their way from the data to the canvas.
public final class ColumnDrag {
    /// A list of column names.
    public static final DataFormat COLUMNS = new DataFormat("application/x-causeboard-columns");

    private static final String SEPARATOR = "\n";

    private ColumnDrag() {}

    /// Lets a node be dragged as a column.
    static void from(Node node, String column) {
        node.setOnDragDetected(event -> {
            Dragboard board = node.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putAll(Map.of(COLUMNS, column, DataFormat.PLAIN_TEXT, column));
            board.setContent(content);
            event.consume();
        });
    }

    /// Lets columns be dropped on a node.
    ///
    /// @param drop is told the columns and where on the node they were let go
    public static void onto(Node node, Drop drop) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (columns(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> columns(event.getDragboard()).ifPresent(columns -> {
                    drop.dropped(columns, event.getX(), event.getY());
                    event.setDropCompleted(true);
                    event.consume();
                }));
    }

    /// What is done with dropped columns.
    @FunctionalInterface
    public interface Drop {
        /// Columns were let go at a place of the node.
        void dropped(List<String> columns, double x, double y);
    }

    /// The columns that are being dragged, if any are.
    private static Optional<List<String>> columns(Dragboard board) {
        return board.hasContent(COLUMNS)
                ? Optional.of(List.of(((String) board.getContent(COLUMNS)).split(SEPARATOR)))
                : Optional.empty();
    }
}
