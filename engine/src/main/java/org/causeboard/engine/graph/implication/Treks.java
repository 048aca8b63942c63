package org.causeboard.engine.graph.implication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.task.Progress;

/// The treks between two variables: a directed path to each of them from one common top, or from the two ends of a
/// bidirected edge. In a linear model `cov(X, Y)` is the sum over all treks of the product of the coefficients on them
/// and of the variance of the top's noise, or the covariance of the bidirected edge. The two paths may meet. Source:
/// Wright (1934); Sullivant, Talaska and Draisma (2010).
public final class Treks {
    private Treks() {}

    /// A trek.
    ///
    /// @param left from the top, or one end of the edge between, to X
    /// @param right from the top, or the other end, to Y
    /// @param between the bidirected edge; empty when both paths start at one top
    public record Trek(Path left, Path right, Optional<Edge> between) {
        /// The edges of both paths, with repetitions, and the one between.
        public List<Edge> edges() {
            List<Edge> edges = new ArrayList<>(left.edges());
            edges.addAll(right.edges());
            between.ifPresent(edges::add);
            return edges;
        }
    }

    /// All treks between two variables, or the first `limit`.
    public static List<Trek> between(CausalGraph graph, String x, String y, int limit, Progress progress) {
        List<Trek> treks = new ArrayList<>();
        double all = graph.size() + graph.edges().size();
        int done = 0;
        Progress quiet = progress.quiet();
        for (String top : graph.variables()) {
            progress.report(done++ / all);
            join(directed(graph, top, x, limit, quiet), directed(graph, top, y, limit, quiet), Optional.empty(), treks);
        }
        for (Edge edge : graph.edges()) {
            progress.report(done++ / all);
            if (edge.isBidirected()) {
                Optional<Edge> between = Optional.of(edge);
                join(
                        directed(graph, edge.from(), x, limit, quiet),
                        directed(graph, edge.to(), y, limit, quiet),
                        between,
                        treks);
                join(
                        directed(graph, edge.to(), x, limit, quiet),
                        directed(graph, edge.from(), y, limit, quiet),
                        between,
                        treks);
            }
        }
        return treks.size() <= limit ? List.copyOf(treks) : List.copyOf(treks.subList(0, limit));
    }

    private static void join(List<Path> lefts, List<Path> rights, Optional<Edge> between, List<Trek> treks) {
        for (Path left : lefts) {
            for (Path right : rights) {
                treks.add(new Trek(left, right, between));
            }
        }
    }

    private static List<Path> directed(CausalGraph graph, String from, String to, int limit, Progress progress) {
        return from.equals(to)
                ? List.of(new Path(List.of(from), List.of()))
                : Paths.causal(graph, List.of(from), List.of(to), limit, progress);
    }
}
