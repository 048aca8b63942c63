package org.causeboard.app.shell;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Lets hands go on in a scene that has come into the place of another one, put together alike with other words.
public final class Handover {
    private Handover() {}

    /// Sets out what is now shown at once: clicks that were made while it was put together wait, and are handed out
    /// before the toolkit does it. The focus is where it was, on what has the same id, and so is what was scrolled.
    public static void toPlaceOf(Scene before, Scene now) {
        setOut(now);
        Optional<Node> had = Optional.ofNullable(before.getFocusOwner()).filter(node -> node.getId() != null);
        Optional<Node> has = had.map(node -> now.lookup("#" + node.getId()));
        boolean seen = had.isPresent() && had.get().getPseudoClassStates().contains(FocusOrder.VISIBLE);
        has.ifPresent(seen ? FocusOrder::focus : Node::requestFocus);
        has.flatMap(Handover::scrolls).ifPresent(scroll -> {
            scroll.requestLayout(); // it hears how high its content is while both are set out
            setOut(now);
            had.flatMap(Handover::scrolls).ifPresent(old -> scroll.setVvalue(old.getVvalue()));
        });
        setOut(now);
    }

    private static void setOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Optional<ScrollPane> scrolls(Node node) {
        return Stream.<Node>iterate(node, above -> above != null, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst();
    }
}
