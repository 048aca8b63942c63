package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// Finds a smallest reason for impossible evidence: findings that exclude each other, none of which is superfluous.
final class Conflict {
    private Conflict() {}

    /// Grows the evidence until it first turns impossible, then drops whatever the contradiction does not need.
    static List<Finding> within(
            DiscreteInference inference, Findings findings, Assignment interventions, Progress progress) {
        List<Finding> reason = new ArrayList<>();
        for (Finding finding : findings.list()) {
            reason.add(finding);
            if (isImpossible(inference, reason, interventions, progress)) {
                break;
            }
        }
        for (int i = reason.size() - 2; i >= 0; i--) { // the last one is needed: without it all was well
            List<Finding> fewer = new ArrayList<>(reason);
            fewer.remove(i);
            if (isImpossible(inference, fewer, interventions, progress)) {
                reason = fewer;
            }
        }
        return reason;
    }

    private static boolean isImpossible(
            DiscreteInference inference, List<Finding> findings, Assignment interventions, Progress progress) {
        return inference.probabilityIsZero(new Findings(findings), interventions, progress);
    }
}
