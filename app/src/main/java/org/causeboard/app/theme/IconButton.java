package org.causeboard.app.theme;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A flat button that shows an icon alone; its words stand in the tooltip and are what a screen reader says.
public final class IconButton extends Button {
    /// @param id for style sheets and tests
    /// @param icon one of `icons/action`
    /// @param size of the icon in pixels
    /// @param words what it does
    public IconButton(String id, String icon, double size, String words, Runnable run) {
        setId(id);
        setGraphic(Icons.action(icon, size));
        getStyleClass().addAll("flat", "icon-button");
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
        setOnAction(_ -> run.run());
    }

    /// The same with hardly any room around the icon, for the corner of a row or a card.
    public static IconButton tiny(String id, String icon, double size, String words, Runnable run) {
        IconButton button = new IconButton(id, icon, size, words, run);
        button.getStyleClass().add("tiny-button");
        return button;
    }
}
