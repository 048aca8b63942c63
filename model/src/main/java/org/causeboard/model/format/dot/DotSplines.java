package org.causeboard.model.format.dot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;
import org.causeboard.model.format.GivenPlaces;

/// How Graphviz says where an edge runs, the `pos` of an edge: a curve of cubic pieces in points, y growing upwards.
/// Here it is an arc where one fits, else the few places that the curve passes, found by the method of Douglas and
/// Peucker (1973). Shares of the line between the two variables, so that it holds however far apart they are drawn.
final class DotSplines {
    private static final int MOST_CHARACTERS = 8_000;
    private static final int MOST_CORNERS = 12;
    private static final int SAMPLES = 4; // of each piece
    private static final double STRAIGHT = 0.012; // of the length
    private static final double FAR = 20; // in lengths of the edge
    private static final double OUTERMOST = 1e9; // points

    private DotSplines() {}

    /// The style with the way that a text tells; as it is where the text tells none, or a straight one.
    ///
    /// @param from where the curve begins, which is the middle of its first variable
    static EdgeStyle styled(EdgeStyle style, String pos, Point from, Point to) {
        if (pos.length() > MOST_CHARACTERS || from.distance(to) < 1 || !isNear(from) || !isNear(to)) {
            return style;
        }
        List<Waypoint> passed = new ArrayList<>();
        for (Point point : samples(controls(pos))) {
            passed.add(Waypoint.of(point, from, to));
        }
        if (passed.stream().anyMatch(place -> Math.abs(place.along()) > FAR || Math.abs(place.beside()) > FAR)
                || passed.stream().allMatch(place -> Math.abs(place.beside()) < STRAIGHT)) {
            return style;
        }
        return arc(passed).map(style::withBend).orElseGet(() -> style.withRoute(corners(passed)));
    }

    private static boolean isNear(Point point) {
        return Math.abs(point.x()) < OUTERMOST && Math.abs(point.y()) < OUTERMOST;
    }

    /// The points of the first curve; empty where they are none.
    private static List<Point> controls(String pos) {
        List<Point> points = new ArrayList<>();
        for (String token : pos.split(";", 2)[0].strip().split("\\s+")) {
            String[] numbers = token.split(",", 4);
            boolean isTip = numbers[0].equals("e") || numbers[0].equals("s");
            if (isTip) {
                continue;
            }
            Optional<Point> point = numbers.length < 2 ? Optional.empty() : GivenPlaces.point(numbers[0], numbers[1]);
            if (point.isEmpty() || !isNear(point.get())) {
                return List.of();
            }
            points.add(new Point(point.get().x(), 0 - point.get().y()));
        }
        return points.size() % 3 == 1 && points.size() > 1 ? points : List.of();
    }

    private static List<Point> samples(List<Point> controls) {
        List<Point> samples = new ArrayList<>();
        for (int first = 0; first + 3 < controls.size(); first += 3) {
            for (int k = 1; k <= SAMPLES; k++) {
                if (k < SAMPLES || first + 4 < controls.size()) {
                    samples.add(at(controls.subList(first, first + 4), (double) k / SAMPLES));
                }
            }
        }
        return samples;
    }

    private static Point at(List<Point> cubic, double t) {
        double s = 1 - t;
        double[] weights = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
        Point sum = Point.ORIGIN;
        for (int i = 0; i < weights.length; i++) {
            sum = sum.plus(
                    weights[i] * cubic.get(i).x(), weights[i] * cubic.get(i).y());
        }
        return sum;
    }

    /// The bend of the arc that passes all of these places, if there is one: the least squares of `4 b t (1 - t)`.
    private static Optional<Double> arc(List<Waypoint> passed) {
        double above = 0;
        double below = 0;
        for (Waypoint place : passed) {
            double height = height(place.along());
            above += place.beside() * height;
            below += height * height;
        }
        double bend = above / below;
        boolean fits = Double.isFinite(bend)
                && passed.stream()
                        .allMatch(place -> Math.abs(place.beside() - bend * height(place.along())) < STRAIGHT);
        return fits ? Optional.of(bend) : Optional.empty();
    }

    private static double height(double along) {
        return 4 * along * (1 - along);
    }

    private static List<Waypoint> corners(List<Waypoint> passed) {
        List<Waypoint> whole = new ArrayList<>();
        whole.add(new Waypoint(0, 0));
        whole.addAll(passed);
        whole.add(new Waypoint(1, 0));
        double tolerance = STRAIGHT;
        List<Waypoint> corners = simplified(whole, tolerance);
        while (corners.size() > MOST_CORNERS) {
            tolerance *= 1.5;
            corners = simplified(whole, tolerance);
        }
        return corners;
    }

    /// The inner places that are needed to stay as near to all; an explicit stack, since curves may be long.
    private static List<Waypoint> simplified(List<Waypoint> places, double tolerance) {
        boolean[] needed = new boolean[places.size()];
        List<int[]> open = new ArrayList<>();
        open.add(new int[] {0, places.size() - 1});
        while (!open.isEmpty()) {
            int[] part = open.removeLast();
            int farthest = -1;
            double most = tolerance;
            for (int i = part[0] + 1; i < part[1]; i++) {
                double away = away(places.get(i), places.get(part[0]), places.get(part[1]));
                if (away > most) {
                    most = away;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                needed[farthest] = true;
                open.add(new int[] {part[0], farthest});
                open.add(new int[] {farthest, part[1]});
            }
        }
        List<Waypoint> kept = new ArrayList<>();
        for (int i = 0; i < needed.length; i++) {
            if (needed[i]) {
                kept.add(places.get(i));
            }
        }
        return kept;
    }

    private static double away(Waypoint place, Waypoint a, Waypoint b) {
        double along = b.along() - a.along();
        double beside = b.beside() - a.beside();
        double square = along * along + beside * beside;
        double share = square == 0
                ? 0
                : Math.clamp(
                        ((place.along() - a.along()) * along + (place.beside() - a.beside()) * beside) / square, 0, 1);
        return Math.hypot(place.along() - a.along() - share * along, place.beside() - a.beside() - share * beside);
    }

    /// The control points of the curve by which an edge of a style is drawn; empty for a straight one.
    static List<Point> controls(EdgeStyle style, Point from, Point to) {
        if (from.distance(to) < 1 || style.bend() == 0 && style.route().isEmpty()) {
            return List.of();
        }
        List<Point> controls = new ArrayList<>(List.of(from));
        if (style.route().isEmpty()) {
            Point control = new Waypoint(0.5, 2 * style.bend()).on(from, to);
            controls.add(between(from, control, 2.0 / 3));
            controls.add(between(to, control, 2.0 / 3));
            controls.add(to);
            return controls;
        }
        Point last = from;
        for (int i = 0; i <= style.route().size(); i++) {
            Point next = i < style.route().size() ? style.route().get(i).on(from, to) : to;
            controls.add(between(last, next, 1.0 / 3));
            controls.add(between(last, next, 2.0 / 3));
            controls.add(next);
            last = next;
        }
        return controls;
    }

    private static Point between(Point a, Point b, double share) {
        return a.plus(share * (b.x() - a.x()), share * (b.y() - a.y()));
    }
}
