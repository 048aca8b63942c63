package org.causeboard.app.theme;

import javafx.scene.control.Label;

/// A label that takes as many lines as its words need, and is never cut.
public final class WrappedLabel extends Label {
    /// @param classes of style sheets
    public WrappedLabel(String words, String... classes) {
        super(words);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll(classes);
    }
}
