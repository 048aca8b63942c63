package org.causeboard.app.action;

import javafx.scene.input.KeyEvent;

/// Keys that a menu shows beside an entry. They match nothing there: the window listens for the keys of all actions.
final class ShownKeys extends NamedKey {
    ShownKeys(String words) {
        super(words, ModifierValue.UP, ModifierValue.UP);
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }
}
