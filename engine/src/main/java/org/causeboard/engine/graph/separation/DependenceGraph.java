package org.causeboard.engine.graph.separation;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;

/// Which variables a graph lets depend on one another with nothing given (the correlation graph).
public final class DependenceGraph {
    private DependenceGraph() {}

    /// The undirected graph that joins all pairs that are not m-separated by the empty set. O(V (V + E)).
    public static CausalGraph of(CausalGraph graph) {
        CausalGraph.Builder builder = graph.withoutEdges(_ -> true).toBuilder().kind(GraphKind.GRAPH);
        Separation separation = Separation.regardlessOfRoles(graph);
        for (String variable : graph.variables()) {
            for (String other : separation.connected(List.of(variable), List.of())) {
                if (!other.equals(variable)) {
                    builder.edge(Edge.undirected(variable, other));
                }
            }
        }
        return builder.build();
    }
}
