package org.causeboard.engine.graph.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.Arcs;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.WeightedMultigraph;

/// The edges on open routes between X and Y that pass neither, without a list of them.
///
/// A route may meet a variable twice; it is open when every collider on it is in Z and no other variable is. Edges that
/// only lead up to a cause and back are dropped again: an edge stays when it is in one block with X and Y. O(V + E).
final class OpenRoutes {
    private final Arcs arcs;
    private final BitSet sources;
    private final BitSet targets;
    private final BitSet given;
    private final boolean withCausal;
    private final List<List<Step>> into = new ArrayList<>();

    /// A state is a variable, whether the last edge has its arrowhead there, and whether the route is causal so far.
    private record Step(int from, Edge edge) {}

    private OpenRoutes(
            CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z, boolean withCausal) {
        arcs = new Arcs(graph);
        sources = graph.bits(x);
        targets = graph.bits(y);
        given = graph.bits(z);
        this.withCausal = withCausal;
        for (int state = 0; state < 4 * arcs.size(); state++) {
            into.add(new ArrayList<>());
        }
    }

    /// The edges on open routes that are not causal.
    static Set<Edge> notCausal(CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z) {
        OpenRoutes routes = new OpenRoutes(graph, x, y, z, false);
        return routes.inBlockOfEnds(routes.edges());
    }

    /// The edges on any open route.
    static Set<Edge> all(CausalGraph graph, Collection<String> x, Collection<String> y, Collection<String> z) {
        OpenRoutes routes = new OpenRoutes(graph, x, y, z, true);
        return routes.inBlockOfEnds(routes.edges());
    }

    private Set<Edge> edges() {
        BitSet reached = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int x = sources.nextSetBit(0); x >= 0; x = sources.nextSetBit(x + 1)) {
            for (Arcs.Arc arc : arcs.at(x)) {
                step(-1, arc, arc.isForward(), reached, open);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            int v = state / 4;
            if (sources.get(v) || targets.get(v)) {
                continue;
            }
            for (Arcs.Arc arc : arcs.at(v)) {
                boolean collider = (state & 2) != 0 && arc.here() == Mark.ARROW;
                if (collider == given.get(v)) {
                    step(state, arc, (state & 1) != 0 && arc.isForward(), reached, open);
                }
            }
        }
        return backwards(reached);
    }

    private void step(int from, Arcs.Arc arc, boolean causal, BitSet reached, ArrayDeque<Integer> open) {
        int state = 4 * arc.to() + (arc.there() == Mark.ARROW ? 2 : 0) + (causal ? 1 : 0);
        into.get(state).add(new Step(from, arc.edge()));
        if (!reached.get(state)) {
            reached.set(state);
            open.add(state);
        }
    }

    private Set<Edge> backwards(BitSet reached) {
        Set<Edge> edges = new LinkedHashSet<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        BitSet seen = new BitSet();
        for (int state = reached.nextSetBit(0); state >= 0; state = reached.nextSetBit(state + 1)) {
            if (targets.get(state / 4) && (withCausal || (state & 1) == 0)) {
                seen.set(state);
                open.add(state);
            }
        }
        while (!open.isEmpty()) {
            for (Step step : into.get(open.remove())) {
                edges.add(step.edge());
                if (step.from() >= 0 && !seen.get(step.from())) {
                    seen.set(step.from());
                    open.add(step.from());
                }
            }
        }
        return edges;
    }

    /// The edges that share a block with an edge between X and Y, each taken as one vertex (blocks by JGraphT).
    private Set<Edge> inBlockOfEnds(Set<Edge> edges) {
        WeightedMultigraph<Integer, DefaultEdge> skeleton = new WeightedMultigraph<>(DefaultEdge.class);
        int source = arcs.size();
        int target = arcs.size() + 1;
        skeleton.addVertex(source);
        skeleton.addVertex(target);
        DefaultEdge between = skeleton.addEdge(source, target);
        for (Edge edge : edges) {
            int a = vertex(edge.from(), source, target);
            int b = vertex(edge.to(), source, target);
            skeleton.addVertex(a);
            skeleton.addVertex(b);
            if (a != b) {
                skeleton.addEdge(a, b);
            }
        }
        Set<Integer> block = new BiconnectivityInspector<>(skeleton)
                .getBlocks().stream()
                        .filter(candidate -> candidate.containsEdge(between))
                        .findFirst()
                        .orElseThrow()
                        .vertexSet();
        Set<Edge> kept = new LinkedHashSet<>(edges);
        kept.removeIf(edge -> !block.contains(vertex(edge.from(), source, target))
                || !block.contains(vertex(edge.to(), source, target)));
        return kept;
    }

    private int vertex(String name, int source, int target) {
        int v = arcs.number(name);
        return sources.get(v) ? source : targets.get(v) ? target : v;
    }
}
