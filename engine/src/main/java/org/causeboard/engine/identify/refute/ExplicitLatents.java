package org.causeboard.engine.identify.refute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;

/// The canonical DAG of a graph: each `A <-> B` becomes `A <- U -> B` with a latent variable U of its own.
final class ExplicitLatents {
    private ExplicitLatents() {}

    static CausalGraph of(CausalGraph graph) {
        List<Edge> bidirected =
                graph.edges().stream().filter(Edge::isBidirected).toList();
        CausalGraph.Builder builder = graph.withoutEdges(Edge::isBidirected).toBuilder();
        Set<String> taken = new LinkedHashSet<>(graph.variables());
        for (Edge edge : bidirected) {
            String latent = "U_" + edge.from() + "_" + edge.to();
            while (!taken.add(latent)) {
                latent += "'";
            }
            builder.variable(latent, Role.LATENT);
            builder.edge(Edge.directed(latent, edge.from()));
            builder.edge(Edge.directed(latent, edge.to()));
        }
        return builder.build();
    }
}
