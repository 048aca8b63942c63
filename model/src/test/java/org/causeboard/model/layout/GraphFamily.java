package org.causeboard.model.layout;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Random graphs that layouts are measured on; equal seeds give equal graphs.
enum GraphFamily {
    /// Each edge joins a random variable to one at most 15 after it in the causal order.
    NEAREST(15),
    /// Each edge joins a random variable to one at most 30 after it in the causal order, as in most models of real
    /// systems, where effects are near their causes.
    NEAR(30),
    /// Each edge joins any two variables: few real graphs are like that, and every layout of them is a tangle.
    UNIFORM(Integer.MAX_VALUE);

    private final int reach;

    GraphFamily(int reach) {
        this.reach = reach;
    }

    CausalGraph graph(int variables, int edges, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int v = 0; v < variables; v++) {
            builder.variable("V" + v);
        }
        Set<Edge> chosen = new LinkedHashSet<>();
        while (chosen.size() < edges) {
            int from = random.nextInt(variables);
            int to = reach < variables ? from + 1 + random.nextInt(reach) : random.nextInt(variables);
            if (to > from && to < variables) {
                chosen.add(Edge.directed("V" + from, "V" + to));
            }
        }
        chosen.forEach(builder::edge);
        return builder.build();
    }

    /// All variables in the size of a name without a chart, at random places.
    static LayoutTask task(CausalGraph graph, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Size> sizes = new LinkedHashMap<>();
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : graph.variables()) {
            sizes.put(variable, new Size(80 + random.nextInt(100), 40 + random.nextInt(90)));
            places.put(variable, new Point(random.nextInt(800), random.nextInt(600)));
        }
        return new LayoutTask(graph, sizes, places, Set.of());
    }
}
