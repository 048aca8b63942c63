package org.causeboard.engine.fit;

import java.util.Arrays;
import org.causeboard.engine.task.Progress;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Multinomial logistic regression by maximum likelihood: `P(y = k | x)` proportional to `exp(x'b_k)`, with b_0 = 0.
///
/// Newton's method with step halving and the slight pull towards 0 of [LogisticRegression]. O(n p^2 K^2) an iteration.
/// Source: McCullagh and Nelder (1989), section 5.2.
final class MultinomialRegression {
    private static final int MOST_STEPS = 50;

    private final double[][] matrix;
    private final int[] classes;
    private final int count;
    private final int width;
    private final double[] scale;

    private MultinomialRegression(double[][] matrix, int[] classes, int count) {
        this.matrix = matrix;
        this.classes = classes;
        this.count = count;
        this.width = matrix[0].length;
        this.scale = new double[width];
        for (double[] row : matrix) {
            for (int j = 0; j < width; j++) {
                scale[j] = Math.max(scale[j], Math.abs(row[j]));
            }
        }
        for (int j = 0; j < width; j++) {
            scale[j] = scale[j] == 0 ? 1 : scale[j];
        }
    }

    /// The coefficients of the classes 1, 2, ..., one row each.
    ///
    /// @param classes from 0 to `count - 1`, one a row of the matrix
    static double[][] fit(double[][] matrix, int[] classes, int count, Progress progress) {
        return new MultinomialRegression(matrix, classes, count).fit(progress);
    }

    private double[][] fit(Progress progress) {
        double[] beta = new double[(count - 1) * width]; // of columns scaled to unit size
        double fit = likelihood(beta);
        for (int step = 0; step < MOST_STEPS; step++) {
            progress.check();
            double[] direction = direction(beta);
            double length = 1;
            double[] next = moved(beta, direction, length);
            double better = likelihood(next);
            while (better < fit && length > 1e-6) {
                length /= 2;
                next = moved(beta, direction, length);
                better = likelihood(next);
            }
            double gain = better - fit;
            if (gain >= 0) {
                beta = next;
                fit = better;
            }
            if (gain < 1e-9 * (1 + Math.abs(fit))) {
                break;
            }
        }
        double[][] coefficients = new double[count - 1][width];
        for (int k = 0; k < count - 1; k++) {
            for (int j = 0; j < width; j++) {
                coefficients[k][j] = beta[k * width + j] / scale[j];
            }
        }
        return coefficients;
    }

    private void probabilities(double[] row, double[] beta, double[] out) {
        double most = 0;
        for (int k = 1; k < count; k++) {
            out[k] = 0;
            for (int j = 0; j < width; j++) {
                out[k] += beta[(k - 1) * width + j] * row[j] / scale[j];
            }
            most = Math.max(most, out[k]);
        }
        out[0] = 0;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            out[k] = Math.exp(out[k] - most);
            sum += out[k];
        }
        for (int k = 0; k < count; k++) {
            out[k] /= sum;
        }
    }

    private double likelihood(double[] beta) {
        double sum = 0;
        double[] p = new double[count];
        for (int i = 0; i < matrix.length; i++) {
            probabilities(matrix[i], beta, p);
            sum += Math.log(Math.max(p[classes[i]], 1e-300));
        }
        for (int index = 0; index < beta.length; index++) {
            sum -= index % width == 0 ? 0 : 0.5 * LogisticRegression.RIDGE * beta[index] * beta[index];
        }
        return sum;
    }

    private double[] direction(double[] beta) {
        int size = beta.length;
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        DMatrixRMaj gradient = new DMatrixRMaj(size, 1);
        double[] p = new double[count];
        double[] x = new double[width];
        for (int i = 0; i < matrix.length; i++) {
            probabilities(matrix[i], beta, p);
            for (int j = 0; j < width; j++) {
                x[j] = matrix[i][j] / scale[j];
            }
            for (int k = 1; k < count; k++) {
                double residual = (classes[i] == k ? 1 : 0) - p[k];
                for (int j = 0; j < width; j++) {
                    gradient.data[(k - 1) * width + j] += residual * x[j];
                }
                for (int l = 1; l <= k; l++) {
                    double weight = k == l ? p[k] * (1 - p[k]) : -p[k] * p[l];
                    for (int j = 0; j < width; j++) {
                        int row = (k - 1) * width + j;
                        for (int m = 0; m < width; m++) {
                            information.data[row * size + (l - 1) * width + m] += weight * x[j] * x[m];
                        }
                    }
                }
            }
        }
        for (int r = 0; r < size; r++) {
            for (int c = r + 1; c < size; c++) {
                information.data[r * size + c] = information.data[c * size + r];
            }
            double pull = r % width == 0 ? 1e-12 : LogisticRegression.RIDGE;
            information.data[r * size + r] += pull;
            gradient.data[r] -= r % width == 0 ? 0 : LogisticRegression.RIDGE * beta[r];
        }
        DMatrixRMaj direction = new DMatrixRMaj(size, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (solver.setA(information.copy())) {
            solver.solve(gradient, direction);
        } else {
            DMatrixRMaj inverse = new DMatrixRMaj(size, size);
            CommonOps_DDRM.pinv(information, inverse);
            CommonOps_DDRM.mult(inverse, gradient, direction);
        }
        return Arrays.copyOf(direction.data, size);
    }

    private static double[] moved(double[] beta, double[] direction, double length) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += length * direction[j];
        }
        return next;
    }
}
