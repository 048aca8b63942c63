package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// All estimators of potential means, those that assume least first.
public final class MeanEstimators {
    private MeanEstimators() {}

    /// The catalogue.
    public static List<MeanEstimator> all() {
        return List.of(
                new TableStandardisation(),
                new DoublyRobust(),
                new RegressionStandardisation(),
                new InverseWeighting());
    }

    /// The estimate of the first estimator that suits the problem and succeeds; those that fail before it are told in
    /// its notes.
    public static Estimated<PotentialMean> best(AdjustmentProblem problem, Progress progress) {
        List<String> failures = new ArrayList<>();
        Estimated<PotentialMean> last =
                new Estimated.Failed<>("No estimator suits these columns.", "Give the variables types and values.");
        for (MeanEstimator estimator : all()) {
            if (!estimator.suits(problem)) {
                continue;
            }
            progress.phase(estimator.name());
            last = estimator.estimate(problem, progress);
            switch (last) {
                case Estimated.Found<PotentialMean>(PotentialMean found) -> {
                    List<String> notes = new ArrayList<>(failures);
                    notes.addAll(found.notes());
                    return new Estimated.Found<>(new PotentialMean(
                            found.value(),
                            found.influence(),
                            found.used(),
                            found.estimator(),
                            found.citation(),
                            found.overlap(),
                            notes));
                }
                case Estimated.Failed<PotentialMean>(String reason, String _) ->
                    failures.add("No " + estimator.name() + ": " + reason);
            }
        }
        return last;
    }
}
