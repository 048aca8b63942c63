package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.display.Segment;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The area that a line covers, so that it can be filled together with the heads of arrows: one curve in place of two,
/// and no search for the outline of a stroke. All areas run around in the same sense as the heads do, so that crossing
/// ones do not cut holes into each other.
///
/// The ends reach half the width further, below the variable or the head that lies over them.
final class Ribbon {
    private static final double FLAT = 0.1; // pixels that a chord may lie beside its curve

    private final double half;
    private final Box seen;
    private final List<Segment> areas = new ArrayList<>();

    private Ribbon(double half, Box seen) {
        this.half = half;
        this.seen = seen;
    }

    /// What these lines cover.
    ///
    /// @param zoom pixels for each world unit
    /// @param seen nothing is looked at beside it: most of a long line lies there, and each of its rows would be paid
    /// for
    static List<Segment> along(List<Segment> lines, double width, double zoom, Box seen) {
        Ribbon ribbon = new Ribbon(width / 2, seen.grown(2 * width + 2 / zoom));
        new Chords(zoom, FLAT).of(lines).forEach(ribbon::add);
        return ribbon.areas;
    }

    /// Goes back along the left side and forth along the right one.
    private void add(List<Point> middle) {
        int last = middle.size() - 1;
        if (last == 1) {
            straight(middle.getFirst(), middle.getLast());
        } else if (last > 1) {
            areas.add(new Segment.Move(beside(middle, 0, half)));
            for (int i = 0; i <= last; i++) {
                areas.add(new Segment.LineTo(beside(middle, i, -half)));
            }
            for (int i = last; i > 0; i--) {
                areas.add(new Segment.LineTo(beside(middle, i, half)));
            }
            areas.add(Segment.Close.CLOSE);
        }
    }

    /// The part of a straight line that is seen.
    private void straight(Point a, Point b) {
        double length = a.distance(b);
        double ux = (b.x() - a.x()) / length;
        double uy = (b.y() - a.y()) / length;
        double from = Math.max(
                -half, Math.max(entry(a.x(), ux, seen.x(), seen.right()), entry(a.y(), uy, seen.y(), seen.bottom())));
        double to = Math.min(
                length + half,
                -Math.max(entry(a.x(), -ux, seen.x(), seen.right()), entry(a.y(), -uy, seen.y(), seen.bottom())));
        if (from < to) {
            Point start = a.plus(from * ux, from * uy);
            Point end = a.plus(to * ux, to * uy);
            areas.add(new Segment.Move(start.plus(-uy * half, ux * half)));
            areas.add(new Segment.LineTo(start.plus(uy * half, -ux * half)));
            areas.add(new Segment.LineTo(end.plus(uy * half, -ux * half)));
            areas.add(new Segment.LineTo(end.plus(-uy * half, ux * half)));
            areas.add(Segment.Close.CLOSE);
        }
    }

    /// How far along a line it comes between two bounds of a coordinate: behind everything when it never does.
    private static double entry(double start, double step, double low, double high) {
        if (step == 0) {
            return start >= low && start <= high ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? low : high) - start) / step;
    }

    /// The point beside a corner of the middle line; at the ends half the width further out.
    private Point beside(List<Point> middle, int i, double aside) {
        Point here = middle.get(i);
        Point before = middle.get(Math.max(0, i - 1));
        Point after = middle.get(Math.min(middle.size() - 1, i + 1));
        double length = Math.max(before.distance(after), 1e-9);
        double ux = (after.x() - before.x()) / length;
        double uy = (after.y() - before.y()) / length;
        double further = i == 0 ? -half : i == middle.size() - 1 ? half : 0;
        return here.plus(-uy * aside + ux * further, ux * aside + uy * further);
    }
}
