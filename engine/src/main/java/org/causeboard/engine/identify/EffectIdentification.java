package org.causeboard.engine.identify;

import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.task.Progress;

/// Identification of an effect by the algorithm that fits what was measured: [SelectionRecovery] where P(V) is that of
/// a selected sample, else [GeneralIdentification].
public final class EffectIdentification {
    private EffectIdentification() {}

    /// Whether P(V) is that of a selected sample: the graph has selection variables and nothing but plain observation
    /// is available.
    public static boolean isFromSelectedSample(CausalGraph graph, List<AvailableDistribution> sources) {
        return !graph.withRole(Role.SELECTED).isEmpty()
                && sources.equals(List.of(AvailableDistribution.observational()));
    }

    /// The verdict on an effect.
    ///
    /// @throws IllegalArgumentException as the two algorithms do
    /// @throws java.util.concurrent.CancellationException when cancelled
    public static Identification of(
            CausalGraph graph, List<AvailableDistribution> sources, EffectQuery query, Progress progress) {
        return isFromSelectedSample(graph, sources)
                ? SelectionRecovery.on(graph).identify(query, progress)
                : GeneralIdentification.from(graph, sources).identify(query, progress);
    }
}
