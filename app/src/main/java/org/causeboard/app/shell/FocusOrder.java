package org.causeboard.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The order in which the keyboard goes through the window: as the eye does, pane by pane, and round again. F6 goes
/// from pane to pane, Tab from control to control; what lies over the window keeps the focus until it closes.
final class FocusOrder {
    static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private final List<? extends Node> panes;
    private final List<Node> above = new ArrayList<>();

    /// @param panes in their order
    FocusOrder(List<? extends Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Listens to Tab in what holds all panes. Controls take the key for themselves, so they are asked first; the
    /// canvas walks through its variables with it, so it is asked last.
    void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> tab(key, owner().filter(Control.class::isInstance)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> tab(key, owner()));
    }

    /// Tab stays inside this while it is shown and holds the focus.
    void above(Node sheet) {
        above.add(sheet);
    }

    /// To the next pane that is shown and can have the focus, or the one before.
    ///
    /// @param direction 1 or -1
    void step(int direction) {
        int here = 0;
        while (here < panes.size() - 1 && !holdsFocus(panes.get(here))) {
            here++;
        }
        beyond(here, direction).ifPresent(stops -> focus(stops.getFirst()));
    }

    private void tab(KeyEvent key, Optional<Node> owner) {
        if (key.getCode() != KeyCode.TAB || key.isControlDown() || key.isAltDown() || owner.isEmpty()) {
            return;
        }
        int direction = key.isShiftDown() ? -1 : 1;
        if (goes(owner.get(), direction)) {
            key.consume();
        }
    }

    /// Goes on where the order of the window is not that of its parts.
    private boolean goes(Node owner, int direction) {
        Optional<Node> sheet = above.stream().filter(FocusOrder::holdsFocus).findFirst();
        if (sheet.isPresent()) {
            List<Node> stops = focusable(sheet.get()).toList();
            return isEdge(owner, stops, direction) ? enter(stops, direction) : passes(owner, direction);
        }
        for (int here = 0; here < panes.size(); here++) {
            if (holdsFocus(panes.get(here))) {
                return isEdge(owner, focusable(panes.get(here)).toList(), direction)
                        ? beyond(here, direction)
                                .filter(stops -> enter(stops, direction))
                                .isPresent()
                        : passes(owner, direction);
            }
        }
        return false;
    }

    private static boolean isEdge(Node owner, List<Node> stops, int direction) {
        return !stops.isEmpty() && owner == (direction > 0 ? stops.getLast() : stops.getFirst());
    }

    private static boolean enter(List<Node> stops, int direction) {
        focus(direction > 0 ? stops.getFirst() : stops.getLast());
        return true;
    }

    /// Gives the focus to a node and shows that it has it, as if the toolkit had brought it there by a key.
    static void focus(Node node) {
        node.requestFocus();
        if (node.isFocused()) {
            node.pseudoClassStateChanged(VISIBLE, true);
            Subscription[] until = new Subscription[1];
            until[0] = node.focusedProperty().subscribe((_, _) -> {
                node.pseudoClassStateChanged(VISIBLE, false);
                until[0].unsubscribe();
            });
        }
    }

    /// An area for text would write the key and never let the keyboard go.
    private static boolean passes(Node owner, int direction) {
        return owner instanceof TextArea
                && owner.requestFocusTraversal(direction > 0 ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    /// The stops of the nearest other pane that has some.
    private Optional<List<Node>> beyond(int here, int direction) {
        return Stream.iterate(1, i -> i < panes.size(), i -> i + 1)
                .map(i -> focusable(panes.get(Math.floorMod(here + direction * i, panes.size())))
                        .toList())
                .filter(stops -> !stops.isEmpty())
                .findFirst();
    }

    private Optional<Node> owner() {
        return Optional.ofNullable(panes.getFirst().getScene()).map(scene -> scene.getFocusOwner());
    }

    private static boolean holdsFocus(Node pane) {
        Node node = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (node != null && node != pane) {
            node = node.getParent();
        }
        return node != null;
    }

    private static Stream<Node> focusable(Node node) {
        if (node.getScene() == null || !node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FocusOrder::focusable)
                : Stream.empty();
        return isStop(node) ? Stream.concat(Stream.of(node), below) : below;
    }

    /// Of buttons of which one is chosen the toolkit stops at the chosen one only.
    private static boolean isStop(Node node) {
        boolean passed = node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() != null
                && !toggle.isSelected();
        return node.isFocusTraversable() && !passed;
    }
}
