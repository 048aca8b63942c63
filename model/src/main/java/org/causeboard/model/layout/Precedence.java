package org.causeboard.model.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;

/// Which end of an edge comes first in a picture, also where the graph leaves it open.
///
/// An arrowhead at one end only points forward, whatever the other end is. A bidirected edge has no first end. Any
/// other edge (undirected, or with circles) leads away from where the picture begins, the variable that is reached
/// first from those without causes, so that a graph without any arrowhead has a first variable too. In a graph with
/// cycles all of them lead from the variable that was named first.
final class Precedence {
    private final CausalGraph graph;
    private final int[] rank; // of each variable, smaller first

    private Precedence(CausalGraph graph, int[] rank) {
        this.graph = graph;
        this.rank = rank;
    }

    static Precedence of(CausalGraph graph) {
        return new Precedence(graph, rank(graph));
    }

    /// The two ends by their numbers, the first one first; empty when none comes before the other.
    Optional<int[]> ends(Edge edge) {
        if (edge.isBidirected()) {
            return Optional.empty();
        }
        int from = graph.indexOf(edge.from());
        int to = graph.indexOf(edge.to());
        return Optional.of(rank[from] < rank[to] ? new int[] {from, to} : new int[] {to, from});
    }

    /// The ends of all edges that have a first one, in the order of their first ends: whoever goes through them has met
    /// all that leads to a variable before anything that leads away from it.
    List<int[]> arcs() {
        return graph.edges().stream()
                .flatMap(edge -> ends(edge).stream())
                .sorted(Comparator.comparingInt(ends -> rank[ends[0]]))
                .toList();
    }

    /// Follows the arrows, and the other edges from what was reached before what was not.
    private static int[] rank(CausalGraph graph) {
        int size = graph.size();
        int[] waiting = new int[size];
        Map<Integer, List<Integer>> effects = new HashMap<>();
        Map<Integer, List<Integer>> open = new HashMap<>();
        for (Edge edge : graph.edges()) {
            int from = graph.indexOf(edge.from());
            int to = graph.indexOf(edge.to());
            if (edge.atFrom() != Mark.ARROW && edge.atTo() == Mark.ARROW) { // the smaller mark is written first
                effects.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
                waiting[to]++;
            } else if (!edge.isBidirected()) {
                open.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
                open.computeIfAbsent(to, _ -> new ArrayList<>()).add(from);
            }
        }
        int[] rank = new int[size];
        boolean[] seen = new boolean[size];
        ArrayDeque<Integer> next = new ArrayDeque<>();
        int ranked = 0;
        for (int start = 0; start < size; start++) {
            if (waiting[start] == 0 && !seen[start]) {
                seen[start] = true;
                next.add(start);
            }
            while (!next.isEmpty()) {
                int v = next.remove();
                rank[v] = ranked++;
                for (int effect : effects.getOrDefault(v, List.of())) {
                    if (--waiting[effect] == 0) {
                        seen[effect] = true;
                        next.add(effect);
                    }
                }
                for (int other : open.getOrDefault(v, List.of())) {
                    if (waiting[other] == 0 && !seen[other]) {
                        seen[other] = true;
                        next.add(other);
                    }
                }
            }
        }
        if (ranked < size) { // a cycle
            for (int v = 0; v < size; v++) {
                rank[v] = v;
            }
        }
        return rank;
    }
}
