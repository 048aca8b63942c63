package org.causeboard.engine.estimate;

import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.task.Progress;

/// Augmented inverse probability weighting: the outcome regression among those who got the treatment, corrected by the
/// weighted residuals. Right when the outcome model or the treatment model is right.
///
/// Formula: `mean of [ 1(X = x) g(W) / e(W) (h(Y) - m(W)) + 1(G) m(W) ] / P(G)`, where m is the regression, e the
/// probability of the treatment and g that of the group given W. The standard error is that of the influence function.
/// For treatments with states. O(n p^2). Source: Robins, Rotnitzky and Zhao (1994); Bang and Robins (2005).
public final class DoublyRobust implements MeanEstimator {
    @Override
    public String name() {
        return "augmented inverse probability weighting";
    }

    @Override
    public String citation() {
        return "Robins, Rotnitzky and Zhao (1994)";
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
        double[] group = problem.group(rows);
        Dataset data = problem.data();
        Design design = Design.of(data, problem.covariates(), Design.Curvature.QUADRATIC);
        int count = 0;
        double inGroup = 0;
        for (int i = 0; i < rows.length; i++) {
            count += treated[i] ? 1 : 0;
            inGroup += group[i];
        }
        if (count <= 2 * design.width() || inGroup == 0) {
            return new Estimated.Failed<>(
                    "only " + count + " rows got the treatment, too few for " + design.width() + " coefficients.",
                    "Adjust for fewer variables.");
        }
        double[][] matrix = design.matrix(data, rows);
        double[][] among = new double[count][];
        double[] outcomes = new double[count];
        int next = 0;
        for (int i = 0; i < rows.length; i++) {
            if (treated[i]) {
                among[next] = matrix[i];
                outcomes[next++] = y[i];
            }
        }
        OutcomeModel model = OutcomeModel.fit(among, outcomes, progress);
        Propensities propensities = Propensities.of(problem, rows, treated, progress);
        double[] ofGroup = Propensities.ofGroup(problem, rows, group, progress);
        double[] part = new double[rows.length];
        double value = 0;
        for (int i = 0; i < rows.length; i++) {
            double expected = model.at(matrix[i]);
            double correction = treated[i] ? ofGroup[i] / propensities.of()[i] * (y[i] - expected) : 0;
            part[i] = (correction + group[i] * expected) / inGroup;
            value += part[i];
        }
        double[] influence = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            influence[i] = part[i] - group[i] / inGroup * value;
        }
        return new Estimated.Found<>(new PotentialMean(
                value,
                PotentialMean.spread(influence, rows, data.rows()),
                rows.length,
                name(),
                citation(),
                propensities.smallest(),
                propensities.notes()));
    }
}
