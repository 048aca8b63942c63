package org.causeboard.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the focus from pane to pane. Tab stays inside the canvas, where it walks through the variables.
final class PaneWalk {
    private final List<? extends Node> panes;

    /// @param panes in their order
    PaneWalk(List<? extends Node> panes) {
        this.panes = List.copyOf(panes);
    }

    /// To the next pane that is shown and can have the focus, or the one before.
    ///
    /// @param direction 1 or -1
    void step(int direction) {
        int here = 0;
        while (here < panes.size() - 1 && !holdsFocus(panes.get(here))) {
            here++;
        }
        for (int i = 1; i < panes.size(); i++) {
            Optional<Node> first = first(panes.get(Math.floorMod(here + direction * i, panes.size())));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private static boolean holdsFocus(Node pane) {
        Node node = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (node != null && node != pane) {
            node = node.getParent();
        }
        return node != null;
    }

    private static Optional<Node> first(Node pane) {
        return pane.getScene() == null ? Optional.empty() : focusable(pane).findFirst();
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PaneWalk::focusable)
                : Stream.empty();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), below) : below;
    }
}
