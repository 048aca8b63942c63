package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// A chain of cubic Bézier pieces, each starting where the last one ends. A place on it is a number from 0 to the count
/// of pieces: its whole part tells the piece, the rest the parameter on it.
record Bezier(List<Piece> pieces) {
    private static final int STEPS = 16; // of the search on one piece; a border is found to a 2^-20th of a step

    Bezier {
        pieces = List.copyOf(pieces);
    }

    /// One cubic piece.
    record Piece(Point start, Point control1, Point control2, Point end) {
        static Piece line(Point start, Point end) {
            return new Piece(start, between(start, end, 1 / 3.0), between(start, end, 2 / 3.0), end);
        }

        static Piece quadratic(Point start, Point control, Point end) {
            return new Piece(start, between(start, control, 2 / 3.0), between(end, control, 2 / 3.0), end);
        }

        Point at(double t) {
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            return new Point(
                    a * start.x() + b * control1.x() + c * control2.x() + d * end.x(),
                    a * start.y() + b * control1.y() + c * control2.y() + d * end.y());
        }

        /// The part from `t0` to `t1`, by de Casteljau's construction.
        Piece part(double t0, double t1) {
            Piece tail = t0 <= 0 ? this : split(t0)[1];
            return t1 >= 1 ? tail : tail.split((t1 - t0) / (1 - t0))[0];
        }

        private Piece[] split(double t) {
            Point a = between(start, control1, t);
            Point b = between(control1, control2, t);
            Point c = between(control2, end, t);
            Point ab = between(a, b, t);
            Point bc = between(b, c, t);
            Point middle = between(ab, bc, t);
            return new Piece[] {new Piece(start, a, ab, middle), new Piece(middle, bc, c, end)};
        }
    }

    static Point between(Point a, Point b, double t) {
        return new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
    }

    /// A chain of straight lines whose corners are rounded, within a third of the shorter side and at most `radius`.
    static Bezier rounded(List<Point> corners, double radius) {
        List<Piece> pieces = new ArrayList<>();
        Point at = corners.getFirst();
        for (int i = 1; i < corners.size() - 1; i++) {
            Point corner = corners.get(i);
            double before = at.distance(corner);
            double after = corner.distance(corners.get(i + 1));
            double cut = Math.min(radius, Math.min(before * 0.9, after * 0.45));
            if (cut < 1e-9) {
                continue;
            }
            Point enter = between(corner, at, cut / before);
            Point leave = between(corner, corners.get(i + 1), cut / after);
            pieces.add(Piece.line(at, enter));
            pieces.add(Piece.quadratic(enter, corner, leave));
            at = leave;
        }
        pieces.add(Piece.line(at, corners.getLast()));
        return new Bezier(pieces);
    }

    /// The curve that a chain of segments draws, which begins with a move.
    static Bezier of(List<Segment> segments) {
        List<Piece> pieces = new ArrayList<>();
        Point at = new Point(0, 0);
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Move(Point to) -> at = to;
                case Segment.LineTo(Point to) -> {
                    pieces.add(Piece.line(at, to));
                    at = to;
                }
                case Segment.CubicTo(Point control1, Point control2, Point to) -> {
                    pieces.add(new Piece(at, control1, control2, to));
                    at = to;
                }
                case Segment.Close _ -> {}
            }
        }
        return new Bezier(pieces);
    }

    /// The same curve from its end to its start.
    Bezier reversed() {
        return new Bezier(pieces.reversed().stream()
                .map(piece -> new Piece(piece.end(), piece.control2(), piece.control1(), piece.start()))
                .toList());
    }

    int size() {
        return pieces.size();
    }

    Point at(double place) {
        int piece = Math.clamp((int) place, 0, pieces.size() - 1);
        return pieces.get(piece).at(place - piece);
    }

    /// The part between two places.
    Bezier part(double from, double to) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            double t0 = Math.clamp(from - i, 0, 1);
            double t1 = Math.clamp(to - i, 0, 1);
            if (t0 < t1) {
                kept.add(pieces.get(i).part(t0, t1));
            }
        }
        return kept.isEmpty() ? new Bezier(List.of(Piece.line(at(from), at(to)))) : new Bezier(kept);
    }

    /// The last place from the start at which the curve is still inside; 0 when it never is.
    double leaves(Outline outline) {
        double step = 1.0 / STEPS;
        for (double place = size(); place > 0; place -= step) {
            double before = Math.max(0, place - step);
            if (outline.contains(at(before))) {
                return border(before, place, outline);
            }
        }
        return 0;
    }

    /// The first place at which the curve is inside for good; [#size()] when it never is.
    double enters(Outline outline) {
        double step = 1.0 / STEPS;
        for (double place = 0; place < size(); place += step) {
            double after = Math.min(size(), place + step);
            if (outline.contains(at(after))) {
                return border(after, place, outline);
            }
        }
        return size();
    }

    private double border(double inside, double outside, Outline outline) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < 20; i++) {
            double middle = (in + out) / 2;
            if (outline.contains(at(middle))) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }

    /// The place that lies `length` before `place` along the curve, measured on short chords; not below 0.
    double before(double place, double length) {
        return walk(place, length, -1.0 / (2 * STEPS));
    }

    /// The place that lies `length` after `place` along the curve; not above [#size()].
    double after(double place, double length) {
        return walk(place, length, 1.0 / (2 * STEPS));
    }

    private double walk(double place, double length, double step) {
        double at = place;
        double left = length;
        while (left > 0 && (step < 0 ? at > 0 : at < size())) {
            double next = Math.clamp(at + step, 0, size());
            double chord = at(at).distance(at(next));
            if (chord >= left) {
                return at + (next - at) * left / chord;
            }
            left -= chord;
            at = next;
        }
        return at;
    }

    double length() {
        double length = 0;
        Point last = at(0);
        for (int i = 1; i <= size() * STEPS; i++) {
            Point next = at((double) i / STEPS);
            length += last.distance(next);
            last = next;
        }
        return length;
    }

    /// Points along the curve for tests of nearness: few on straight pieces.
    List<Point> flattened() {
        List<Point> points = new ArrayList<>();
        points.add(at(0));
        for (int i = 0; i < size(); i++) {
            int steps = isStraight(pieces.get(i)) ? 1 : STEPS;
            for (int step = 1; step <= steps; step++) {
                points.add(pieces.get(i).at((double) step / steps));
            }
        }
        return points;
    }

    private static boolean isStraight(Piece piece) {
        return offLine(piece.start(), piece.end(), piece.control1()) < 0.25
                && offLine(piece.start(), piece.end(), piece.control2()) < 0.25;
    }

    private static double offLine(Point a, Point b, Point p) {
        double length = a.distance(b);
        return length == 0
                ? a.distance(p)
                : Math.abs((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x())) / length;
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment.Move(pieces.getFirst().start()));
        for (Piece piece : pieces) {
            segments.add(
                    isStraight(piece)
                            ? new Segment.LineTo(piece.end())
                            : new Segment.CubicTo(piece.control1(), piece.control2(), piece.end()));
        }
        return segments;
    }

    Box bounds() {
        return pieces.stream()
                .map(piece -> Box.spanning(piece.start(), piece.end())
                        .union(Box.spanning(piece.control1(), piece.control2())))
                .reduce(Box::union)
                .orElseThrow();
    }
}
