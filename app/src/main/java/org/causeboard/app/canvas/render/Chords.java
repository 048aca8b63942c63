package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.display.Segment;
import org.causeboard.model.document.Point;

/// Straight lines in place of curves, close enough that nobody sees it.
///
/// @param zoom pixels for each world unit
/// @param flat pixels that a chord may lie beside its curve
record Chords(double zoom, double flat) {
    private static final double SAME = 1e-6;

    /// The points along each line of a curve, no two in a row at the same place.
    List<List<Point>> of(List<Segment> segments) {
        List<List<Point>> lines = new ArrayList<>();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move(Point to) -> lines.add(new ArrayList<>(List.of(to)));
                case Segment.LineTo(Point to) -> add(lines.getLast(), to);
                case Segment.CubicTo(Point a, Point b, Point to) -> curve(lines.getLast(), a, b, to);
                case Segment.Close _ -> add(lines.getLast(), lines.getLast().getFirst());
            }
        }
        return lines;
    }

    private static void add(List<Point> line, Point next) {
        if (line.getLast().distance(next) > SAME) {
            line.add(next);
        }
    }

    private void curve(List<Point> line, Point a, Point b, Point end) {
        Point start = line.getLast();
        double bent = Math.max(off(start, a, b), off(a, b, end)) * zoom;
        int chords = (int) Math.ceil(Math.sqrt(Math.max(1, 0.75 * bent / flat)));
        for (int i = 1; i <= chords; i++) {
            double t = (double) i / chords;
            double s = 1 - t;
            add(
                    line,
                    new Point(
                            s * s * s * start.x() + 3 * s * s * t * a.x() + 3 * s * t * t * b.x() + t * t * t * end.x(),
                            s * s * s * start.y()
                                    + 3 * s * s * t * a.y()
                                    + 3 * s * t * t * b.y()
                                    + t * t * t * end.y()));
        }
    }

    /// How far three points are from being evenly spaced on a line.
    private static double off(Point a, Point b, Point c) {
        return Math.hypot(a.x() - 2 * b.x() + c.x(), a.y() - 2 * b.y() + c.y());
    }
}
