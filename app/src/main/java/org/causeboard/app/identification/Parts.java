package org.causeboard.app.identification;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import org.causeboard.app.l10n.Messages;

/// The small parts of which the columns are made.
record Parts(Messages messages) {

    Label title(String key) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    static Label quiet(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Button button(String id, Runnable run) {
        return button("", id, run);
    }

    /// One of several buttons that do the same with different things.
    ///
    /// @param prefix tells them apart
    Button button(String prefix, String id, Runnable run) {
        Button button = new Button(messages.text("action." + id));
        button.setId("identification-" + prefix + id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// Lights something up for as long as the pointer or the focus is on a node.
    static void lights(Node node, Runnable on, Runnable off) {
        node.setOnMouseEntered(_ -> on.run());
        node.setOnMouseExited(_ -> off.run());
        node.focusedProperty().subscribe((_, focused) -> (focused ? on : off).run());
    }

    /// A control that can be reached and pressed by keyboard and looks like a line of text.
    static <T extends Labeled> T line(T control) {
        control.setWrapText(true);
        control.setMnemonicParsing(false); // names may hold underscores
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinHeight(Region.USE_PREF_SIZE);
        control.getStyleClass().add("line-button");
        return control;
    }

    /// Scrolls the column of a node down until all of the node is seen, or its upper end when it is higher than the
    /// column.
    static void reveal(Node node) {
        Parent above = node.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (above instanceof ScrollPane column) {
            column.applyCss();
            column.layout();
            Bounds place = column.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double seen = column.getViewportBounds().getHeight();
            double room = column.getContent().getLayoutBounds().getHeight() - seen;
            double least = Math.min(place.getMaxY() + 8 - seen, place.getMinY());
            if (room > 0 && column.getVvalue() * room < least) {
                column.setVvalue(Math.min(1, least / room));
            }
        }
    }

    static void copy(String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(what);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
