package org.causeboard.engine.identify.remedy;

import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.task.Progress;

/// A question that can be put to any graph and any distributions.
interface IdentificationTask {

    /// Whether the question is identified there.
    /// @throws java.util.concurrent.CancellationException when cancelled
    boolean isIdentified(CausalGraph graph, List<AvailableDistribution> sources, Progress progress);

    /// The variables that an experiment may set without being the question itself or destroying its outcome.
    Set<String> candidates(CausalGraph graph);

    /// Whether an experiment is as good as the question, so that recommending it says nothing.
    boolean isTheQuestion(Set<String> intervention);
}
