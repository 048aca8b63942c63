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

    /// Whether what lies between two heights of a part of the content is in view or near it, as it was laid out last.
    protected final boolean isInSight(Node part, double from, double to) {
        Bounds seen = getViewportBounds();
        Node content = getContent();
        double hidden = Math.max(0, content.getLayoutBounds().getHeight() - seen.getHeight());
        double top = getVvalue() * hidden;
        double lower = content.sceneToLocal(part.localToScene(0, to)).getY();
        double upper = content.sceneToLocal(part.localToScene(0, from)).getY();
        return lower >= top - BESIDE && upper <= top + seen.getHeight() + BESIDE;
    }
}
