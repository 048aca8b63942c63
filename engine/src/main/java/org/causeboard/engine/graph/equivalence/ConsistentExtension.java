package org.causeboard.engine.graph.equivalence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;

/// A DAG with the skeleton, the directed edges and the v-structures of a partially directed graph, if there is one.
///
/// Again and again a variable is taken out that has no effects left and whose undirected neighbours are adjacent to all
/// its other neighbours; its undirected edges point to it. O(V^2 + V E). Source: Dor and Tarsi (1992), A simple
/// algorithm to construct a consistent extension of a partially oriented graph.
public final class ConsistentExtension {
    private final CausalGraph graph;
    private final Adjacency adjacency;
    private final BitSet left;
    private final List<BitSet> adjacent = new ArrayList<>();

    private ConsistentExtension(CausalGraph graph) {
        this.graph = graph;
        adjacency = graph.adjacency();
        left = graph.bits(graph.variables());
        for (int v = 0; v < adjacency.size(); v++) {
            BitSet around = new BitSet();
            for (int[] row : List.of(adjacency.parents(v), adjacency.children(v), adjacency.neighbours(v))) {
                for (int other : row) {
                    around.set(other);
                }
            }
            adjacent.add(around);
        }
    }

    /// An extension of a graph of directed and undirected edges; bidirected edges stay as they are.
    public static Optional<CausalGraph> of(CausalGraph graph) {
        return new ConsistentExtension(graph).extend();
    }

    private Optional<CausalGraph> extend() {
        CausalGraph.Builder builder = graph.toBuilder().kind(GraphKind.DAG);
        while (!left.isEmpty()) {
            int sink = left.stream().filter(this::isSink).findFirst().orElse(-1);
            if (sink < 0) {
                return Optional.empty();
            }
            String name = adjacency.names().get(sink);
            for (int other : adjacency.neighbours(sink)) {
                if (left.get(other)) {
                    String neighbour = adjacency.names().get(other);
                    builder.withoutEdge(Edge.undirected(name, neighbour)).edge(Edge.directed(neighbour, name));
                }
            }
            left.clear(sink);
        }
        return Optional.of(builder.build());
    }

    private boolean isSink(int v) {
        for (int child : adjacency.children(v)) {
            if (left.get(child)) {
                return false;
            }
        }
        for (int neighbour : adjacency.neighbours(v)) {
            if (left.get(neighbour)) {
                BitSet missing = (BitSet) adjacent.get(v).clone();
                missing.and(left);
                missing.andNot(adjacent.get(neighbour));
                missing.clear(neighbour);
                if (!missing.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}
