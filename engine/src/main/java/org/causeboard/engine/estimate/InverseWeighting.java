package org.causeboard.engine.estimate;

import org.causeboard.engine.task.Progress;

/// Inverse probability weighting with weights that sum to one (Hájek): the mean among those who got the treatment, each
/// weighted by one over the probability of getting it.
///
/// The standard error takes the probabilities as known, which makes it somewhat too large. For treatments with states.
/// O(n p^2). Source: Hájek (1971); Hernán and Robins, What If, chapter 12.
public final class InverseWeighting implements MeanEstimator {
    @Override
    public String name() {
        return "inverse probability weighting";
    }

    @Override
    public String citation() {
        return "Hernán and Robins, What If, chapter 12";
    }

    @Override
    public boolean suits(AdjustmentProblem problem) {
        return problem.hasDiscreteTreatments();
    }

    @Override
    public Estimated<PotentialMean> estimate(AdjustmentProblem problem, Progress progress) {
        int[] rows = problem.rows();
        boolean[] treated = problem.treated(rows);
        double[] y = problem.outcomes(rows);
        Propensities propensities = Propensities.of(problem, rows, treated, progress);
        double[] ofGroup = Propensities.ofGroup(problem, rows, problem.group(rows), progress);
        double total = 0;
        double value = 0;
        double[] weight = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            weight[i] = treated[i] ? ofGroup[i] / propensities.of()[i] : 0;
            total += weight[i];
            value += weight[i] * y[i];
        }
        if (total == 0) {
            return new Estimated.Failed<>("nobody got the treatment.", "Ask about a treatment that occurs.");
        }
        value /= total;
        double[] influence = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            influence[i] = weight[i] / total * (y[i] - value);
        }
        return new Estimated.Found<>(new PotentialMean(
                value,
                PotentialMean.spread(influence, rows, problem.data().rows()),
                rows.length,
                name(),
                citation(),
                propensities.smallest(),
                propensities.notes()));
    }
}
