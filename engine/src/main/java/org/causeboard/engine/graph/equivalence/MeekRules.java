package org.causeboard.engine.graph.equivalence;

import java.util.ArrayDeque;
import java.util.BitSet;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;

/// Meek's rules: which undirected edges must point one way, so that no v-structure and no cycle is added.
///
/// 1. `a -> b -- c`, a and c not adjacent: `b -> c`
/// 2. `a -> b -> c`, `a -- c`: `a -> c`
/// 3. `a -- b -> d`, `a -- c -> d`, `a -- d`, b and c not adjacent: `a -> d`
/// 4. `a -- b`, `b -> c -> d`, `a -- d`, `a` adjacent to c, b and d not adjacent: `a -> d` (needed with background
///    knowledge)
///
/// Applied until nothing changes. Each directed edge is looked at once, with bit sets: O(E V) word operations.
/// Source: Meek (1995), Causal inference and causal explanation with background knowledge.
public final class MeekRules {
    private final CausalGraph graph;
    private final BitSet[] parents;
    private final BitSet[] children;
    private final BitSet[] undirected;
    private final BitSet[] adjacent;
    private final ArrayDeque<Integer> fresh = new ArrayDeque<>();
    private final boolean onlyFirst;

    private MeekRules(CausalGraph graph, boolean onlyFirst) {
        this.graph = graph;
        this.onlyFirst = onlyFirst;
        int n = graph.size();
        parents = sets(n);
        children = sets(n);
        undirected = sets(n);
        adjacent = sets(n);
        for (Edge edge : graph.edges()) {
            int from = graph.indexOf(edge.from());
            int to = graph.indexOf(edge.to());
            adjacent[from].set(to);
            adjacent[to].set(from);
            if (edge.isDirected()) {
                direct(from, to);
            } else if (edge.isUndirected()) {
                undirected[from].set(to);
                undirected[to].set(from);
            }
        }
    }

    /// The graph with every edge directed that the four rules direct.
    public static CausalGraph close(CausalGraph graph) {
        return close(graph, Progress.unwatched());
    }

    /// As [#close(CausalGraph)], watched.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public static CausalGraph close(CausalGraph graph, Progress progress) {
        return new MeekRules(graph, false).run(progress);
    }

    /// The graph with every edge directed that the first rule directs.
    public static CausalGraph closeUnderFirstRule(CausalGraph graph) {
        return new MeekRules(graph, true).run(Progress.unwatched());
    }

    private CausalGraph run(Progress progress) {
        while (!fresh.isEmpty()) {
            progress.check();
            int from = fresh.remove();
            int to = fresh.remove();
            follow(from, to);
        }
        CausalGraph.Builder builder = graph.toBuilder();
        for (Edge edge : graph.edges()) {
            int a = graph.indexOf(edge.from());
            int b = graph.indexOf(edge.to());
            if (edge.isUndirected() && !undirected[a].get(b)) {
                builder.withoutEdge(edge)
                        .edge(
                                children[a].get(b)
                                        ? Edge.directed(edge.from(), edge.to())
                                        : Edge.directed(edge.to(), edge.from()));
            }
        }
        return builder.build();
    }

    /// Everything that the new edge a -> b lets the rules conclude.
    private void follow(int a, int b) {
        // rule 1: a -> b -- c
        BitSet ends = minus(undirected[b], adjacent[a]);
        ends.clear(a);
        ends.stream().forEach(c -> orient(b, c));
        if (onlyFirst) {
            return;
        }
        // rule 2: a -> b -> c and c -> a -> b
        and(undirected[a], children[b]).stream().forEach(c -> orient(a, c));
        and(undirected[b], parents[a]).stream().forEach(c -> orient(c, b));
        // rule 3 with a -> b as one of the two edges into d = b
        BitSet tips = and(undirected[b], undirected[a]);
        for (int x = tips.nextSetBit(0); x >= 0; x = tips.nextSetBit(x + 1)) {
            BitSet second = minus(and(parents[b], undirected[x]), adjacent[a]);
            second.clear(a);
            if (!second.isEmpty()) {
                orient(x, b);
            }
        }
        // rule 4, a -> b as the second edge c -> d, and as the first edge b -> c
        fourth(parents[a], a, b);
        BitSet lasts = (BitSet) children[b].clone();
        for (int d = lasts.nextSetBit(0); d >= 0; d = lasts.nextSetBit(d + 1)) {
            BitSet first = new BitSet();
            first.set(a);
            fourth(first, b, d);
        }
    }

    /// `b -> c -> d` for one of the given b: orient x -> d when x -- b, x -- d, x adjacent to c, b not adjacent to d.
    private void fourth(BitSet firsts, int c, int d) {
        for (int b = firsts.nextSetBit(0); b >= 0; b = firsts.nextSetBit(b + 1)) {
            if (!adjacent[b].get(d)) {
                BitSet tips = and(and(undirected[b], undirected[d]), adjacent[c]);
                tips.stream().forEach(x -> orient(x, d));
            }
        }
    }

    private void orient(int from, int to) {
        if (undirected[from].get(to)) {
            undirected[from].clear(to);
            undirected[to].clear(from);
            direct(from, to);
        }
    }

    private void direct(int from, int to) {
        children[from].set(to);
        parents[to].set(from);
        fresh.add(from);
        fresh.add(to);
    }

    private static BitSet and(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    private static BitSet minus(BitSet a, BitSet b) {
        BitSet rest = (BitSet) a.clone();
        rest.andNot(b);
        return rest;
    }

    private static BitSet[] sets(int n) {
        BitSet[] sets = new BitSet[n];
        for (int i = 0; i < n; i++) {
            sets[i] = new BitSet(n);
        }
        return sets;
    }
}
