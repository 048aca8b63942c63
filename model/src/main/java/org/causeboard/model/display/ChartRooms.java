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
/// order or on what was drawn before. O(n) for variables that are spread out.
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

    /// Those of `asked` with a distribution whose boxes overlap another variable's.
    private static Set<String> crowded(Collection<NodeGeometry> nodes, Scene scene, Set<String> asked) {
        Map<Long, List<NodeGeometry>> cells = HashMap.newHashMap(2 * nodes.size());
        Set<String> crowded = new LinkedHashSet<>();
        for (NodeGeometry node : nodes) {
            Box box = node.box().grown(-OVERLAP);
            for (long column = cell(box.x()); column <= cell(box.right()); column++) {
                for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                    List<NodeGeometry> here =
                            cells.computeIfAbsent(column << 32 ^ (row & 0xFFFFFFFFL), _ -> new ArrayList<>(4));
                    for (NodeGeometry other : here) {
                        if (other.box().intersects(box)) {
                            note(node, scene, asked, crowded);
                            note(other, scene, asked, crowded);
                        }
                    }
                    here.add(node);
                }
            }
        }
        return crowded;
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
