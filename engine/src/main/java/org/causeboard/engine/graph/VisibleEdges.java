package org.causeboard.engine.graph;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// Which directed edges of a MAG or PAG cannot be confounded.
///
/// `A -> B` is visible when some C that is not adjacent to B has an edge into A, or is joined to A by a path into A on
/// which every variable between is a collider and a parent of B. O(V + E) for one edge. Source: Zhang (2008), Causal
/// reasoning with ancestral graphs, Definition 8.
public final class VisibleEdges {
    private VisibleEdges() {}

    /// Whether a directed edge of a MAG or PAG is visible.
    public static boolean isVisible(CausalGraph graph, Edge edge) {
        if (!edge.isDirected()) {
            return false;
        }
        String effect = edge.to();
        Set<String> adjacent = graph.adjacent(effect);
        Set<String> parents = graph.parents(effect);
        Set<String> seen = new HashSet<>(Set.of(edge.from(), effect));
        ArrayDeque<String> open = new ArrayDeque<>(Set.of(edge.from()));
        while (!open.isEmpty()) {
            String at = open.remove();
            for (Edge step : graph.edges(at)) {
                String next = step.other(at);
                if (step.at(at) != Mark.ARROW || next.equals(effect)) {
                    continue; // not into A, or into the collider before
                }
                if (!adjacent.contains(next)) {
                    return true;
                }
                if (step.isBidirected() && parents.contains(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
