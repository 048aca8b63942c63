package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;

/// Random acyclic graphs with bidirected edges, and questions on them.
public final class RandomGraphs {
    private RandomGraphs() {}

    /// A graph on `n` variables A, B, C, ... in random causal order.
    public static CausalGraph admg(int n, double directed, double bidirected, SplittableRandom random) {
        CausalGraph.Builder builder = CausalGraph.builder();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String name = Character.toString('A' + i);
            builder.variable(name);
            order.add(random.nextInt(order.size() + 1), name);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (random.nextDouble() < directed) {
                    builder.edge(Edge.directed(order.get(i), order.get(j)));
                }
                if (random.nextDouble() < bidirected) {
                    builder.edge(Edge.bidirected(order.get(i), order.get(j)));
                }
            }
        }
        return builder.build();
    }

    /// A question with one or two outcomes and treatments and up to two conditions.
    public static EffectQuery query(CausalGraph graph, SplittableRandom random) {
        List<String> pool = new ArrayList<>(graph.variables());
        Set<String> outcomes = take(pool, 1 + random.nextInt(2), random);
        Set<String> treatments = take(pool, Math.min(pool.size(), 1 + random.nextInt(2)), random);
        return new EffectQuery(outcomes, treatments, take(pool, Math.min(pool.size(), random.nextInt(3)), random));
    }

    private static Set<String> take(List<String> pool, int count, SplittableRandom random) {
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            taken.add(pool.remove(random.nextInt(pool.size())));
        }
        return Collections.unmodifiableSet(taken);
    }
}
