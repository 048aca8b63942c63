package org.causeboard.app.action;

import javafx.scene.input.KeyEvent;

/// A character, whichever keys of a keyboard write it.
final class TypedCharacter extends NamedKey {
    TypedCharacter(String character) {
        super(character, ModifierValue.ANY, ModifierValue.ANY);
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && event.getCharacter().equals(getName());
    }
}
