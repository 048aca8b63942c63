package org.causeboard.engine.graph.latent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;

/// A DAG with explicit variables for what an ADMG or MAG leaves out: `A <-> B` becomes `A <- U -> B` with a latent U,
/// and `A -- B` becomes `A -> S <- B` with a selection variable S. The separations among the old variables, given S,
/// stay.
///
/// @param graph the DAG
/// @param latents the edge that each new latent variable stands for
/// @param selections the edge that each new selection variable stands for
public record CanonicalDag(CausalGraph graph, Map<String, Edge> latents, Map<String, Edge> selections) {

    /// The canonical DAG of a graph without circles.
    ///
    /// @throws IllegalArgumentException when an edge has a circle
    public static CanonicalDag of(CausalGraph graph) {
        CausalGraph.Builder builder = graph.toBuilder().kind(GraphKind.DAG);
        Map<String, Edge> latents = new LinkedHashMap<>();
        Map<String, Edge> selections = new LinkedHashMap<>();
        int next = 1;
        for (Edge edge : graph.edges()) {
            if (edge.hasCircle()) {
                throw new IllegalArgumentException(
                        "The edge " + edge + " has a circle. Choose a member of the class first (Representative.of).");
            }
            if (!edge.isDirected()) {
                String letter = edge.isBidirected() ? "U" : "S";
                while (graph.contains(letter + next)) {
                    next++;
                }
                String added = letter + next++;
                builder.withoutEdge(edge).variable(added, edge.isBidirected() ? Role.LATENT : Role.SELECTED);
                if (edge.isBidirected()) {
                    builder.directed(added, edge.from()).directed(added, edge.to());
                    latents.put(added, edge);
                } else {
                    builder.directed(edge.from(), added).directed(edge.to(), added);
                    selections.put(added, edge);
                }
            }
        }
        return new CanonicalDag(builder.build(), latents, selections);
    }
}
