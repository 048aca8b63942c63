package org.causeboard.engine.infer.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.scm.WorldNode;

/// The columns that a bank's noise was last made into, so that a moved slider makes anew only what lies downstream of
/// it: a node that is made in the same way, from the same noise and the same parents, has the same values.
final class LastDraw {
    static final LastDraw NONE = new LastDraw(Map.of());

    private record Making(String variable, Mechanism mechanism, NoiseKey noise, List<Integer> parents) {}

    private final Map<Edge, Double> correlations;
    private final Map<Making, Integer> places = new HashMap<>();
    private final List<double[]> columns = new ArrayList<>();

    private LastDraw(Map<Edge, Double> correlations) {
        this.correlations = correlations;
    }

    /// The columns of a finished draw without evidence.
    static LastDraw of(List<WorldNode> nodes, double[][] columns, Map<Edge, Double> correlations) {
        LastDraw draw = new LastDraw(correlations);
        draw.columns.addAll(Arrays.asList(columns));
        for (int place = 0; place < columns.length; place++) {
            draw.places.putIfAbsent(making(nodes.get(place), nodes.get(place).parents()), place);
        }
        return draw;
    }

    private static Making making(WorldNode node, List<Integer> parents) {
        return new Making(node.variable(), node.mechanism(), node.noise(), parents);
    }

    /// Which places of this draw hold the values of these nodes; -1 for nodes that must be made.
    ///
    /// @param nodes parents before their children
    int[] places(List<WorldNode> nodes, Map<Edge, Double> wanted) {
        int[] found = new int[nodes.size()];
        Arrays.fill(found, -1);
        if (!wanted.equals(correlations)) {
            return found;
        }
        for (int i = 0; i < found.length; i++) {
            List<Integer> parents =
                    nodes.get(i).parents().stream().map(parent -> found[parent]).toList();
            if (!parents.contains(-1)) {
                found[i] = Optional.ofNullable(places.get(making(nodes.get(i), parents)))
                        .orElse(-1);
            }
        }
        return found;
    }

    double[] column(int place) {
        return columns.get(place);
    }
}
