package org.causeboard.engine.graph.implication;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.task.Progress;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/// The tetrads that vanish in every linear model on a graph: `cov(a, c) cov(b, d) = cov(a, d) cov(b, c)`.
///
/// The 2 x 2 block of covariances of {a, b} with {c, d} has rank at most one exactly when one variable on one side of
/// the treks meets all of them (t-separation). That is a flow of at most one through the network of treks: down to the
/// causes on one copy of the canonical DAG, over to a second copy, and up to the effects. O(V^4) flows of value two.
/// Source: Sullivant, Talaska and Draisma (2010), Trek separation for Gaussian graphical models, Theorem 2.8.
public final class Tetrads {
    private final CausalGraph dag;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final int source;
    private final int sink;

    /// A vanishing tetrad: `cov(a, c) cov(b, d) = cov(a, d) cov(b, c)`.
    public record Tetrad(String a, String b, String c, String d) {}

    private Tetrads(CausalGraph graph) {
        dag = CanonicalDag.of(graph).graph();
        int n = dag.size();
        source = 4 * n;
        sink = 4 * n + 1;
        for (int v = 0; v < n; v++) {
            add(4 * v, 4 * v + 1, 1); // on the way to causes
            add(4 * v + 1, 4 * v + 2, 1); // the top
            add(4 * v + 2, 4 * v + 3, 1); // on the way to effects
            for (int parent : dag.adjacency().parents(v)) {
                add(4 * v + 1, 4 * parent, 1);
                add(4 * parent + 3, 4 * v + 2, 1);
            }
        }
        network.addVertex(source);
        network.addVertex(sink);
    }

    /// All vanishing tetrads among the measured variables, or the first `limit`.
    public static List<Tetrad> vanishing(CausalGraph graph, int limit, Progress progress) {
        return new Tetrads(graph).list(new ArrayList<>(graph.observed()), limit, progress);
    }

    private List<Tetrad> list(List<String> names, int limit, Progress progress) {
        List<Tetrad> found = new ArrayList<>();
        int n = names.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    for (int l = k + 1; l < n && found.size() < limit; l++) {
                        progress.check();
                        split(names.get(i), names.get(j), names.get(k), names.get(l), found);
                    }
                }
            }
            progress.report((double) (i + 1) / n);
        }
        return found.size() <= limit ? List.copyOf(found) : List.copyOf(found.subList(0, limit));
    }

    /// The three ways to make two pairs of four variables.
    private void split(String a, String b, String c, String d, List<Tetrad> found) {
        for (Tetrad tetrad : List.of(new Tetrad(a, b, c, d), new Tetrad(a, c, b, d), new Tetrad(a, d, b, c))) {
            if (flow(tetrad) <= 1) {
                found.add(tetrad);
            }
        }
    }

    private double flow(Tetrad tetrad) {
        List<DefaultWeightedEdge> ends = new ArrayList<>();
        for (String name : List.of(tetrad.a(), tetrad.b())) {
            ends.add(add(source, 4 * dag.indexOf(name), 1));
        }
        for (String name : List.of(tetrad.c(), tetrad.d())) {
            ends.add(add(4 * dag.indexOf(name) + 3, sink, 1));
        }
        double flow = new PushRelabelMFImpl<>(network).getMaximumFlowValue(source, sink);
        network.removeAllEdges(ends);
        return flow;
    }

    private DefaultWeightedEdge add(int from, int to, double capacity) {
        network.addVertex(from);
        network.addVertex(to);
        DefaultWeightedEdge edge = network.addEdge(from, to);
        network.setEdgeWeight(edge, capacity);
        return edge;
    }
}
