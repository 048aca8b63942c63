package org.causeboard.app.ask;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;

/// What is written on nodes, in one text for a screen reader: a picture or formula by its accessible text, all else by
/// its words. Buttons speak for themselves.
final class Spoken {
    private Spoken() {}

    static String of(List<? extends Node> nodes) {
        return nodes.stream()
                .map(Spoken::of)
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().endsWith(".") ? text.strip() : text.strip() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String of(Node node) {
        if (node.getAccessibleText() != null) { // JavaFX says "none" so
            return node.getAccessibleText();
        }
        return switch (node) {
            case ButtonBase _ -> "";
            case Labeled labeled -> labeled.getText();
            case Parent parent -> of(parent.getChildrenUnmodifiable());
            default -> "";
        };
    }
}
