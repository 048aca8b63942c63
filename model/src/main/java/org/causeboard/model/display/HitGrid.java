package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Finds what lies under a point in time that does not grow with the size of the graph: a grid of cells, each with the
/// variables and edges that touch it. Made for one geometry; O(size) to make.
public final class HitGrid {
    private static final double CELL = 160;

    private final Map<Long, List<NodeGeometry>> nodes = new HashMap<>();
    private final Map<Long, List<EdgeGeometry>> edges = new HashMap<>();

    public HitGrid(SceneGeometry geometry) {
        geometry.nodes().values().forEach(node -> put(nodes, node.box(), node));
        geometry.edges().values().forEach(edge -> put(edges, edge.bounds().grown(CELL / 8), edge));
    }

    /// The uppermost variable at a point.
    public Optional<NodeGeometry> variableAt(Point point) {
        List<NodeGeometry> here = nodes.getOrDefault(key(point), List.of());
        for (int i = here.size() - 1; i >= 0; i--) {
            if (here.get(i).contains(point)) {
                return Optional.of(here.get(i));
            }
        }
        return Optional.empty();
    }

    /// The variable that a point is nearest to of those whose reach it is within.
    ///
    /// @param reach how far each reaches beyond its border, at most 160
    public Optional<NodeGeometry> variableNear(Point point, ToDoubleFunction<NodeGeometry> reach) {
        NodeGeometry nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (long column = cell(point.x() - CELL); column <= cell(point.x() + CELL); column++) {
            for (long row = cell(point.y() - CELL); row <= cell(point.y() + CELL); row++) {
                for (NodeGeometry node : nodes.getOrDefault(key(column, row), List.of())) {
                    double distance = node.outline().distance(point);
                    if (distance < least && distance <= reach.applyAsDouble(node)) {
                        least = distance;
                        nearest = node;
                    }
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The edge nearest to a point, if one is as near as `reach`, which is at most 20.
    public Optional<EdgeGeometry> edgeAt(Point point, double reach) {
        return edges.getOrDefault(key(point), List.of()).stream()
                .filter(edge -> edge.distance(point) <= reach)
                .min(Comparator.comparingDouble(edge -> edge.distance(point)));
    }

    private static <T> void put(Map<Long, List<T>> cells, Box box, T item) {
        for (long column = cell(box.x()); column <= cell(box.right()); column++) {
            for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(item);
            }
        }
    }

    private static long key(Point point) {
        return key(cell(point.x()), cell(point.y()));
    }

    private static long key(long column, long row) {
        return column << 32 ^ (row & 0xFFFFFFFFL);
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }
}
