package org.causeboard.app.theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A scrolled column whose content changes often, such as with every move of a hand. The platform's skin keeps a
/// picture of all of the content, rows that nobody sees included, and paints it anew when any of it changes; here what
/// is seen is painted as it is.
public abstract class LivePane extends ScrollPane {
    private static final double BESIDE = 200; // pixels that may be scrolled into view at once

    protected LivePane() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("plain-scroll");
        skinProperty().subscribe(_ -> lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
    }

    /// A range of heights.
    protected record Stretch(double from, double to) {
        /// Whether it shares a height with what reaches from `top` to `bottom`.
        public boolean meets(double top, double bottom) {
            return bottom >= from && top <= to;
        }
    }

    /// What of a part of the content is in view or near it, in its own heights, as it was laid out last.
    protected final Stretch inSight(Node part) {
        Bounds seen = getViewportBounds();
        Node content = getContent();
        double hidden = Math.max(0, content.getLayoutBounds().getHeight() - seen.getHeight());
        double top = getVvalue() * hidden
                - content.sceneToLocal(part.localToScene(0, 0)).getY();
        return new Stretch(top - BESIDE, top + seen.getHeight() + BESIDE);
    }
}
