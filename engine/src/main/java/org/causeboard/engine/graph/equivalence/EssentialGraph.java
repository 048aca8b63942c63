package org.causeboard.engine.graph.equivalence;

import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;

/// The essential graph (CPDAG) of a DAG: an edge is directed when it points the same way in every DAG with the same
/// skeleton and the same v-structures. O(V E) word operations. Source: Verma and Pearl (1990); Meek (1995); Andersson,
/// Madigan and Perlman (1997).
public final class EssentialGraph {
    private EssentialGraph() {}

    /// The essential graph of a DAG.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle or an edge that is not directed
    public static CausalGraph of(CausalGraph dag) {
        requireDag(dag);
        Set<Edge> compelled = new LinkedHashSet<>();
        for (String child : dag.variables()) {
            Set<String> parents = dag.parents(child);
            for (String a : parents) {
                Set<String> around = new LinkedHashSet<>(dag.parents(a));
                around.addAll(dag.children(a));
                if (parents.stream().anyMatch(b -> !b.equals(a) && !around.contains(b))) {
                    compelled.add(Edge.directed(a, child)); // a -> child <- b is a v-structure
                }
            }
        }
        CausalGraph.Builder pattern = dag.withoutEdges(_ -> true).toBuilder().kind(GraphKind.PDAG);
        for (Edge edge : dag.edges()) {
            pattern.edge(compelled.contains(edge) ? edge : Edge.undirected(edge.from(), edge.to()));
        }
        return MeekRules.close(pattern.build());
    }

    static void requireDag(CausalGraph graph) {
        for (Edge edge : graph.edges()) {
            if (!edge.isDirected()) {
                throw new IllegalArgumentException(
                        "The edge " + edge + " is not directed. Only a DAG has an essential graph.");
            }
        }
        if (!graph.isAcyclic()) {
            throw new IllegalArgumentException("The graph has a cycle: " + String.join(" -> ", graph.findCycle())
                    + ". Remove one of its edges first.");
        }
    }
}
