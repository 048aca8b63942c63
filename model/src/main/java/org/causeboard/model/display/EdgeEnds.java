package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Edges that come to one place of a variable's side look like one edge: they begin and end apart, in the order in
/// which they come, closer together where more come than the side has room for. What meets a side at a right angle is
/// moved least.
final class EdgeEnds {
    private static final double LIKE_ONE = 6;
    private static final double APART = 11; // heads are 9 broad
    private static final double CORNER = 8;
    private static final double INSIDE = 4;
    private static final double ROUND = 0.7; // of a corner's radius
    private static final double STRAIGHT = 0.02;
    private static final double WEIGHT_OF_STRAIGHT = 8;
    private static final double BY_DIRECTION = 12;

    private EdgeEnds() {}

    /// How far beside the middles of its two variables an edge aims.
    record Shift(Point atFrom, Point atTo) {
        static final Shift NONE = new Shift(new Point(0, 0), new Point(0, 0));

        private Shift plus(End end, Point shift) {
            return end.first()
                    ? new Shift(atFrom.plus(shift.x(), shift.y()), atTo)
                    : new Shift(atFrom, atTo.plus(shift.x(), shift.y()));
        }
    }

    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        boolean isUpright() {
            return this == LEFT || this == RIGHT;
        }

        double along(Point point) {
            return isUpright() ? point.y() : point.x();
        }

        /// From the middle of a box to right behind a place of this side: what aims there ends there, whatever it comes
        /// from.
        Point inside(Box box, double place) {
            double along = place - along(box.centre());
            double across = Math.max(0, (isUpright() ? box.width() : box.height()) / 2 - INSIDE);
            double outwards = this == LEFT || this == TOP ? -across : across;
            return isUpright() ? new Point(outwards, along) : new Point(along, outwards);
        }

        static Side of(Box box, Point tip) {
            double dx = (tip.x() - box.centre().x()) / box.width();
            double dy = (tip.y() - box.centre().y()) / box.height();
            if (Math.abs(dx) > Math.abs(dy)) {
                return dx < 0 ? LEFT : RIGHT;
            }
            return dy < 0 ? TOP : BOTTOM;
        }
    }

    /// An end of an edge at a side.
    ///
    /// @param first whether it is where the edge begins
    private record End(EdgeGeometry geometry, boolean first) {
        Point tip() {
            return first ? geometry.points().getFirst() : geometry.points().getLast();
        }

        /// How much the edge runs along a side where it leaves it: from -1 to 1.
        double slope(Side side) {
            double length = Math.max(tip().distance(geometry.middle()), 1e-9);
            return (side.along(geometry.middle()) - side.along(tip())) / length;
        }
    }

    /// The shifts of those edges that are to begin or end elsewhere than they would. O(E log E).
    static Map<Edge, Shift> shifts(Map<String, NodeGeometry> nodes, Iterable<EdgeGeometry> edges) {
        Map<String, Map<Side, List<End>>> ends = new HashMap<>();
        for (EdgeGeometry edge : edges) {
            put(ends, nodes.get(edge.edge().from()), new End(edge, true));
            put(ends, nodes.get(edge.edge().to()), new End(edge, false));
        }
        Map<Edge, Shift> shifts = new HashMap<>();
        ends.forEach((variable, sides) ->
                sides.forEach((side, here) -> spread(nodes.get(variable).outline(), side, here, shifts)));
        return shifts;
    }

    private static void put(Map<String, Map<Side, List<End>>> ends, NodeGeometry node, End end) {
        ends.computeIfAbsent(node.variable(), _ -> new EnumMap<>(Side.class))
                .computeIfAbsent(Side.of(node.box(), end.tip()), _ -> new ArrayList<>())
                .add(end);
    }

    private static void spread(Outline outline, Side side, List<End> ends, Map<Edge, Shift> shifts) {
        if (ends.size() < 2) {
            return;
        }
        ends.sort(Comparator.comparingDouble(end -> side.along(end.tip()) + BY_DIRECTION * end.slope(side)));
        double[] now = ends.stream().mapToDouble(end -> side.along(end.tip())).toArray();
        Box box = outline.box();
        double length = side.isUpright() ? box.height() : box.width();
        double room = length / 2 - Math.max(CORNER, ROUND * Math.min(outline.radius(), length / 2));
        if (!isCrowded(now)) {
            return;
        }
        double gap = Math.min(APART, 2 * Math.max(0, room) / (now.length - 1));
        double[] weights = ends.stream()
                .mapToDouble(end -> Math.abs(end.slope(side)) < STRAIGHT ? WEIGHT_OF_STRAIGHT : 1)
                .toArray();
        double middle = side.along(box.centre());
        double[] apart = within(apart(now, weights, gap), gap, middle - room, middle + room);
        for (int i = 0; i < now.length; i++) {
            double moved = apart[i] - now[i];
            if (Math.abs(moved) > 0.1) {
                End end = ends.get(i);
                Point by = side.inside(box, apart[i]);
                shifts.merge(end.geometry().edge(), Shift.NONE.plus(end, by), (one, _) -> one.plus(end, by));
            }
        }
    }

    private static boolean isCrowded(double[] places) {
        for (int i = 1; i < places.length; i++) {
            if (places[i] - places[i - 1] < LIKE_ONE) {
                return true;
            }
        }
        return false;
    }

    /// The nearest places that lie apart: pool adjacent violators on each place less what its predecessors need.
    private static double[] apart(double[] wanted, double[] weights, double gap) {
        double[] mean = new double[wanted.length];
        double[] mass = new double[wanted.length];
        int[] size = new int[wanted.length];
        int blocks = 0;
        for (int i = 0; i < wanted.length; i++) {
            mean[blocks] = wanted[i] - i * gap;
            mass[blocks] = weights[i];
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                blocks--;
                double total = mass[blocks - 1] + mass[blocks];
                mean[blocks - 1] = (mean[blocks - 1] * mass[blocks - 1] + mean[blocks] * mass[blocks]) / total;
                mass[blocks - 1] = total;
                size[blocks - 1] += size[blocks];
            }
        }
        double[] apart = new double[wanted.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < size[block]; k++, at++) {
                apart[at] = mean[block] + at * gap;
            }
        }
        return apart;
    }

    private static double[] within(double[] places, double gap, double least, double most) {
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], least + i * gap);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most - (places.length - 1 - i) * gap);
        }
        return places;
    }
}
