package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.task.Progress;

/// Standardisation by a regression of the outcome on treatments and covariates (with squares of the numbers among the
/// covariates): the mean of what it expects of the group's rows when all get the treatments. For treatments of any
/// kind.
///
/// The standard error is that of the two estimating equations together (the delta method). O(n p^2).
/// Source: Robins (1986); Snowden, Rose and Mortimer (2011); Stefanski and Boos (2002) for the standard error.
public final class RegressionStandardisation implements MeanEstimator {
    @Override
    public String name() {
        return "standardisation by regression";
    }

    @Override
    public String citation() {
        return "Robins (1986); Snowden, Rose and Mortimer (2011)";
    }

    @Override
    public boolean suits(AdjustmentProblem problem) {
        return true;
    }

    @Override
    public Estimated<PotentialMean> estimate(AdjustmentProblem problem, Progress progress) {
        int[] rows = problem.rows();
        double[] y = problem.outcomes(rows);
        double[] group = problem.group(rows);
        Dataset data = problem.data();
        List<String> treatments = List.copyOf(problem.treatments().keySet());
        Design ofTreatments = Design.of(data, treatments, Design.Curvature.STRAIGHT);
        Design ofCovariates = Design.of(data, problem.covariates(), Design.Curvature.QUADRATIC);
        int width = ofTreatments.width() + ofCovariates.width() - 1;
        double inGroup = 0;
        for (double member : group) {
            inGroup += member;
        }
        if (rows.length <= width || inGroup == 0) {
            return new Estimated.Failed<>(
                    rows.length + " rows are too few for " + width + " coefficients.", "Adjust for fewer variables.");
        }
        double[][] seen = joined(ofTreatments.matrix(data, rows), ofCovariates.matrix(data, rows));
        OutcomeModel model = OutcomeModel.fit(seen, y, progress);
        double[] set =
                treatments.stream().mapToDouble(problem.treatments()::get).toArray();
        double[] setRow = new double[ofTreatments.width()];
        ofTreatments.fill(set, setRow);
        double value = 0;
        double[] gradient = new double[width];
        double[] expected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] row = seen[i].clone();
            System.arraycopy(setRow, 0, row, 0, setRow.length);
            expected[i] = model.at(row);
            value += group[i] / inGroup * expected[i];
            model.addGradient(row, group[i] / inGroup, gradient);
        }
        double[] influence = model.influence(gradient);
        for (int i = 0; i < rows.length; i++) {
            influence[i] += group[i] / inGroup * (expected[i] - value);
        }
        return new Estimated.Found<>(new PotentialMean(
                value,
                PotentialMean.spread(influence, rows, data.rows()),
                rows.length,
                name(),
                citation(),
                Double.NaN,
                notes(problem, rows)));
    }

    private static double[][] joined(double[][] left, double[][] right) {
        double[][] joined = new double[left.length][];
        for (int i = 0; i < left.length; i++) {
            joined[i] = new double[left[i].length + right[i].length - 1];
            System.arraycopy(left[i], 0, joined[i], 0, left[i].length);
            System.arraycopy(right[i], 1, joined[i], left[i].length, right[i].length - 1);
        }
        return joined;
    }

    /// Says where the treatments asked about lie outside of what the rows show.
    private static List<String> notes(AdjustmentProblem problem, int[] rows) {
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, Double> treatment : problem.treatments().entrySet()) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int row : rows) {
                double value = problem.data().column(treatment.getKey()).value(row);
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (treatment.getValue() < least || treatment.getValue() > most) {
                notes.add("'" + treatment.getKey() + "' = " + treatment.getValue()
                        + " lies outside of the data; the answer extends a straight line.");
            }
        }
        return notes;
    }
}
