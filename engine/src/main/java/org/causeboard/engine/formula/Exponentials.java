package org.causeboard.engine.formula;

/// `exp`, `tanh` and the logistic function over columns, in loops that the compiler can run several cells at a time:
/// short, without branches, one after the other over a block that stays in the nearest cache.
///
/// `exp(x) = 2^k (1 + q(r))` with `k = rint(x / ln 2)`, `r = x - k ln 2` in [-0.35, 0.35] and q the Taylor polynomial
/// of `exp(r) - 1`, whose first term left out is below 1e-17. `tanh(x) = E / (E + 2)` with `E = exp(2 x) - 1`, which
/// loses nothing near 0: E is `exp(r) - 1` of a 256th of `2 x`, doubled eight times by
/// `exp(2 r) - 1 = (exp(r) - 1) (exp(r) + 1)`. All results are within 1e-14 of the exact ones, relatively, as long as
/// these are normal numbers. One number alone gives the same digits as in a column.
final class Exponentials {
    private static final double PER_LN_2 = 1.4426950408889634;
    private static final double LN_2_HIGH = 0x1.62e42fee00000p-1; // its last bits are 0, so k times it is exact
    private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
    private static final double ROUNDER = 0x1.8p52; // what is added to it has no fraction left
    private static final double FARTHEST = 708;
    private static final double SATURATED = 20; // tanh is 1 to the last digit
    private static final double PART = 2.0 / 256;

    private Exponentials() {}

    static double exp(double x) {
        return Math.abs(x) <= FARTHEST ? inRange(x) : Math.exp(x); // huge, tiny, infinite or no number
    }

    static double tanh(double x) {
        return ratio(doubled(less1Nearby(Math.clamp(x, -SATURATED, SATURATED) * PART)));
    }

    static double logistic(double x) {
        return 1 / (1 + exp(-x));
    }

    private static double inRange(double x) {
        double k = x * PER_LN_2 + ROUNDER;
        double power = powerOfTwo(k);
        return power + power * less1(remainder(x, k));
    }

    /// Replaces each of the first cells by its exponential.
    ///
    /// @param k room for as many numbers
    /// @param q room for as many numbers
    static void exp(double[] x, int size, double[] k, double[] q) {
        fill(1, x, size, k, q);
        System.arraycopy(q, 0, x, 0, size);
    }

    static void logistic(double[] x, int size, double[] k, double[] q) {
        fill(-1, x, size, k, q);
        for (int i = 0; i < size; i++) {
            x[i] = 1 / (1 + q[i]);
        }
    }

    static void tanh(double[] x, int size, double[] q) {
        for (int i = 0; i < size; i++) {
            q[i] = Math.max(-SATURATED, Math.min(SATURATED, x[i]));
        }
        for (int i = 0; i < size; i++) {
            q[i] = less1Nearby(q[i] * PART);
        }
        for (int i = 0; i < size; i++) {
            q[i] = doubled(q[i]);
        }
        for (int i = 0; i < size; i++) {
            x[i] = ratio(q[i]);
        }
    }

    /// Puts `exp(sign x)` into q.
    private static void fill(double sign, double[] x, int size, double[] k, double[] q) {
        for (int i = 0; i < size; i++) {
            k[i] = sign * x[i] * PER_LN_2 + ROUNDER;
        }
        for (int i = 0; i < size; i++) {
            q[i] = remainder(sign * x[i], k[i]);
        }
        for (int i = 0; i < size; i++) {
            q[i] = less1(q[i]);
        }
        for (int i = 0; i < size; i++) {
            k[i] = powerOfTwo(k[i]);
        }
        for (int i = 0; i < size; i++) {
            q[i] = k[i] + k[i] * q[i];
        }
        for (int i = 0; i < size; i++) {
            if (!(Math.abs(x[i]) <= FARTHEST)) {
                q[i] = Math.exp(sign * x[i]);
            }
        }
    }

    private static double remainder(double x, double k) {
        double whole = k - ROUNDER;
        return x - whole * LN_2_HIGH - whole * LN_2_LOW;
    }

    // Both polynomials by Horner's rule, which leaves the compiler the fewest numbers to keep at a time.

    /// `exp(r) - 1` for r in [-0.35, 0.35].
    private static double less1(double r) {
        double end = 1.0 / 39916800 + r * (1.0 / 479001600 + r * (1.0 / 6227020800.0));
        double tail = 1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r * end));
        double rest = 1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040 + r * tail)));
        return r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * rest)));
    }

    /// `exp(r) - 1` for r in [-0.16, 0.16], to the last digits where r is below 0.05; beyond it, tanh is near 1 and
    /// what this is off by fades with `exp(-256 r)`.
    private static double less1Nearby(double r) {
        double rest = 1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * (1.0 / 5040)));
        return r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * rest)));
    }

    /// From `exp(r) - 1` to `exp(256 r) - 1`.
    private static double doubled(double e) {
        double e2 = e * (e + 2);
        double e4 = e2 * (e2 + 2);
        double e8 = e4 * (e4 + 2);
        double e16 = e8 * (e8 + 2);
        double e32 = e16 * (e16 + 2);
        double e64 = e32 * (e32 + 2);
        double e128 = e64 * (e64 + 2);
        return e128 * (e128 + 2);
    }

    private static double ratio(double e) {
        return e / (e + 2);
    }

    /// `2^k` of a k that the rounder was added to: its last bits are the whole number.
    private static double powerOfTwo(double k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(k) + 1023 << 52);
    }
}
