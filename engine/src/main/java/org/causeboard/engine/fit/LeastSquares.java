package org.causeboard.engine.fit;

import java.util.Arrays;

/// Linear regression by (weighted) least squares: minimises `sum_i w_i (y_i - x_i'b)^2`.
///
/// O(n p^2). Assumes nothing of the errors; [#robustCovariance] is right also when their variance differs from row to
/// row. Source: White (1980), with the small-sample factor n / (n - p) of MacKinnon and White (1985), HC1.
public final class LeastSquares {
    private final double[][] matrix;
    private final double[] weights;
    private final double[] residuals;
    private final double[] coefficients;
    private final double[][] bread;
    private final double outcomeVariation;

    private LeastSquares(double[][] matrix, double[] y, double[] weights) {
        this.matrix = matrix;
        this.weights = weights;
        this.bread = new NormalEquations(matrix, weights).inverse();
        double[] rough = NormalEquations.times(bread, NormalEquations.moment(matrix, y, weights));
        double[] left = residuals(matrix, y, rough); // one step of refinement
        double[] correction = NormalEquations.times(bread, NormalEquations.moment(matrix, left, weights));
        for (int j = 0; j < rough.length; j++) {
            rough[j] += correction[j];
        }
        this.coefficients = rough;
        this.residuals = residuals(matrix, y, coefficients);
        double total = Arrays.stream(weights).sum();
        double mean = NormalEquations.dot(weights, y) / total;
        double variation = 0;
        for (int i = 0; i < y.length; i++) {
            variation += weights[i] * (y[i] - mean) * (y[i] - mean);
        }
        this.outcomeVariation = variation;
    }

    /// Fits `y` to the rows of a matrix.
    ///
    /// @param matrix one row an observation, at least one
    /// @param y one number a row
    public static LeastSquares fit(double[][] matrix, double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return new LeastSquares(matrix, y, ones);
    }

    /// Fits `y` to the rows of a matrix, with a weight for each row, none negative.
    public static LeastSquares fit(double[][] matrix, double[] y, double[] weights) {
        return new LeastSquares(matrix, y, weights.clone());
    }

    private static double[] residuals(double[][] matrix, double[] y, double[] coefficients) {
        double[] left = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            left[i] = y[i] - NormalEquations.dot(matrix[i], coefficients);
        }
        return left;
    }

    /// One coefficient a column; a copy.
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// The value that the regression expects of a row of the matrix.
    public double at(double[] row) {
        return NormalEquations.dot(row, coefficients);
    }

    /// The weighted sum of squared residuals.
    public double residualSum() {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += weights[i] * residuals[i] * residuals[i];
        }
        return sum;
    }

    /// The share of the outcome's variation that the regression explains, from 0 to 1.
    public double explained() {
        return outcomeVariation == 0 ? 0 : Math.clamp(1 - residualSum() / outcomeVariation, 0, 1);
    }

    /// The residual of an observation.
    public double residual(int row) {
        return residuals[row];
    }

    /// By how much one unit of residual in each row moves `direction' b`: `w_i direction' (X'WX)^-1 x_i`.
    public double[] gain(double[] direction) {
        double[] lever = NormalEquations.times(bread, direction);
        double[] gain = new double[residuals.length];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = weights[i] * NormalEquations.dot(lever, matrix[i]);
        }
        return gain;
    }

    /// By how much each row moves `direction' b`, to first order, with the small-sample factor of HC1: the sum of
    /// squares is the robust variance of `direction' b`.
    public double[] influence(double[] direction) {
        double[] influence = gain(direction);
        int p = coefficients.length;
        double factor = influence.length > p ? Math.sqrt((double) influence.length / (influence.length - p)) : 1;
        for (int i = 0; i < influence.length; i++) {
            influence[i] *= factor * residuals[i];
        }
        return influence;
    }

    /// The covariance of the coefficients by White's formula.
    public double[][] robustCovariance() {
        int p = coefficients.length;
        double[][] meat = new double[p][p];
        for (int i = 0; i < residuals.length; i++) {
            double square = weights[i] * residuals[i] * weights[i] * residuals[i];
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    meat[j][k] += square * matrix[i][j] * matrix[i][k];
                }
            }
        }
        double factor = residuals.length > p ? (double) residuals.length / (residuals.length - p) : 1;
        double[][] covariance = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] left = new double[p];
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    left[k] += bread[j][l] * meat[l][k];
                }
            }
            for (int k = 0; k < p; k++) {
                covariance[j][k] = factor * NormalEquations.dot(left, bread[k]);
            }
        }
        return covariance;
    }
}
