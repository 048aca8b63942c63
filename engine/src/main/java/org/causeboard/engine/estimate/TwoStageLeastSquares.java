package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.fit.Design;
import org.causeboard.engine.fit.LeastSquares;

/// The effect of a step of one unit of a treatment on an outcome by instruments: regress the treatment on instruments
/// and covariates, then the outcome on what that expects and the covariates.
///
/// Assumes that the instruments act only through the treatment given the covariates, that they move it, and that the
/// effect is linear and the same for all; otherwise the answer is a weighted mean of the effects on those whom the
/// instrument moves. Standard error robust to unequal variances. Source: Wooldridge (2010), section 5.2; Angrist,
/// Imbens and Rubin (1996).
public final class TwoStageLeastSquares {
    /// Instruments whose first-stage F falls below this are called weak. Source: Staiger and Stock (1997).
    public static final double WEAK = 10;

    private TwoStageLeastSquares() {}

    /// An estimated slope.
    ///
    /// @param slope with the influence of each row
    /// @param firstStage the F statistic of the instruments in the first stage (robust)
    public record Slope(PotentialMean slope, double firstStage) {}

    /// The slope.
    ///
    /// @param covariates what the instruments are conditioned on, and what else is held fixed
    public static Estimated<Slope> estimate(
            Dataset data, String treatment, String outcome, String instrument, List<String> covariates) {
        List<String> all = new ArrayList<>(covariates);
        all.addAll(List.of(treatment, outcome, instrument));
        int[] rows = data.completeRows(all);
        Design held = Design.of(data, covariates, Design.Curvature.STRAIGHT);
        List<String> exogenous = new ArrayList<>(covariates);
        exogenous.add(instrument);
        Design first = Design.of(data, exogenous, Design.Curvature.STRAIGHT);
        if (rows.length <= first.width() + 1) {
            return new Estimated.Failed<>(
                    rows.length + " rows are too few for " + first.width() + " coefficients.",
                    "Hold fewer variables fixed.");
        }
        double[] x = values(data, treatment, rows);
        double[] y = values(data, outcome, rows);
        double[][] firstMatrix = first.matrix(data, rows);
        LeastSquares stageOne = LeastSquares.fit(firstMatrix, x);
        double[][] second = held.matrix(data, rows);
        double[][] expected = new double[rows.length][held.width() + 1];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(second[i], 0, expected[i], 0, held.width());
            expected[i][held.width()] = stageOne.at(firstMatrix[i]);
        }
        LeastSquares stageTwo = LeastSquares.fit(expected, y);
        double[] coefficients = stageTwo.coefficients();
        double slope = coefficients[held.width()];
        double[] direction = new double[held.width() + 1];
        direction[held.width()] = 1;
        double[] gain = stageTwo.gain(direction);
        double[] influence = new double[rows.length];
        double factor = Math.sqrt((double) rows.length / (rows.length - expected[0].length));
        for (int i = 0; i < rows.length; i++) {
            double residual = y[i] - stageTwo.at(expected[i]) - slope * (x[i] - expected[i][held.width()]);
            influence[i] = factor * gain[i] * residual;
        }
        double strength = strength(stageOne, first.width(), held.width());
        if (!(strength > 0) || Double.isNaN(slope)) {
            return new Estimated.Failed<>("The instrument does not move the treatment.", "Choose another instrument.");
        }
        List<String> notes = strength < WEAK
                ? List.of(String.format(
                        Locale.ROOT,
                        "The instrument is weak (first-stage F %.1f): the interval may be far too short.",
                        strength))
                : List.of();
        Numbers spread = PotentialMean.spread(influence, rows, data.rows());
        return new Estimated.Found<>(new Slope(
                new PotentialMean(
                        slope,
                        spread,
                        rows.length,
                        "two-stage least squares",
                        "Wooldridge (2010), section 5.2",
                        Double.NaN,
                        notes),
                strength));
    }

    /// The robust F of the instrument's columns; with several columns, the mean of their squared t.
    private static double strength(LeastSquares stageOne, int width, int heldWidth) {
        double[][] covariance = stageOne.robustCovariance();
        double[] coefficients = stageOne.coefficients();
        double sum = 0;
        for (int j = heldWidth; j < width; j++) {
            sum += coefficients[j] * coefficients[j] / covariance[j][j];
        }
        return sum / (width - heldWidth);
    }

    private static double[] values(Dataset data, String name, int[] rows) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = data.column(name).value(rows[i]);
        }
        return values;
    }
}
