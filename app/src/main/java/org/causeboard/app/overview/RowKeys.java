package org.causeboard.app.overview;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Makes a column of rows usable by keyboard: Tab reaches the column once, Up and Down go along its rows, Enter and
/// Space choose one.
final class RowKeys {
    private RowKeys() {}

    /// Watches the rows of a column from now on.
    static void install(VBox column) {
        column.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int step = switch (event.getCode()) {
                case UP -> -1;
                case DOWN -> 1;
                default -> 0;
            };
            int from = column.getChildren().indexOf(event.getTarget());
            int to = from + step;
            if (step != 0 && from >= 0) {
                if (to >= 0 && to < column.getChildren().size()) {
                    column.getChildren().get(to).requestFocus();
                }
                event.consume();
            }
        });
    }

    /// Lets a row be focused and pressed.
    static void pressable(Node row, Runnable press) {
        row.setFocusTraversable(true);
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean pressed = event.getTarget() == row
                    && switch (event.getCode()) {
                        case ENTER, SPACE -> true;
                        default -> false;
                    };
            if (pressed) {
                press.run();
                event.consume();
            }
        });
    }
}
