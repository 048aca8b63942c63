package org.causeboard.engine.fit;

import java.util.Arrays;
import org.causeboard.engine.task.Progress;

/// Regression of counts by maximum likelihood: Poisson with mean `exp(x'b)`.
///
/// Newton's method with step halving. O(n p^2) an iteration. Source: McCullagh and Nelder (1989), chapter 6.
final class PoissonRegression {
    private static final int MOST_STEPS = 50;
    private static final double MOST = 20;

    private PoissonRegression() {}

    /// One coefficient a column.
    ///
    /// @param matrix one row an observation, the intercept's column of ones first
    /// @param y counts
    static double[] fit(double[][] matrix, double[] y, Progress progress) {
        double[] beta = new double[matrix[0].length];
        beta[0] = Math.log(Math.max(1e-3, Arrays.stream(y).average().orElse(1)));
        double fit = likelihood(matrix, y, beta);
        double[] weights = new double[y.length];
        double[] residuals = new double[y.length];
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            progress.check();
            for (int i = 0; i < y.length; i++) {
                weights[i] = Math.max(mean(matrix[i], beta), 1e-8);
                residuals[i] = y[i] - weights[i];
            }
            double[] direction = NormalEquations.times(
                    new NormalEquations(matrix, weights).inverse(), NormalEquations.moment(matrix, residuals, ones));
            double length = 1;
            double[] next = moved(beta, direction, length);
            double better = likelihood(matrix, y, next);
            while (!(better >= fit) && length > 1e-6) {
                length /= 2;
                next = moved(beta, direction, length);
                better = likelihood(matrix, y, next);
            }
            if (!(better >= fit)) {
                break;
            }
            double gain = better - fit;
            beta = next;
            fit = better;
            if (gain < 1e-9 * (1 + Math.abs(fit))) {
                break;
            }
        }
        return beta;
    }

    private static double[] moved(double[] beta, double[] direction, double length) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += length * direction[j];
        }
        return next;
    }

    private static double mean(double[] row, double[] beta) {
        return Math.exp(Math.min(MOST, NormalEquations.dot(row, beta)));
    }

    private static double likelihood(double[][] matrix, double[] y, double[] beta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double eta = Math.min(MOST, NormalEquations.dot(matrix[i], beta));
            sum += y[i] * eta - Math.exp(eta);
        }
        return sum;
    }
}
