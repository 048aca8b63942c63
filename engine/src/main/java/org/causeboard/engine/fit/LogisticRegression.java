package org.causeboard.engine.fit;

import java.util.Arrays;
import org.causeboard.engine.task.Progress;

/// Logistic regression by maximum likelihood: `P(y = 1 | x) = 1 / (1 + exp(-x'b))`.
///
/// Newton's method (iteratively reweighted least squares) with step halving. Where the data separate the two classes
/// the likelihood has no maximum; a slight pull towards 0 ([#RIDGE] on columns of unit size) keeps the coefficients
/// finite, and [#isSeparated()] tells. O(n p^2) an iteration. Source: McCullagh and Nelder (1989), chapter 4.
public final class LogisticRegression {
    /// How strongly coefficients are pulled towards 0: too little to be seen unless the classes are separated.
    public static final double RIDGE = 1e-6;

    private static final int MOST_STEPS = 50;
    private static final double EXTREME = 15;

    private final double[] coefficients;
    private final double logLikelihood;
    private final boolean separated;
    private final double[][] matrix;
    private final double[] outcomes;
    private final double[] weights;

    private LogisticRegression(
            double[] coefficients,
            double logLikelihood,
            boolean separated,
            double[][] matrix,
            double[] outcomes,
            double[] weights) {
        this.matrix = matrix;
        this.outcomes = outcomes;
        this.weights = weights;
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
        this.separated = separated;
    }

    /// Fits classes to the rows of a matrix.
    ///
    /// @param matrix one row an observation, the intercept's column of ones first
    /// @param y 0 or 1 for each row
    public static LogisticRegression fit(double[][] matrix, double[] y, Progress progress) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return fit(matrix, y, ones, progress);
    }

    /// Fits classes to the rows of a matrix, with a weight for each row, none negative.
    public static LogisticRegression fit(double[][] matrix, double[] y, double[] weights, Progress progress) {
        int p = matrix[0].length;
        double[] scale = new double[p];
        for (double[] row : matrix) {
            for (int j = 0; j < p; j++) {
                scale[j] = Math.max(scale[j], Math.abs(row[j]));
            }
        }
        double[] beta = new double[p];
        double fit = penalised(matrix, y, weights, beta, scale);
        for (int step = 0; step < MOST_STEPS; step++) {
            progress.check();
            double[] direction = direction(matrix, y, weights, beta, scale);
            double length = 1;
            double[] next = moved(beta, direction, length);
            double better = penalised(matrix, y, weights, next, scale);
            while (better < fit && length > 1e-6) {
                length /= 2;
                next = moved(beta, direction, length);
                better = penalised(matrix, y, weights, next, scale);
            }
            double gain = better - fit;
            if (gain >= 0) {
                beta = next;
                fit = better;
            }
            if (gain < 1e-10 * (1 + Math.abs(fit))) {
                break;
            }
        }
        double[] found = beta;
        boolean separated = Arrays.stream(matrix)
                        .filter(row -> Math.abs(NormalEquations.dot(row, found)) > EXTREME)
                        .count()
                > matrix.length / 2;
        return new LogisticRegression(
                beta, likelihood(matrix, y, weights, beta), separated, matrix, y.clone(), weights.clone());
    }

    private static double[] direction(double[][] matrix, double[] y, double[] weights, double[] beta, double[] scale) {
        int p = beta.length;
        double[] information = new double[y.length];
        double[] gradientPart = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double mu = logistic(NormalEquations.dot(matrix[i], beta));
            information[i] = weights[i] * Math.max(mu * (1 - mu), 1e-10);
            gradientPart[i] = y[i] - mu;
        }
        double[][] inverse = new NormalEquations(withRidge(matrix, scale), withOnes(information, p - 1)).inverse();
        double[] gradient = NormalEquations.moment(matrix, gradientPart, weights);
        for (int j = 1; j < p; j++) {
            gradient[j] -= RIDGE * scale[j] * scale[j] * beta[j];
        }
        return NormalEquations.times(inverse, gradient);
    }

    /// A row for each column but the intercept's that adds the pull to the information.
    private static double[][] withRidge(double[][] matrix, double[] scale) {
        double[][] extended = Arrays.copyOf(matrix, matrix.length + scale.length - 1);
        for (int j = 1; j < scale.length; j++) {
            double[] row = new double[scale.length];
            row[j] = scale[j] * Math.sqrt(RIDGE);
            extended[matrix.length + j - 1] = row;
        }
        return extended;
    }

    private static double[] withOnes(double[] information, int more) {
        double[] extended = Arrays.copyOf(information, information.length + more);
        Arrays.fill(extended, information.length, extended.length, 1);
        return extended;
    }

    private static double[] moved(double[] beta, double[] direction, double length) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += length * direction[j];
        }
        return next;
    }

    private static double penalised(double[][] matrix, double[] y, double[] weights, double[] beta, double[] scale) {
        double fit = likelihood(matrix, y, weights, beta);
        for (int j = 1; j < beta.length; j++) {
            fit -= 0.5 * RIDGE * scale[j] * scale[j] * beta[j] * beta[j];
        }
        return fit;
    }

    private static double likelihood(double[][] matrix, double[] y, double[] weights, double[] beta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double eta = NormalEquations.dot(matrix[i], beta);
            sum += weights[i] * (y[i] * eta - softplus(eta));
        }
        return sum;
    }

    /// `ln(1 + exp(x))` without overflow.
    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// One coefficient a column; a copy.
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// `P(y = 1)` for a row of the matrix.
    public double at(double[] row) {
        return logistic(NormalEquations.dot(row, coefficients));
    }

    /// By how much each row moves `direction' b`, to first order: the sum of squares is the robust variance of
    /// `direction' b`.
    public double[] influence(double[] direction) {
        double[] information = new double[outcomes.length];
        for (int i = 0; i < information.length; i++) {
            double p = at(matrix[i]);
            information[i] = weights[i] * Math.max(p * (1 - p), 1e-10);
        }
        double[] lever = NormalEquations.times(new NormalEquations(matrix, information).inverse(), direction);
        double[] influence = new double[outcomes.length];
        for (int i = 0; i < influence.length; i++) {
            influence[i] = weights[i] * NormalEquations.dot(lever, matrix[i]) * (outcomes[i] - at(matrix[i]));
        }
        return influence;
    }

    /// The natural logarithm of the likelihood.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// Whether most rows are told apart with near certainty, so that coefficients mean little.
    public boolean isSeparated() {
        return separated;
    }
}
