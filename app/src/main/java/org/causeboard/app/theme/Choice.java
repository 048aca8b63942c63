package org.causeboard.app.theme;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;

/// One of several buttons of which one is chosen. It is as wide whether it is chosen or not.
public final class Choice extends ToggleButton {
    public Choice(String words) {
        super(words);
    }

    @Override
    protected double computePrefWidth(double height) {
        double words = getContentDisplay() == ContentDisplay.GRAPHIC_ONLY ? 0 : SemiBold.more(this);
        return super.computePrefWidth(height) + words;
    }
}
