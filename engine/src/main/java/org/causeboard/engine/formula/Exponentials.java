package org.causeboard.engine.formula;

/// `exp`, `tanh` and the logistic function over columns, in loops that the compiler can run several cells at a time.
///
/// `exp(x) = 2^k (1 + q(r))` with `k = rint(x / ln 2)`, `r = x - k ln 2` in [-0.35, 0.35] and q the Taylor polynomial
/// of `exp(r) - 1`, whose first term left out is below 1e-17. All results are within 1e-14 of the exact ones,
/// relatively: `tanh(x) = E / (E + 2)` with `E = exp(2 x) - 1 = 2^k q + (2^k - 1)`, which loses nothing near 0.
/// One number alone gives the same digits as in a column.
final class Exponentials {
    private static final double PER_LN_2 = 1.4426950408889634;
    private static final double LN_2_HIGH = 0x1.62e42fee00000p-1; // its last bits are 0, so k times it is exact
    private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
    private static final double ROUNDER = 0x1.8p52; // what is added to it has no fraction left
    private static final double FARTHEST = 708;
    private static final double SATURATED = 20; // tanh is 1 to the last digit

    private Exponentials() {}

    static double exp(double x) {
        double k = x * PER_LN_2 + ROUNDER;
        return exp(x, k, less1(remainder(x, k)));
    }

    static double tanh(double x) {
        double k = 2 * x * PER_LN_2 + ROUNDER;
        return tanh(x, k, less1(remainder(2 * x, k)));
    }

    static double logistic(double x) {
        return 1 / (1 + exp(-x));
    }

    /// Replaces each of the first cells by its exponential.
    ///
    /// @param k room for as many numbers
    /// @param q room for as many numbers
    static void exp(double[] x, int size, double[] k, double[] q) {
        reduce(1, x, size, k, q);
        for (int i = 0; i < size; i++) {
            x[i] = exp(x[i], k[i], q[i]);
        }
    }

    static void tanh(double[] x, int size, double[] k, double[] q) {
        reduce(2, x, size, k, q);
        for (int i = 0; i < size; i++) {
            x[i] = tanh(x[i], k[i], q[i]);
        }
    }

    static void logistic(double[] x, int size, double[] k, double[] q) {
        reduce(-1, x, size, k, q);
        for (int i = 0; i < size; i++) {
            x[i] = 1 / (1 + exp(-x[i], k[i], q[i]));
        }
    }

    private static void reduce(double factor, double[] x, int size, double[] k, double[] q) {
        for (int i = 0; i < size; i++) {
            double of = factor * x[i];
            double rounded = of * PER_LN_2 + ROUNDER;
            k[i] = rounded;
            q[i] = less1(remainder(of, rounded));
        }
    }

    private static double remainder(double x, double k) {
        double whole = k - ROUNDER;
        return x - whole * LN_2_HIGH - whole * LN_2_LOW;
    }

    /// `exp(r) - 1` for small r, by Estrin's scheme.
    private static double less1(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = r + r2 * (0.5 + r * (1.0 / 6));
        double middle = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
        double high = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
        return low + r4 * (middle + r4 * (high + r4 * (1.0 / 479001600 + r * (1.0 / 6227020800.0))));
    }

    private static double exp(double x, double k, double q) {
        if (!(Math.abs(x) <= FARTHEST)) {
            return Math.exp(x); // huge, tiny, infinite or no number
        }
        double power = powerOfTwo(k);
        return power + power * q;
    }

    private static double tanh(double x, double k, double q) {
        if (!(Math.abs(x) <= SATURATED)) {
            return Double.isNaN(x) ? x : Math.signum(x);
        }
        double power = powerOfTwo(k);
        double e = power * q + (power - 1);
        return e / (e + 2);
    }

    /// `2^k` of a k that the rounder was added to: its last bits are the whole number.
    private static double powerOfTwo(double k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(k) + 1023 << 52);
    }
}
