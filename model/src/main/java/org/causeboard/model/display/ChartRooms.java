package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.model.document.Box;

/// Gives variables that are close together smaller pictures of their distributions, so that none covers another.
///
/// A variable whose whole picture would overlap that of another one is drawn small, and where even small ones overlap,
/// those are names alone. Both of a pair are treated alike, so the outcome depends on the places only and not on the
/// order or on what was drawn before. O(n) for variables that are spread out,
/// and for those that stand in one place.
final class ChartRooms {
    private static final double CELL = 320;
    private static final double OVERLAP = 1;

    private ChartRooms() {}

    /// The geometry of all variables in the same order, given their whole pictures.
    static Map<String, NodeGeometry> fitted(Map<String, NodeGeometry> whole, Scene scene, TextMeasure measure) {
        if (scene.charts().isEmpty()) {
            return whole;
        }
        Set<String> close = crowded(whole.values(), scene, whole.keySet());
        if (close.isEmpty()) {
            return whole;
        }
        Map<String, NodeGeometry> fitted = new LinkedHashMap<>(whole);
        close.forEach(variable -> fitted.put(variable, less(ChartRoom.SMALL, whole.get(variable), scene, measure)));
        crowded(fitted.values(), scene, close)
                .forEach(variable -> fitted.put(variable, less(ChartRoom.NONE, whole.get(variable), scene, measure)));
        return fitted;
    }

    private static NodeGeometry less(ChartRoom room, NodeGeometry whole, Scene scene, TextMeasure measure) {
        String variable = whole.variable();
        var roles = scene.document().graph().roles(variable);
        return whole.within(room, roles, scene.charts().get(variable), measure).shaped(scene.shape(), roles);
    }

    /// Those of `asked` with a distribution whose boxes overlap another variable's. Of those that are known to overlap
    /// one, the first that is met is enough: all variables of a file without places stand in one heap.
    private static Set<String> crowded(Collection<NodeGeometry> nodes, Scene scene, Set<String> asked) {
        Map<Long, Cell> cells = HashMap.newHashMap(2 * nodes.size());
        Set<String> crowded = new LinkedHashSet<>();
        for (NodeGeometry node : nodes) {
            Box box = node.box().grown(-OVERLAP);
            boolean overlaps = false;
            for (long column = cell(box.x()); column <= cell(box.right()); column++) {
                for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                    Cell here = cells.computeIfAbsent(column << 32 ^ (row & 0xFFFFFFFFL), _ -> new Cell());
                    List<NodeGeometry> hit = here.takeHit(box);
                    hit.forEach(other -> note(other, scene, asked, crowded));
                    overlaps |= !hit.isEmpty() || here.isHit(box);
                    (overlaps ? here.crowded : here.free).add(node);
                }
            }
            if (overlaps) {
                note(node, scene, asked, crowded);
            }
        }
        return crowded;
    }

    /// The variables in a part of the plane.
    private static final class Cell {
        private final List<NodeGeometry> free = new ArrayList<>(4); // as far as this part tells
        private final List<NodeGeometry> crowded = new ArrayList<>(0);

        /// Those that are free no longer once there is a box.
        List<NodeGeometry> takeHit(Box box) {
            List<NodeGeometry> hit =
                    free.stream().filter(node -> node.box().intersects(box)).toList();
            free.removeAll(hit);
            crowded.addAll(hit);
            return hit;
        }

        /// Whether a box meets one of those that are not free.
        boolean isHit(Box box) {
            return crowded.stream().anyMatch(node -> node.box().intersects(box));
        }
    }

    private static void note(NodeGeometry node, Scene scene, Set<String> asked, Set<String> crowded) {
        if (scene.charts().containsKey(node.variable()) && asked.contains(node.variable())) {
            crowded.add(node.variable());
        }
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }
}
