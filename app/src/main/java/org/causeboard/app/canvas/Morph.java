package org.causeboard.app.canvas;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Lets variables glide to their new places after a layout. Nothing glides under reduced motion, or where there is so
/// much that frames would be late.
final class Morph {
    private static final double MILLISECONDS = 240;
    private static final int MOST_VARIABLES = 250;

    private final BooleanSupplier still;
    private final Passage<CausalDocument> passage;

    /// @param redraw is called for every step
    /// @param still whether nothing is to move on its own
    Morph(Runnable redraw, BooleanSupplier still) {
        this.still = still;
        passage = new Passage<>(MILLISECONDS, 3, redraw);
    }

    /// The document to draw in place of the real one while something glides.
    Optional<CausalDocument> between() {
        return passage.between();
    }

    /// Glides from one document to another with the same variables.
    void start(CausalDocument before, CausalDocument after) {
        if (still.getAsBoolean()
                || after.graph().size() > MOST_VARIABLES
                || !before.graph().equals(after.graph())) {
            return;
        }
        passage.start(share -> between(before, after, share));
    }

    /// Stops at once, such as when the document changes again.
    void stop() {
        passage.stop();
    }

    private static CausalDocument between(CausalDocument from, CausalDocument to, double share) {
        DocumentEditor editor = to.edit();
        to.placements().forEach((variable, placement) -> {
            Point a = from.placements().get(variable).centre();
            Point b = placement.centre();
            Point place = new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()));
            editor.placement(variable, new Placement(place, placement.hold()));
        });
        return editor.done();
    }
}
