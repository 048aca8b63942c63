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

    /// The distribution of one variable alone: a [PointMass] where the variance is zero.
    public Distribution marginal(String variable) {
        int index = variables.indexOf(variable);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "'" + variable + "' is not in this distribution (variables: " + variables + ").");
        }
        double variance = covariance(index, index);
        return variance > 0 ? new Normal(mean.get(index), Math.sqrt(variance)) : new PointMass(mean.get(index));
    }
}
