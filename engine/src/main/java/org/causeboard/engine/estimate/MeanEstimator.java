package org.causeboard.engine.estimate;

import org.causeboard.engine.task.Progress;

/// An estimator of potential means by adjustment. Open family: a new one is a class here and a line in
/// [MeanEstimators].
public interface MeanEstimator {

    /// Its name in the field.
    String name();

    /// Where it is described.
    String citation();

    /// Whether it can be used for a problem at all, whatever the rows say.
    boolean suits(AdjustmentProblem problem);

    /// The estimate.
    Estimated<PotentialMean> estimate(AdjustmentProblem problem, Progress progress);
}
