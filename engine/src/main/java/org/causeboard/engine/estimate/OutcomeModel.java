package org.causeboard.engine.estimate;

import java.util.Arrays;
import org.causeboard.engine.fit.LeastSquares;
import org.causeboard.engine.fit.LogisticRegression;
import org.causeboard.engine.task.Progress;

/// A regression of the outcome: linear for numbers, logistic where it is 0 or 1 throughout.
sealed interface OutcomeModel {

    /// The expected outcome of a row of the matrix.
    double at(double[] row);

    /// By how much each row of the fit moves `gradient' b`, to first order.
    double[] influence(double[] gradient);

    /// The derivative of the expected outcome by the coefficients, added to `sum`.
    void addGradient(double[] row, double weight, double[] sum);

    static OutcomeModel fit(double[][] matrix, double[] y, Progress progress) {
        return Arrays.stream(y).allMatch(value -> value == 0 || value == 1)
                ? new Curve(LogisticRegression.fit(matrix, y, progress))
                : new Line(LeastSquares.fit(matrix, y));
    }

    /// A linear regression.
    record Line(LeastSquares regression) implements OutcomeModel {
        @Override
        public double at(double[] row) {
            return regression.at(row);
        }

        @Override
        public double[] influence(double[] gradient) {
            return regression.influence(gradient);
        }

        @Override
        public void addGradient(double[] row, double weight, double[] sum) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weight * row[j];
            }
        }
    }

    /// A logistic regression.
    record Curve(LogisticRegression regression) implements OutcomeModel {
        @Override
        public double at(double[] row) {
            return regression.at(row);
        }

        @Override
        public double[] influence(double[] gradient) {
            return regression.influence(gradient);
        }

        @Override
        public void addGradient(double[] row, double weight, double[] sum) {
            double p = regression.at(row);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weight * p * (1 - p) * row[j];
            }
        }
    }
}
