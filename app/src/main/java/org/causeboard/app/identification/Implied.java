package org.causeboard.app.identification;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.implication.Tetrads;
import org.causeboard.engine.graph.implication.VermaConstraints;
import org.causeboard.engine.task.Progress;

/// What data could contradict, the first few of each kind.
///
/// @param independences conditional independences
/// @param tetrads products of covariances that are equal in every linear model
/// @param verma independences after fixing variables
record Implied(
        List<Implications.Independence> independences,
        List<Tetrads.Tetrad> tetrads,
        List<VermaConstraints.NestedIndependence> verma) {
    static final Implied NOTHING = new Implied(List.of(), List.of(), List.of());
    private static final int MOST = 200;
    private static final int LARGEST_FOR_VERMA = 60;

    /// All that a graph implies; nothing while it has a cycle.
    static Implied by(CausalGraph graph, Progress progress) {
        if (!graph.isAcyclic()) {
            return NOTHING;
        }
        boolean simple = graph.edges().stream().allMatch(edge -> edge.isDirected() || edge.isBidirected());
        boolean nested = simple && graph.size() <= LARGEST_FOR_VERMA;
        return new Implied(
                Implications.pairwise(graph, MOST, progress.subTask(0, 0.4)),
                simple ? Tetrads.vanishing(graph, MOST, progress.subTask(0.4, 0.3)) : List.of(),
                nested ? VermaConstraints.of(graph, progress.subTask(0.7, 0.3)) : List.of());
    }

    /// All as lines of text with mathematical signs, without their kind.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        independences.forEach(each -> lines.add(text(each)));
        tetrads.forEach(each -> lines.add(text(each)));
        verma.forEach(each -> lines.add(text(each)));
        return lines;
    }

    static String text(Implications.Independence each) {
        return each.toString().replace("_||_", "⊥");
    }

    static String text(Tetrads.Tetrad each) {
        return "σ(%1$s, %3$s) σ(%2$s, %4$s) = σ(%1$s, %4$s) σ(%2$s, %3$s)"
                .formatted(each.a(), each.b(), each.c(), each.d());
    }

    static String text(VermaConstraints.NestedIndependence each) {
        return each.toString().replace("_||_", "⊥");
    }
}
