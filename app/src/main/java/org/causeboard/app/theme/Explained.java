package org.causeboard.app.theme;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Says in a tooltip what a control does, and why it cannot be used while it is disabled. Disabled controls get no
/// mouse events, and others let none through, so the tooltip stands on the control and on a pane around it; a screen
/// reader says the same as the control's help.
public final class Explained extends StackPane {
    private static final Duration SOON = Duration.millis(400);

    private final Node control;
    private final Tooltip tooltip = new Tooltip();

    /// A control whose words follow later, by [#say].
    public Explained(Node control) {
        super(control);
        this.control = control;
        setAlignment(Pos.CENTER_LEFT);
        tooltip.setShowDelay(SOON);
        tooltip.getStyleClass().add("explanation");
    }

    /// A control that says why it cannot be used, and nothing while it can.
    public static Explained unless(Node control, String reason) {
        return either(control, "", reason);
    }

    /// A control that says one thing while it can be used and another one while it cannot.
    public static Explained either(Node control, String usual, String reason) {
        Explained explained = new Explained(control);
        control.disabledProperty().subscribe(disabled -> explained.say(disabled ? reason : usual));
        return explained;
    }

    /// Says something from now on; nothing when it is empty.
    public void say(String words) {
        control.setAccessibleHelp(words);
        tooltip.setText(words);
        for (Node node : List.of(control, this)) {
            if (words.isEmpty()) {
                Tooltip.uninstall(node, tooltip);
            } else {
                Tooltip.install(node, tooltip);
            }
        }
    }
}
