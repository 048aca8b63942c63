package org.causeboard.engine.distribution;

import java.util.List;

/// The joint normal distribution of several variables; its covariance may be singular, as after an intervention.
///
/// @param variables what is shown for each, such as `Y` or `Y_{X=1}`
/// @param mean one a variable
/// @param covariance row-major, symmetric, in the order of `variables`
public record JointNormal(List<String> variables, Numbers mean, Numbers covariance) {
    public JointNormal {
        variables = List.copyOf(variables);
        if (mean.size() != variables.size() || covariance.size() != variables.size() * variables.size()) {
            throw new IllegalArgumentException(
                    "A joint normal distribution of " + variables + " needs one mean each and a square covariance, not "
                            + mean.size() + " and " + covariance.size() + " numbers.");
        }
    }

    /// The covariance of two variables, by their places.
    public double covariance(int row, int column) {
        return covariance.get(row * variables.size() + column);
    }

    /// The correlation of two variables, by their places; 0 where one of them does not vary.
    public double correlation(int row, int column) {
        double scale = Math.sqrt(covariance(row, row) * covariance(column, column));
        return scale > 0 ? Math.clamp(covariance(row, column) / scale, -1, 1) : 0;
    }

    /// The logarithm of the density at the mean, where it is highest: `-sum_i ln(2 pi d_i) / 2` over the pivots d of
    /// the covariance; a variable that follows from those before it adds nothing.
    public double logDensityAtMean() {
        int n = variables.size();
        double[] rest = covariance.toArray();
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double pivot = rest[k * n + k];
            if (pivot <= 1e-12 * covariance(k, k) || pivot <= 0) {
                continue;
            }
            sum -= 0.5 * Math.log(2 * Math.PI * pivot);
            for (int i = k + 1; i < n; i++) {
                double factor = rest[i * n + k] / pivot;
                for (int j = k + 1; j < n; j++) {
                    rest[i * n + j] -= factor * rest[k * n + j];
                }
            }
        }
        return sum;
    }

    /// The distribution of one variable alone: a [PointMass] where the variance is zero.
    public Distribution marginal(String variable) {
        int index = variables.indexOf(variable);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "'" + variable + "' is not in this distribution (variables: " + variables + ").");
        }
        return marginal(index);
    }

    /// The distribution of the variable in this place alone.
    public Distribution marginal(int index) {
        double variance = covariance(index, index);
        return variance > 0 ? new Normal(mean.get(index), Math.sqrt(variance)) : new PointMass(mean.get(index));
    }
}
