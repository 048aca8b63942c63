package org.causeboard.app;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.causeboard.app.action.Actions;
import org.causeboard.app.shell.MenuReasons;

/// Looks at all controls that are shown and writes down those that say too little: a control without a name, an icon
/// without a tooltip or with one that leaves its keys out, something that cannot be used and does not say why.
final class SpokenControls {
    private final Actions actions;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> faults = new TreeSet<>();

    SpokenControls(Actions actions) {
        this.actions = actions;
    }

    /// The controls that were looked at, each by its place in the window.
    Set<String> seen() {
        return seen;
    }

    /// What they say too little of.
    Set<String> faults() {
        return faults;
    }

    /// Looks at everything that is shown in and below a node.
    void look(Node root) {
        look(root, Optional.empty(), namedByLabels(root, new LinkedHashSet<>()));
    }

    private static Set<Node> namedByLabels(Node node, Set<Node> named) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            named.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> namedByLabels(child, named));
        }
        return named;
    }

    /// @param around the tooltip of what holds the node
    private void look(Node node, Optional<String> around, Set<Node> labelled) {
        if (!node.isVisible()) {
            return;
        }
        Optional<String> tip = node.isDisabled() ? around : tooltip(node).or(() -> around); // which the mouse meets
        boolean control = node instanceof ButtonBase || isField(node);
        if (control || node.isFocusTraversable()) {
            judge(node, tip, labelled.contains(node));
        }
        if (node instanceof Parent parent && !control) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, tip, labelled));
        }
    }

    private static boolean isField(Node node) {
        return node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ChoiceBox<?>
                || node instanceof Spinner<?>
                || node instanceof Slider;
    }

    private void judge(Node node, Optional<String> tip, boolean labelled) {
        seen.add(described(node));
        String words = node instanceof Labeled labeled && !isBare(labeled) ? labeled.getText() : "";
        String said = node.getAccessibleText() == null ? "" : node.getAccessibleText();
        if (words.isBlank() && said.isBlank() && !labelled) {
            faults.add("no name: " + described(node));
        }
        if (node instanceof ButtonBase button && isBare(button) && tip.isEmpty() && button.getGraphic() == null) {
            faults.add("nothing to see: " + described(node));
        }
        if (node instanceof ButtonBase button && isIcon(button)) {
            if (tip.isEmpty()) {
                faults.add("no tooltip: " + described(node));
            }
            keys(button)
                    .filter(keys -> !tip.orElse("").contains(keys))
                    .ifPresent(keys -> faults.add("tooltip without " + keys + ": " + described(node)));
        }
        if (node.isDisabled() && !(node instanceof MenuButton)) {
            boolean why = tip.filter(text -> !text.isBlank() && !text.equals(said) && !text.equals(words))
                    .isPresent();
            if (!why) {
                faults.add("does not say why it is disabled: " + described(node) + " " + tip);
            }
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(item -> judge(item, "menu of " + described(node)));
        }
    }

    /// Looks at an entry of a menu and at all below it.
    void judge(MenuItem item, String where) {
        if (item instanceof SeparatorMenuItem) {
            return;
        }
        String place = where + " / " + item.getText();
        seen.add(place);
        if (item.getText() == null || item.getText().isBlank()) {
            faults.add("no name: " + place);
        }
        if (item.isDisable()
                && MenuReasons.of(item).filter(reason -> !reason.isBlank()).isEmpty()) {
            faults.add("does not say why it is disabled: " + place);
        }
        if (item instanceof Menu menu) {
            menu.getItems().forEach(below -> judge(below, place));
        }
    }

    /// Whether it shows a picture instead of words. A card with words in it has them as its graphic.
    private static boolean isIcon(ButtonBase button) {
        return isBare(button) && !(button instanceof CheckBox) && !holdsWords(button.getGraphic());
    }

    private static boolean isBare(Labeled labeled) {
        return labeled.getText() == null
                || labeled.getText().isBlank()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
    }

    private static boolean holdsWords(Node node) {
        return node instanceof Labeled labeled && !isBare(labeled)
                || node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(SpokenControls::holdsWords);
    }

    /// The keys that do the same as a button, if there are some.
    private Optional<String> keys(ButtonBase button) {
        return actions.all().stream()
                .filter(action -> action.id().equals(button.getId()) || ("ring-" + action.id()).equals(button.getId()))
                .flatMap(action -> action.shortcut().stream())
                .map(KeyCombination::getDisplayText)
                .findFirst();
    }

    private static Optional<String> tooltip(Node node) {
        Optional<Tooltip> installed = node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .findFirst();
        return Optional.ofNullable(node instanceof Control control ? control.getTooltip() : null)
                .or(() -> installed)
                .map(Tooltip::getText)
                .filter(text -> text != null && !text.isBlank());
    }

    private static String described(Node node) {
        StringBuilder path = new StringBuilder(node.getClass().getSimpleName());
        int steps = 0;
        for (Node at = node; at != null && steps < 5; at = at.getParent()) {
            if (at.getId() != null || !at.getStyleClass().isEmpty()) {
                path.append(" < ").append(at.getId() != null ? "#" + at.getId() : String.join(".", at.getStyleClass()));
                steps++;
            }
        }
        return path.toString();
    }
}
