package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;

/// Where an edge runs: its shaft between the borders of its two variables, the marks at its ends, its middle.
///
/// @param edge the edge
/// @param segments the shaft
/// @param ends the marks that are drawn at its ends
/// @param middle where its handle, label and badge are
/// @param beside the direction from the middle in which there is room for a label: a unit vector
/// @param points points along the shaft from border to border, for tests of nearness
/// @param bounds around the shaft and its marks
/// @param heeds where a foreign variable that comes or goes would change how it runs
public record EdgeGeometry(
        Edge edge,
        List<Segment> segments,
        List<End> ends,
        Point middle,
        Point beside,
        List<Point> points,
        Box bounds,
        Box heeds) {
    /// How far the arc of a bidirected edge stands off when a person has not bent it.
    public static final double ARC_BEND = 0.22;

    private static final double PARALLEL_BEND = 0.14;
    private static final double ROUNDING = 28;
    private static final double IN_FRONT = 40;
    private static final double[] NEARER_TO_AN_END = {0.38, 0.62, 0.27, 0.73};
    private static final Box NOWHERE = new Box(0, 0, 0, 0);

    public EdgeGeometry {
        segments = List.copyOf(segments);
        ends = List.copyOf(ends);
        points = List.copyOf(points);
    }

    /// A mark at an end: an arrowhead or a circle.
    ///
    /// @param mark arrow or circle; tails are not drawn
    /// @param tip where it touches the border
    /// @param base where the shaft meets it
    public record End(Mark mark, Point tip, Point base) {}

    /// Where a label may stand.
    ///
    /// @param on the point of the line that it is nearest to
    /// @param beside the direction from there in which it stands: a unit vector
    record LabelSpot(Point on, Point beside) {
        LabelSpot opposite() {
            return new LabelSpot(on, new Point(-beside.x(), -beside.y()));
        }
    }

    /// The bend of an edge as it is drawn: as a person bent it, else an arc where it is bidirected or has a twin.
    static double bend(Edge edge, EdgeStyle style, boolean hasTwin) {
        if (style.bend() != 0 || !style.route().isEmpty()) {
            return style.bend();
        }
        if (edge.isBidirected()) {
            return ARC_BEND;
        }
        return hasTwin ? PARALLEL_BEND : 0;
    }

    /// The geometry of an edge between two variables, round foreign ones unless a person has bent it; empty when their
    /// shapes cover each other so that no shaft is left.
    ///
    /// @param shift how far beside their middles it aims
    static Optional<EdgeGeometry> of(
            Edge edge,
            EdgeStyle style,
            boolean hasTwin,
            Outline from,
            Outline to,
            double width,
            Bypass bypass,
            EdgeEnds.Shift shift) {
        Point start = from.box().centre();
        Point end = to.box().centre();
        if (start.distance(end) < 1) {
            return Optional.empty();
        }
        double bend = bend(edge, style, hasTwin);
        Bezier usual = curve(start, end, style.route(), bend);
        Point begin = start.plus(shift.atFrom().x(), shift.atFrom().y());
        Point tip = end.plus(shift.atTo().x(), shift.atTo().y());
        Bezier aimed = shift.equals(EdgeEnds.Shift.NONE)
                ? usual
                : style.route().isEmpty()
                        ? curve(begin, tip, List.of(), bend)
                        : aimed(edge, style.route(), from.box(), to.box(), shift, bypass);
        if (style.bend() != 0) {
            return trimmed(edge, aimed, from, to, width, NOWHERE);
        }
        Bypass.Way way = bypass.way(edge, usual, bend, hasTwin, start, end);
        Bezier whole = way.bend().map(round -> arc(begin, tip, round)).orElse(aimed);
        Box heeds = style.route().isEmpty() ? way.heeds() : way.heeds().grown(farthest(shift));
        return trimmed(edge, whole, from, to, width, heeds);
    }

    /// How far corners in front of an end may go along with it.
    private static double farthest(EdgeEnds.Shift shift) {
        return Stream.of(shift.atFrom(), shift.atTo())
                .mapToDouble(end -> Math.max(Math.abs(end.x()), Math.abs(end.y())))
                .max()
                .orElseThrow();
    }

    /// A loose edge from a variable to a place, for drawing with the mouse.
    static Optional<EdgeGeometry> loose(Edge edge, Outline from, Point to, double width) {
        Point start = from.box().centre();
        if (start.distance(to) < 1) {
            return Optional.empty();
        }
        return trimmed(
                edge,
                curve(start, to, List.of(), 0),
                from,
                new Outline(new Box(to.x(), to.y(), 0, 0), 0),
                width,
                NOWHERE);
    }

    private static Optional<EdgeGeometry> trimmed(
            Edge edge, Bezier whole, Outline from, Outline to, double width, Box heeds) {
        double leaves = whole.leaves(from);
        double enters = whole.enters(to);
        if (leaves >= enters) {
            return Optional.empty();
        }
        Bezier visible = whole.part(leaves, enters);
        double head = headLength(width);
        List<End> ends = new ArrayList<>();
        double shaftStart = 0;
        double shaftEnd = visible.size();
        if (edge.atFrom() != Mark.TAIL) {
            shaftStart = visible.after(0, reach(edge.atFrom(), head));
            ends.add(new End(edge.atFrom(), visible.at(0), visible.at(shaftStart)));
        }
        if (edge.atTo() != Mark.TAIL) {
            shaftEnd = visible.before(visible.size(), reach(edge.atTo(), head));
            ends.add(new End(edge.atTo(), visible.at(visible.size()), visible.at(shaftEnd)));
        }
        Bezier shaft = shaftStart < shaftEnd ? visible.part(shaftStart, shaftEnd) : visible;
        double half = visible.after(0, visible.length() / 2);
        Point middle = visible.at(half);
        return Optional.of(new EdgeGeometry(
                edge,
                shaft.segments(),
                ends,
                middle,
                beside(visible, half),
                visible.flattened(),
                visible.bounds().grown(head + width),
                heeds));
    }

    private static Bezier curve(Point start, Point end, List<Waypoint> route, double bend) {
        if (!route.isEmpty()) {
            List<Point> corners = new ArrayList<>();
            corners.add(start);
            route.forEach(waypoint -> corners.add(waypoint.on(start, end)));
            corners.add(end);
            return Bezier.rounded(corners, ROUNDING);
        }
        if (bend == 0) {
            return new Bezier(List.of(Bezier.Piece.line(start, end)));
        }
        return arc(start, end, bend);
    }

    /// A way whose ends are moved: its corners stay where the layout led it round something, but those right in front
    /// of an end go along with it, unless that leads through a variable.
    private static Bezier aimed(
            Edge edge, List<Waypoint> route, Box from, Box to, EdgeEnds.Shift shift, Bypass bypass) {
        List<Point> corners = route.stream()
                .map(waypoint -> waypoint.on(from.centre(), to.centre()))
                .toList();
        Bezier along = between(
                corners.stream()
                        .map(corner -> beside(beside(corner, from, shift.atFrom()), to, shift.atTo()))
                        .toList(),
                from,
                to,
                shift);
        if (bypass.isClear(edge, along)) {
            return along;
        }
        Bezier led = between(corners, from, to, shift);
        return bypass.isClear(edge, led) ? led : along;
    }

    private static Bezier between(List<Point> corners, Box from, Box to, EdgeEnds.Shift shift) {
        List<Point> way = new ArrayList<>();
        way.add(from.centre().plus(shift.atFrom().x(), shift.atFrom().y()));
        way.addAll(corners);
        way.add(to.centre().plus(shift.atTo().x(), shift.atTo().y()));
        return Bezier.rounded(way, ROUNDING);
    }

    private static Point beside(Point corner, Box shape, Point shift) {
        Box near = shape.grown(IN_FRONT);
        if (!near.contains(corner)) {
            return corner;
        }
        boolean above = corner.x() >= shape.x() && corner.x() <= shape.right();
        return above ? corner.plus(shift.x(), 0) : corner.plus(0, shift.y());
    }

    /// The arc whose middle lies `bend` times its length beside the straight line.
    static Bezier arc(Point start, Point end, double bend) {
        Point control = new Waypoint(0.5, 2 * bend).on(start, end);
        return new Bezier(List.of(Bezier.Piece.quadratic(start, control, end)));
    }

    /// The normal at a place that points upwards, or to the right of an upright line: labels stand there.
    private static Point beside(Bezier curve, double place) {
        Point a = curve.at(Math.max(0, place - 0.05));
        Point b = curve.at(Math.min(curve.size(), place + 0.05));
        double length = Math.max(a.distance(b), 1e-9);
        double nx = (b.y() - a.y()) / length;
        double ny = -(b.x() - a.x()) / length;
        boolean flipped = ny > 1e-6 || (Math.abs(ny) <= 1e-6 && nx < 0);
        return flipped ? new Point(-nx, -ny) : new Point(nx, ny);
    }

    /// Where a label stands if nothing is in its way.
    LabelSpot usualSpot() {
        return new LabelSpot(middle, beside);
    }

    /// Where a label may stand, the best place first.
    List<LabelSpot> labelSpots() {
        List<LabelSpot> spots = new ArrayList<>();
        spots.add(usualSpot());
        spots.add(usualSpot().opposite());
        for (double share : NEARER_TO_AN_END) {
            LabelSpot spot = spot(share);
            spots.add(spot);
            spots.add(spot.opposite());
        }
        return spots;
    }

    /// The spot after a share of the line's length, on the side on which the usual one is.
    private LabelSpot spot(double share) {
        double left = share * length();
        int at = 1;
        while (at < points.size() - 1 && left > points.get(at - 1).distance(points.get(at))) {
            left -= points.get(at - 1).distance(points.get(at));
            at++;
        }
        Point a = points.get(at - 1);
        Point b = points.get(at);
        double length = Math.max(a.distance(b), 1e-9);
        double nx = (b.y() - a.y()) / length;
        double ny = -(b.x() - a.x()) / length;
        int side = nx * beside.x() + ny * beside.y() < 0 ? -1 : 1;
        return new LabelSpot(Bezier.between(a, b, Math.min(1, left / length)), new Point(side * nx, side * ny));
    }

    private double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /// Whether the line passes through a box.
    public boolean crosses(Box box) {
        for (int i = 1; i < points.size(); i++) {
            if (box.isCrossedBy(points.get(i - 1), points.get(i))) {
                return true;
            }
        }
        return false;
    }

    static double headLength(double width) {
        return 7 + 2.6 * width;
    }

    static double headHalfWidth(double width) {
        return 2.8 + 1.15 * width;
    }

    static double circleRadius(double width) {
        return 3 + 0.8 * width;
    }

    private static double reach(Mark mark, double head) {
        return switch (mark) {
            case TAIL -> 0;
            case ARROW -> head * 0.86; // the shaft ends inside the head, so that no gap is seen
            case CIRCLE -> 2 * circleRadius((head - 7) / 2.6);
        };
    }

    /// How far a point lies from the visible line.
    public double distance(Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            nearest = Math.min(nearest, distance(point, points.get(i - 1), points.get(i)));
        }
        return nearest;
    }

    private static double distance(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.clamp(((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square, 0, 1);
        return Point.length(p.x() - a.x() - t * dx, p.y() - a.y() - t * dy);
    }

    /// The variable near whose end a point lies: within `reach` along the edge from its border. Clicks there cycle
    /// marks.
    public Optional<String> endNear(Point point, double reach) {
        if (point.distance(points.getFirst()) <= reach) {
            return Optional.of(edge.from());
        }
        return point.distance(points.getLast()) <= reach ? Optional.of(edge.to()) : Optional.empty();
    }

    /// The bend that makes an edge between two middles pass through a point, within ±1.5.
    public static double bendThrough(Point point, Point from, Point to) {
        return from.distance(to) < 1
                ? 0
                : Math.clamp(Waypoint.of(point, from, to).beside(), -1.5, 1.5);
    }
}
