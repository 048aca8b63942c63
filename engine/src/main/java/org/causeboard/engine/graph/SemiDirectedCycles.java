package org.causeboard.engine.graph;

import java.util.Set;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// Cycles that follow at least one directed edge and otherwise directed edges forwards or undirected ones; no DAG
/// extends a partially directed graph in every way that a chain graph promises when there is one. O(V + E): such a
/// cycle exists when a directed edge joins two members of one strong component (found by JGraphT's Gabow algorithm).
public final class SemiDirectedCycles {
    private SemiDirectedCycles() {}

    /// Whether there is such a cycle.
    public static boolean exist(CausalGraph graph) {
        SimpleDirectedGraph<String, DefaultEdge> arcs = new SimpleDirectedGraph<>(DefaultEdge.class);
        graph.variables().forEach(arcs::addVertex);
        for (Edge edge : graph.edges()) {
            if (edge.isDirected() || edge.isUndirected()) {
                arcs.addEdge(edge.from(), edge.to());
            }
            if (edge.isUndirected()) {
                arcs.addEdge(edge.to(), edge.from());
            }
        }
        for (Set<String> component : new GabowStrongConnectivityInspector<>(arcs).stronglyConnectedSets()) {
            if (component.size() > 1
                    && graph.edges().stream()
                            .anyMatch(edge -> edge.isDirected()
                                    && component.contains(edge.from())
                                    && component.contains(edge.to()))) {
                return true;
            }
        }
        return false;
    }
}
