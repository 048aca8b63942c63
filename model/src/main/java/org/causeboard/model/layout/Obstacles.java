package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// The shapes that edges must not run through, sorted from left to right: only those beside a line are looked at.
final class Obstacles {
    private final List<Shape> shapes = new ArrayList<>();
    private final double[] left;
    private final double widest;

    /// A variable's shape with the room around it.
    record Shape(String variable, Box box) {}

    /// @param places of all variables
    /// @param clearance the room around each shape
    Obstacles(Map<String, Point> places, Map<String, Size> sizes, double clearance) {
        places.forEach((variable, place) -> shapes.add(
                new Shape(variable, Box.around(place, sizes.get(variable)).grown(clearance))));
        shapes.sort(Comparator.comparingDouble(shape -> shape.box().x()));
        left = shapes.stream().mapToDouble(shape -> shape.box().x()).toArray();
        widest = shapes.stream().mapToDouble(shape -> shape.box().width()).max().orElse(0);
    }

    /// Whether the straight line from `a` to `b` runs through no shape but those of the edge's ends.
    boolean isClear(Edge edge, Point a, Point b) {
        return on(edge, a, b, 1).isEmpty();
    }

    /// The shapes that the straight line from `a` to `b` runs through, but for those of the edge's ends.
    List<Box> on(Edge edge, Point a, Point b) {
        return on(edge, a, b, Integer.MAX_VALUE);
    }

    private List<Box> on(Edge edge, Point a, Point b, int most) {
        double from = Math.min(a.x(), b.x()) - widest;
        double to = Math.max(a.x(), b.x());
        double top = Math.min(a.y(), b.y());
        double bottom = Math.max(a.y(), b.y());
        List<Box> found = List.of();
        for (int i = first(from); i < left.length && left[i] <= to && found.size() < most; i++) {
            Box box = shapes.get(i).box();
            if (box.y() <= bottom
                    && box.bottom() >= top
                    && box.isCrossedBy(a, b)
                    && !edge.touches(shapes.get(i).variable())) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(box);
            }
        }
        return found;
    }

    /// The first shape whose left side is not before `x`.
    private int first(double x) {
        int low = 0;
        int high = left.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (left[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
