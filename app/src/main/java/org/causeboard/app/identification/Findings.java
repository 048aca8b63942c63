package org.causeboard.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.adjust.AdjustmentVerdict;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.identify.adjust.Objection;

/// What the graph says of the effect of its exposures on its outcomes.
///
/// @param question what was asked
/// @param complaint why there is no answer, or why part of it is missing
/// @param adjustmentSets minimal sets for the total effect, the first few
/// @param choice from what they are chosen, and which of them stand out
/// @param objections why there is no adjustment set at all
/// @param adjusted the verdict on the set that is marked as adjusted for
/// @param backDoor minimal sets by Pearl's back-door criterion, the first few
/// @param directSets minimal sets for the direct effect, the first few
/// @param frontDoor minimal front-door sets, the first few
/// @param instruments instruments with what they are conditioned on
/// @param identification the verdict of the complete algorithm; empty while roles are missing or the graph has marks
///     that it does not read
/// @param paths from exposures to outcomes with their status given the adjusted variables, the first few
record Findings(
        Question question,
        Optional<Complaint> complaint,
        List<Set<String>> adjustmentSets,
        Choice choice,
        List<Objection> objections,
        Optional<AdjustmentVerdict> adjusted,
        List<Set<String>> backDoor,
        List<Set<String>> directSets,
        List<Set<String>> frontDoor,
        List<Instruments.Instrument> instruments,
        Optional<Identification> identification,
        List<PathStatus> paths) {
    static final Findings NONE = nothing(
            new Question(CausalGraph.empty(), Set.of(), List.of(AvailableDistribution.observational()), Members.FREE),
            Optional.empty());

    /// Nothing but a reason.
    static Findings nothing(Question question, Optional<Complaint> complaint) {
        return new Findings(
                question,
                complaint,
                List.of(),
                Choice.NONE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// Whether there is a question to answer.
    boolean isAsked() {
        return question.isAsked();
    }
}
