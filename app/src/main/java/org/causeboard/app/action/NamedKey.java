package org.causeboard.app.action;

import javafx.scene.input.KeyCombination;

/// A key that is told from others by its name alone, which menus, tooltips and the list of shortcuts show.
abstract sealed class NamedKey extends KeyCombination permits CanvasKey, ShownKeys, TypedCharacter {
    private final String name;

    NamedKey(String name, ModifierValue shift, ModifierValue alt) {
        super(shift, ModifierValue.UP, alt, ModifierValue.UP, ModifierValue.UP);
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDisplayText() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKey key && key.getClass() == getClass() && key.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
