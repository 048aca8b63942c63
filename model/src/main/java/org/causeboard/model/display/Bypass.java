package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The arc by which an edge that no hand has bent goes round foreign variables: the flattest one that is clear, on
/// either side. It is worked out from where the variables stand, so that it comes and goes while they are dragged.
///
/// Pictures of very many edges go without: there a layout chooses the ways, and looking for arcs would be felt.
/// O(variables) for an edge that is clear; else as much again for each arc that is tried.
final class Bypass {
    private static final int MOST_EDGES = 400;
    private static final double CLEARANCE = 4; // less than that of layouts, whose choices stand
    private static final double STEP = 16;
    private static final double MOST_OFFSET = 256;
    private static final double MOST_BEND = 0.75;

    private final Map<String, Box> boxes = new LinkedHashMap<>();

    /// @param nodes the geometry of every variable
    /// @param edges how many edges the picture has
    Bypass(Map<String, NodeGeometry> nodes, int edges) {
        if (isLooked(edges)) {
            nodes.forEach((variable, node) -> boxes.put(variable, node.box().grown(CLEARANCE)));
        }
    }

    /// Whether edges of a picture with so many of them go round variables.
    static boolean isLooked(int edges) {
        return edges <= MOST_EDGES;
    }

    /// What was found for an edge.
    ///
    /// @param bend of the arc that is clear, if the usual way is not and one is found
    /// @param heeds where a variable that comes or goes would change this
    record Way(Optional<Double> bend, Box heeds) {}

    /// The way of an edge between two middles.
    ///
    /// @param usual how it runs where nothing is in the way
    /// @param usualBend the bend of that
    /// @param hasTwin whether another edge joins the same two: then an arc tries the other side first
    Way way(Edge edge, Bezier usual, double usualBend, boolean hasTwin, Point start, Point end) {
        List<Point> line = usual.flattened();
        Box near = bounds(line);
        if (isClear(line, foreign(edge, near))) {
            return new Way(Optional.empty(), near.grown(CLEARANCE));
        }
        double length = start.distance(end);
        double furthest = Math.min(MOST_OFFSET, MOST_BEND * length);
        Box heeds = Box.spanning(start, end).grown(furthest);
        List<Box> foreign = foreign(edge, heeds);
        int first = edge.isBidirected() && hasTwin ? -1 : 1;
        for (double offset = Math.abs(usualBend) * length; offset <= furthest; offset += STEP) {
            for (int side = first; Math.abs(side) == 1; side -= 2 * first) {
                double bend = side * offset / length;
                if (bend != 0 && isClear(EdgeGeometry.arc(start, end, bend).flattened(), foreign)) {
                    return new Way(Optional.of(bend), heeds.grown(CLEARANCE));
                }
            }
        }
        return new Way(Optional.empty(), heeds.grown(CLEARANCE));
    }

    /// Whether a way of an edge runs through no foreign variable, as far as these are looked at.
    boolean isClear(Edge edge, Bezier way) {
        List<Point> line = way.flattened();
        return isClear(line, foreign(edge, bounds(line)));
    }

    private List<Box> foreign(Edge edge, Box near) {
        List<Box> foreign = new ArrayList<>();
        for (Map.Entry<String, Box> entry : boxes.entrySet()) {
            if (entry.getValue().intersects(near) && !edge.touches(entry.getKey())) {
                foreign.add(entry.getValue());
            }
        }
        return foreign;
    }

    /// Puts what is in the way to the front, since it is mostly in the way of the next arc, too.
    private static boolean isClear(List<Point> line, List<Box> foreign) {
        Box near = bounds(line);
        for (int k = 0; k < foreign.size(); k++) {
            Box box = foreign.get(k);
            if (box.intersects(near) && isCrossed(box, line)) {
                Collections.swap(foreign, 0, k);
                return false;
            }
        }
        return true;
    }

    private static boolean isCrossed(Box box, List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            if (box.isCrossedBy(line.get(i - 1), line.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Box bounds(List<Point> line) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : line) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(left, top, right - left, bottom - top);
    }
}
