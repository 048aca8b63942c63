package org.causeboard.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Closes what lies over the window by Escape, also from a list, which keeps that key for itself whether something is
/// edited in it or not.
public final class EscapeKey {
    private EscapeKey() {}

    /// Lets Escape close what has the focus in it, unless something in there has a use for the key.
    public static void closes(Node over, Runnable close) {
        over.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof ListView<?> list && list.getEditingIndex() < 0) {
                press(event, close);
            }
        });
        over.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, close));
    }

    private static void press(KeyEvent event, Runnable close) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }
}
