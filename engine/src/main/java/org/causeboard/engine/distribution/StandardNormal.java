package org.causeboard.engine.distribution;

import org.apache.commons.numbers.gamma.Erfc;

/// Distribution function and quantile of the standard normal distribution.
///
/// Source of the quantile: Wichura (1988), Algorithm AS 241 (PPND16), relative accuracy about 1e-16.
public final class StandardNormal {
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double NARROW = 1e-3;
    private static final double FAR = 30;

    private StandardNormal() {}

    /// `P(Z <= z)`.
    public static double cumulative(double z) {
        return Math.abs(z) > 40 ? (z < 0 ? 0 : 1) : 0.5 * Erfc.value(-z / SQRT_2);
    }

    /// `P(lower < Z <= upper)`, with all its digits in both tails; 0 where it is too small for a number, see
    /// [#lnBetween(double, double)].
    public static double between(double lower, double upper) {
        if (upper - lower < NARROW) { // where the difference of two cumulative probabilities would lose digits
            return lower < upper ? Math.exp(lnBetween(lower, upper)) : 0;
        }
        return lower > 0 ? cumulative(-lower) - cumulative(-upper) : cumulative(upper) - cumulative(lower);
    }

    /// `ln P(lower < Z <= upper)`, also where that probability is too small for a number; negative infinity where
    /// nothing lies between.
    public static double lnBetween(double lower, double upper) {
        if (!(lower < upper)) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean plain = upper - lower >= NARROW && lower < FAR && upper > -FAR;
        return plain ? Math.log(between(lower, upper)) : new NormalStretch(lower, upper).lnMass();
    }

    /// The density at z.
    public static double density(double z) {
        return Math.exp(-0.5 * z * z) / SQRT_2_PI;
    }

    /// The z with `P(Z <= z) = level`; infinite at 0 and 1.
    public static double quantile(double level) {
        double q = level - 0.5;
        if (Math.abs(q) <= 0.425) {
            return q * central(0.180625 - q * q);
        }
        double tail = q < 0 ? level : 1 - level;
        if (tail <= 0) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-Math.log(tail));
        double z = r <= 5 ? middle(r - 1.6) : far(r - 5);
        return q < 0 ? -z : z;
    }

    private static double central(double r) {
        return (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                                                                                        + 45921.953931549871457)
                                                                                * r
                                                                        + 13731.693765509461125)
                                                                * r
                                                        + 1971.5909503065514427)
                                                * r
                                        + 133.14166789178437745)
                                * r
                        + 3.387132872796366608)
                / (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
                                                                                        + 21213.794301586595867)
                                                                                * r
                                                                        + 5394.1960214247511077)
                                                                * r
                                                        + 687.1870074920579083)
                                                * r
                                        + 42.313330701600911252)
                                * r
                        + 1);
    }

    private static double middle(double r) {
        return (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                                                                                        + 1.27045825245236838258)
                                                                                * r
                                                                        + 3.64784832476320460504)
                                                                * r
                                                        + 5.7694972214606914055)
                                                * r
                                        + 4.6303378461565452959)
                                * r
                        + 1.42343711074968357734)
                / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                                                                                        + 0.14810397642748007459)
                                                                                * r
                                                                        + 0.68976733498510000455)
                                                                * r
                                                        + 1.6763848301838038494)
                                                * r
                                        + 2.05319162663775882187)
                                * r
                        + 1);
    }

    private static double far(double r) {
        return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                                                                                        + 0.026532189526576123093)
                                                                                * r
                                                                        + 0.29656057182850489123)
                                                                * r
                                                        + 1.7848265399172913358)
                                                * r
                                        + 5.4637849111641143699)
                                * r
                        + 6.6579046435011037772)
                / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                                                                                        + 7.868691311456132591e-4)
                                                                                * r
                                                                        + 0.0148753612908506148525)
                                                                * r
                                                        + 0.13692988092273580531)
                                                * r
                                        + 0.59983220655588793769)
                                * r
                        + 1);
    }
}
