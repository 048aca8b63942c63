package org.causeboard.app.canvas.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.ElementId;

/// Two pictures, of which one is seen; during a pan the other is painted ahead, a strip a frame, and takes its place
/// before the first is used up. Painted in one frame it would cost as much as six frames of panning.
final class Ahead {
    private static final double NEAR = 200; // pixels of room: enough for the strips at the speed of a hand

    private final Deque<Pixels> strips = new ArrayDeque<>();
    private PaintedCanvas seen;
    private PaintedCanvas next;

    Ahead(PaintedCanvas seen, PaintedCanvas next) {
        this.seen = seen;
        this.next = next;
        drop();
    }

    /// The picture that is seen.
    PaintedCanvas seen() {
        return seen;
    }

    /// Since the start, of both pictures.
    Layers.Redraws redraws() {
        return new Layers.Redraws(
                seen.redraws().paintings() + next.redraws().paintings(),
                seen.redraws().patches() + next.redraws().patches());
    }

    /// Forgets what was painted ahead, as something else is drawn now.
    void drop() {
        strips.clear();
        seen.node().setVisible(true);
        seen.node().setViewOrder(0);
        next.node().setVisible(false);
        next.node().setViewOrder(1);
    }

    /// Paints ahead of a pan that the picture has followed, as much as is needed at its speed.
    void follow(View before, View now, DisplayList list, Colours colours, Set<ElementId> leftOut) {
        double room = seen.room(before, now);
        if (strips.isEmpty() && room < NEAR) {
            strips.addAll(next.begin(before, now, seen));
            next.node().setVisible(true);
        } else if (strips.isEmpty()) {
            return;
        }
        double step = Math.hypot(now.x() - before.x(), now.y() - before.y()) * now.zoom();
        double frames = Math.max(1, Math.floor(room / Math.max(1, step)) - 1);
        for (double due = Math.max(1, Math.ceil(strips.size() / frames)); due > 0; due--) {
            next.paint(strips.removeFirst(), list, colours, leftOut);
        }
        if (strips.isEmpty()) {
            handOver(now);
        }
    }

    private void handOver(View now) {
        if (next.covers(now)) {
            PaintedCanvas used = seen;
            seen = next;
            next = used;
            seen.shift(now);
        }
        drop();
    }
}
