package org.causeboard.app.identification;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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

    static void copy(String what) {
        ClipboardContent content = new ClipboardContent();
        content.putString(what);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
