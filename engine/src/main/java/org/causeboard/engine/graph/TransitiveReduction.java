package org.causeboard.engine.graph;

import java.util.HashSet;
import java.util.Set;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// The directed edges that no longer directed path bypasses: in words, the direct effects that are not also indirect
/// ones. Source: Aho, Garey and Ullman (1972); the algorithm is JGraphT's (Harry Hsu 1975), O(V^3).
public final class TransitiveReduction {
    private TransitiveReduction() {}

    /// The graph with the directed edges of its transitive reduction and no others.
    ///
    /// @throws IllegalArgumentException when there is a directed cycle: then the reduction is not unique
    public static CausalGraph of(CausalGraph graph) {
        if (!graph.isAcyclic()) {
            throw new IllegalArgumentException("The graph has a cycle: " + String.join(" -> ", graph.findCycle())
                    + ". Remove one of its edges first.");
        }
        SimpleDirectedGraph<String, DefaultEdge> directed = new SimpleDirectedGraph<>(DefaultEdge.class);
        graph.variables().forEach(directed::addVertex);
        graph.edges().stream().filter(Edge::isDirected).forEach(edge -> directed.addEdge(edge.from(), edge.to()));
        org.jgrapht.alg.TransitiveReduction.INSTANCE.reduce(directed);
        Set<Edge> kept = new HashSet<>();
        directed.edgeSet()
                .forEach(edge -> kept.add(Edge.directed(directed.getEdgeSource(edge), directed.getEdgeTarget(edge))));
        return graph.withoutEdges(edge -> !kept.contains(edge));
    }
}
