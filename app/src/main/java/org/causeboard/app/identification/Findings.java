package org.causeboard.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.identify.Identification;

/// What the graph says of the effect of its exposures on its outcomes.
///
/// @param exposures X; empty while none is marked
/// @param outcomes Y; empty while none is marked
/// @param adjustmentSets minimal sets for the total effect, the first few
/// @param optimal the set of smallest variance among all, where there is one
/// @param frontDoor minimal front-door sets, the first few
/// @param identification the verdict of the complete algorithm; empty while roles are missing or the graph has marks
/// that
///     it does not read
/// @param paths from exposures to outcomes with their status given the adjusted variables, the first few
/// @param implications what data could contradict, the first few
record Findings(
        Set<String> exposures,
        Set<String> outcomes,
        List<Set<String>> adjustmentSets,
        Optional<Set<String>> optimal,
        List<Set<String>> frontDoor,
        Optional<Identification> identification,
        List<PathStatus> paths,
        List<Implications.Independence> implications) {
    static final Findings NONE = new Findings(
            Set.of(), Set.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

    /// Whether there is a question to answer.
    boolean isAsked() {
        return !exposures.isEmpty() && !outcomes.isEmpty();
    }
}
