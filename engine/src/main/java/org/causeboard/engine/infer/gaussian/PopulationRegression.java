package org.causeboard.engine.infer.gaussian;

import java.util.List;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Numbers;
import org.ejml.simple.SimpleMatrix;

/// What least squares would find in an infinite sample of a joint normal distribution.
///
/// Formula: `coefficients = S22^-1 S21`, `intercept = m1 - coefficients' m2`,
/// `residual variance = S11 - S12 S22^-1 S21`. A coefficient is causal only when the regressors close all back doors.
///
/// @param coefficients one a regressor, in order
/// @param intercept the value predicted where all regressors are zero
/// @param residualVariance the variance that is left
public record PopulationRegression(Numbers coefficients, double intercept, double residualVariance) {

    /// The regression of the first variable of a distribution on all others.
    ///
    /// @throws IllegalArgumentException when a regressor is constant or a combination of the others
    public static PopulationRegression of(JointNormal joint) {
        int regressors = joint.variables().size() - 1;
        SimpleMatrix inner = new SimpleMatrix(regressors, regressors);
        SimpleMatrix cross = new SimpleMatrix(regressors, 1);
        for (int i = 0; i < regressors; i++) {
            cross.set(i, 0, joint.covariance(i + 1, 0));
            for (int j = 0; j < regressors; j++) {
                inner.set(i, j, joint.covariance(i + 1, j + 1));
            }
        }
        if (regressors > 0 && !(inner.conditionP2() < 1e13)) {
            throw new IllegalArgumentException(
                    "The regressors " + regressorNames(joint) + " are not linearly independent. Leave one out.");
        }
        SimpleMatrix coefficients = regressors == 0 ? cross : inner.solve(cross);
        double[] values = new double[regressors];
        double intercept = joint.mean().get(0);
        double explained = 0;
        for (int i = 0; i < regressors; i++) {
            values[i] = coefficients.get(i, 0);
            intercept -= values[i] * joint.mean().get(i + 1);
            explained += values[i] * cross.get(i, 0);
        }
        return new PopulationRegression(Numbers.of(values), intercept, joint.covariance(0, 0) - explained);
    }

    private static List<String> regressorNames(JointNormal joint) {
        return joint.variables().subList(1, joint.variables().size());
    }
}
