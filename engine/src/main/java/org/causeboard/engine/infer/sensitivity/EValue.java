package org.causeboard.engine.infer.sensitivity;

/// How strongly an unmeasured confounder would have to be tied to both treatment and outcome, as risk ratios, to
/// explain an observed risk ratio away.
///
/// Formula: `E = RR + sqrt(RR (RR - 1))` for RR >= 1, and the same of `1 / RR` below. For an interval it is taken of
/// the limit nearer to 1, and is 1 when the interval contains 1.
/// Source: VanderWeele and Ding (2017), Sensitivity analysis in observational research.
///
/// @param estimate the strength that would explain the estimate away, at least 1
/// @param interval the strength that would move the interval to include no effect, at least 1
public record EValue(double estimate, double interval) {

    /// The E-value of a risk ratio with a confidence interval.
    ///
    /// @param ratio positive
    /// @param lower lower end of the interval, positive, at most `ratio`
    /// @param upper upper end of the interval, at least `ratio`
    public static EValue of(double ratio, double lower, double upper) {
        if (!(0 < lower && lower <= ratio && ratio <= upper && Double.isFinite(upper))) {
            throw new IllegalArgumentException("A positive risk ratio inside its interval is expected, not " + ratio
                    + " in [" + lower + ", " + upper + "].");
        }
        double nearest = ratio >= 1 ? Math.max(1, lower) : Math.min(1, upper);
        return new EValue(of(ratio), of(nearest));
    }

    /// The E-value of a risk ratio alone.
    public static double of(double ratio) {
        double above = ratio >= 1 ? ratio : 1 / ratio;
        return above + Math.sqrt(above * (above - 1));
    }

    /// A standardised mean difference d as an approximate risk ratio, `exp(0.91 d)`, for outcomes that are numbers.
    public static double ratioOfDifference(double difference, double outcomeDeviation) {
        return Math.exp(0.91 * difference / outcomeDeviation);
    }
}
