package org.causeboard.app.canvas;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Lets variables glide to their new places after a layout. Nothing glides under reduced motion, or where there is so
/// much that frames would be late.
final class Morph {
    private static final double NANOSECONDS = 240e6;
    private static final int MOST_VARIABLES = 250;

    private final Runnable redraw;
    private final BooleanSupplier still;
    private Optional<CausalDocument> between = Optional.empty();
    private CausalDocument from = CausalDocument.empty();
    private CausalDocument to = CausalDocument.empty();
    private long started;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };

    /// @param redraw is called for every step
    /// @param still whether nothing is to move on its own
    Morph(Runnable redraw, BooleanSupplier still) {
        this.redraw = redraw;
        this.still = still;
    }

    /// The document to draw in place of the real one while something glides.
    Optional<CausalDocument> between() {
        return between;
    }

    /// Glides from one document to another with the same variables.
    void start(CausalDocument before, CausalDocument after) {
        if (still.getAsBoolean()
                || after.graph().size() > MOST_VARIABLES
                || !before.graph().equals(after.graph())) {
            return;
        }
        from = before;
        to = after;
        started = -1;
        between = Optional.of(before);
        timer.start();
    }

    /// Stops at once, such as when the document changes again.
    void stop() {
        timer.stop();
        between = Optional.empty();
    }

    private void step(long now) {
        if (started < 0) {
            started = now;
        }
        double share = (now - started) / NANOSECONDS;
        if (share >= 1) {
            stop();
        } else {
            between = Optional.of(at(1 - Math.pow(1 - share, 3)));
        }
        redraw.run();
    }

    private CausalDocument at(double share) {
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
