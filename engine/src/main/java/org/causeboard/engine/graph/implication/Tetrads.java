package org.causeboard.engine.graph.implication;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.task.Progress;

/// The tetrads that vanish in every linear model on a graph: `cov(a, c) cov(b, d) = cov(a, d) cov(b, c)`.
///
/// The 2 x 2 block of covariances of {a, b} with {c, d} has rank at most one exactly when one variable on one side of
/// the treks meets all of them (t-separation). That is a flow of at most one through the network of treks: down to the
/// causes on one copy of the canonical DAG, over to a second copy, and up to the effects. O(V^4 (V + E)): a flow is
/// never followed beyond two. Source: Sullivant, Talaska and Draisma (2010), Trek separation for Gaussian graphical
/// models, Theorem 2.8.
public final class Tetrads {
    private final CausalGraph dag;
    private final TrekNetwork network;

    /// A vanishing tetrad: `cov(a, c) cov(b, d) = cov(a, d) cov(b, c)`.
    public record Tetrad(String a, String b, String c, String d) {}

    private Tetrads(CausalGraph graph) {
        dag = CanonicalDag.of(graph).graph();
        network = new TrekNetwork(dag);
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
                progress.report((i + (double) j / n) / n);
                for (int k = j + 1; k < n; k++) {
                    progress.check();
                    for (int l = k + 1; l < n; l++) {
                        split(names.get(i), names.get(j), names.get(k), names.get(l), found);
                        if (found.size() >= limit) {
                            return List.copyOf(found.subList(0, limit));
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// The three ways to make two pairs of four variables.
    private void split(String a, String b, String c, String d, List<Tetrad> found) {
        for (Tetrad tetrad : List.of(new Tetrad(a, b, c, d), new Tetrad(a, c, b, d), new Tetrad(a, d, b, c))) {
            if (!network.carriesTwo(
                    dag.indexOf(tetrad.a()),
                    dag.indexOf(tetrad.b()),
                    dag.indexOf(tetrad.c()),
                    dag.indexOf(tetrad.d()))) {
                found.add(tetrad);
            }
        }
    }
}
