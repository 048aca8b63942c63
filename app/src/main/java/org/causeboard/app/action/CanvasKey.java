package org.causeboard.app.action;

import javafx.scene.input.KeyEvent;

/// A bare key that the canvas takes for an action while it has the focus. The window does not listen for it, as
/// everywhere else the key writes.
final class CanvasKey extends NamedKey {
    CanvasKey(String text) {
        super(text, ModifierValue.UP, ModifierValue.UP);
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }
}
