package org.causeboard.engine.graph.latent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;

/// The ADMG over the measured variables of a DAG or ADMG: `A -> B` when a directed path leads from A to B through
/// latent variables only, `A <-> B` when such paths lead to both from one latent variable or from the two ends of a
/// bidirected edge. It has the same m-separations and the same identifiable effects among the measured variables.
/// O(L (V + E)) and the size of the result. Source: Verma (1993); Tian and Pearl (2002).
public final class LatentProjection {
    private final CausalGraph graph;
    private final Adjacency adjacency;
    private final BitSet hidden;

    private LatentProjection(CausalGraph graph, BitSet hidden) {
        this.graph = graph;
        this.hidden = hidden;
        adjacency = graph.adjacency();
    }

    /// Projects the latent variables away.
    public static CausalGraph of(CausalGraph graph) {
        return of(graph, graph.latent());
    }

    /// Projects these variables away.
    public static CausalGraph of(CausalGraph graph, Collection<String> hidden) {
        return new LatentProjection(graph, graph.bits(hidden)).project();
    }

    private CausalGraph project() {
        CausalGraph.Builder builder = CausalGraph.builder().kind(GraphKind.DAG);
        for (int v = 0; v < adjacency.size(); v++) {
            if (!hidden.get(v)) {
                String name = adjacency.names().get(v);
                builder.variable(name, graph.roles(name).toArray(Role[]::new));
            }
        }
        for (int v = 0; v < adjacency.size(); v++) {
            BitSet effects = reachedFromChildren(v);
            String name = adjacency.names().get(v);
            if (hidden.get(v)) {
                link(builder, effects, effects);
            } else {
                effects.stream()
                        .forEach(effect ->
                                builder.directed(name, adjacency.names().get(effect)));
            }
        }
        for (Edge edge : graph.edges()) {
            if (edge.isBidirected()) {
                link(builder, reached(graph.indexOf(edge.from())), reached(graph.indexOf(edge.to())));
            }
        }
        return builder.build();
    }

    private void link(CausalGraph.Builder builder, BitSet some, BitSet others) {
        List<Integer> ends = new ArrayList<>(others.stream().boxed().toList());
        some.stream()
                .forEach(a -> ends.stream()
                        .filter(b -> b != a)
                        .forEach(b -> builder.bidirected(
                                adjacency.names().get(a), adjacency.names().get(b))));
    }

    /// The measured variables to which v leads through hidden ones only; v itself when it is measured.
    private BitSet reached(int v) {
        if (!hidden.get(v)) {
            BitSet itself = new BitSet();
            itself.set(v);
            return itself;
        }
        return reachedFromChildren(v);
    }

    private BitSet reachedFromChildren(int v) {
        BitSet found = new BitSet();
        BitSet seen = new BitSet();
        int[] open = new int[adjacency.size() + 1];
        int size = 0;
        open[size++] = v;
        while (size > 0) {
            for (int child : adjacency.children(open[--size])) {
                if (!seen.get(child)) {
                    seen.set(child);
                    if (hidden.get(child)) {
                        open[size++] = child;
                    } else {
                        found.set(child);
                    }
                }
            }
        }
        return found;
    }
}
