package org.causeboard.app.action;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A bare key that the canvas takes for an action while it has the focus. Menus, tooltips and the list of shortcuts
/// show it; the window does not listen for it, as everywhere else the key writes.
final class CanvasKey extends KeyCombination {
    private final String text;

    CanvasKey(String text) {
        super(ModifierValue.UP, ModifierValue.UP, ModifierValue.UP, ModifierValue.UP, ModifierValue.UP);
        this.text = text;
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getName() {
        return text;
    }

    @Override
    public String getDisplayText() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanvasKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
