package org.causeboard.engine.infer.sensitivity;

import org.causeboard.engine.distribution.StudentT;

/// What an unmeasured confounder could do to a regression coefficient, in terms of how much it explains.
///
/// With partial R2 of the confounder with the treatment (`byTreatment`) and with the outcome (`byOutcome`), given all
/// covariates, `|bias| = se sqrt(df) sqrt(byOutcome byTreatment / (1 - byTreatment))`.
/// Source: Cinelli and Hazlett (2020), Making sense of sensitivity: extending omitted variable bias, equations 5, 6,
/// 16.
///
/// @param estimate the coefficient of the treatment
/// @param standardError of the coefficient, positive
/// @param degrees residual degrees of freedom of the regression, above 1
public record OmittedConfounder(double estimate, double standardError, double degrees) {
    public OmittedConfounder {
        if (!(standardError > 0) || !(degrees > 1) || !Double.isFinite(estimate)) {
            throw new IllegalArgumentException(
                    "A finite estimate, a positive standard error and more than one degree of freedom are"
                            + " expected, not " + estimate + ", " + standardError + ", " + degrees + ".");
        }
    }

    /// The share of the outcome's residual variance that the treatment explains.
    public double partialR2() {
        double t = estimate / standardError;
        return t * t / (t * t + degrees);
    }

    /// The largest bias of a confounder that explains these shares of treatment and outcome.
    ///
    /// @param byTreatment partial R2 with the treatment, from 0 to below 1
    /// @param byOutcome partial R2 with the outcome, from 0 to 1
    public double bias(double byTreatment, double byOutcome) {
        if (!(byTreatment >= 0 && byTreatment < 1 && byOutcome >= 0 && byOutcome <= 1)) {
            throw new IllegalArgumentException("Shares lie between 0 and 1: " + byTreatment + ", " + byOutcome + ".");
        }
        return standardError * Math.sqrt(degrees) * Math.sqrt(byOutcome * byTreatment / (1 - byTreatment));
    }

    /// The estimate after the largest bias towards zero, possibly beyond it.
    public double adjusted(double byTreatment, double byOutcome) {
        return estimate - Math.signum(estimate) * bias(byTreatment, byOutcome);
    }

    /// The robustness value: a confounder that explains this share of both would take the estimate to zero.
    public double robustness() {
        return robustness(Math.abs(estimate / standardError) / Math.sqrt(degrees));
    }

    /// The share of both that would make the estimate no longer significant.
    ///
    /// @param level the significance level, such as 0.05
    public double robustness(Significance level) {
        double critical = new StudentT(degrees - 1, 0, 1).quantile(1 - level.alpha() / 2) / Math.sqrt(degrees - 1);
        double f = Math.abs(estimate / standardError) / Math.sqrt(degrees) - critical;
        if (f <= 0) {
            return 0;
        }
        if (f * critical < 1) {
            return robustness(f);
        }
        // the confounder would have to explain all of the outcome first: the second case of their equation 19
        double whole = Math.abs(estimate / standardError) / Math.sqrt(degrees);
        return (whole * whole - critical * critical) / (1 + whole * whole);
    }

    private static double robustness(double f) {
        double square = f * f;
        return 0.5 * (Math.sqrt(square * square + 4 * square) - square);
    }

    /// A level of significance.
    public record Significance(double alpha) {
        public Significance {
            if (!(alpha > 0 && alpha < 1)) {
                throw new IllegalArgumentException("A significance level lies between 0 and 1, not at " + alpha + ".");
            }
        }
    }
}
