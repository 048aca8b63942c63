package org.causeboard.engine.identify;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;

/// Identifies `P(y | do(x))` and `P(y | do(x), z)` from the observational distribution P(V): ID and IDC.
///
/// Complete: a question without an estimand comes with a [Hedge], and no other method finds an estimand for it either.
/// Time polynomial in the number of variables; below a millisecond for graphs of usual size.
/// Source: Shpitser and Pearl (2006), in the formulation by factors of Tian and Pearl (2002).
public final class IdAlgorithm {
    private final GeneralIdentification general;

    private IdAlgorithm(GeneralIdentification general) {
        this.general = general;
    }

    /// The algorithm for questions on one graph.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle or edges that are neither directed nor bidirected
    public static IdAlgorithm on(CausalGraph graph) {
        return new IdAlgorithm(GeneralIdentification.from(graph, List.of(AvailableDistribution.observational())));
    }

    /// The verdict on a question.
    ///
    /// @throws IllegalArgumentException when the question names a variable that the graph does not have or that is
    /// latent
    public Identification identify(EffectQuery query) {
        return general.identify(query);
    }

    /// As [#identify(EffectQuery)], watched.
    ///
    /// @throws java.util.concurrent.CancellationException when cancelled
    public Identification identify(EffectQuery query, Progress progress) {
        return general.identify(query, progress);
    }
}
