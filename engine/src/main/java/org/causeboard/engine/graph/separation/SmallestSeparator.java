package org.causeboard.engine.graph.separation;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Adjacency;
import org.causeboard.engine.graph.CausalGraph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// A separator with as few variables as possible, as a minimum vertex cut of the moral graph: each variable becomes an
/// edge of capacity one from its entry to its exit, and everything that cannot be removed has no bound.
/// Source: van der Zander, Liśkiewicz and Textor (2019), FINDMINCOSTSEP; the flow is JGraphT's push-relabel.
public final class SmallestSeparator {
    private SmallestSeparator() {}

    /// A set Z with `must ⊆ Z ⊆ may ∪ must` that separates X and Y and has the fewest members, or empty when none does.
    public static Optional<Set<String>> between(
            CausalGraph graph,
            Collection<String> x,
            Collection<String> y,
            Collection<String> must,
            Collection<String> may) {
        if (MinimalSeparators.between(graph, x, y, must, may).nearest().isEmpty()) {
            return Optional.empty();
        }
        BitSet ends = graph.bits(x);
        ends.or(graph.bits(y));
        ends.or(graph.bits(must));
        BitSet forced = graph.bits(must);
        BitSet removable = graph.bits(may);
        removable.andNot(ends);
        Adjacency adjacency = Separation.circlesAsTails(graph).adjacency();
        MoralHubs moral = MoralHubs.of(adjacency, MinimalSeparators.anterior(adjacency, ends));
        int nodes = moral.size();
        int source = 2 * nodes;
        int sink = 2 * nodes + 1;
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        double unbounded = graph.size() + 1.0;
        for (int node = 0; node < nodes; node++) {
            if (node < moral.variables() && forced.get(node)) {
                continue;
            }
            boolean single = node < moral.variables() && removable.get(node);
            add(network, 2 * node, 2 * node + 1, single ? 1 : unbounded);
            for (int other : moral.links(node)) {
                if (other >= moral.variables() || !forced.get(other)) {
                    add(network, 2 * node + 1, 2 * other, unbounded);
                }
            }
        }
        graph.bits(x).stream().forEach(node -> add(network, source, 2 * node, unbounded));
        graph.bits(y).stream().forEach(node -> add(network, 2 * node + 1, sink, unbounded));
        PushRelabelMFImpl<Integer, DefaultWeightedEdge> flow = new PushRelabelMFImpl<>(network);
        flow.calculateMinCut(source, sink);
        Set<String> separator = new LinkedHashSet<>(must);
        for (DefaultWeightedEdge edge : flow.getCutEdges()) {
            separator.add(graph.variables().get(network.getEdgeSource(edge) / 2));
        }
        return Optional.of(graph.inOrder(separator));
    }

    private static void add(
            SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network, int from, int to, double capacity) {
        network.addVertex(from);
        network.addVertex(to);
        network.setEdgeWeight(network.addEdge(from, to), capacity);
    }
}
