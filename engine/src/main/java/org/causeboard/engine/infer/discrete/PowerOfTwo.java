package org.causeboard.engine.infer.discrete;

/// Scaling that costs no digit.
final class PowerOfTwo {
    static final double LN_2 = Math.log(2);
    private static final int CLOSE = 16;

    private PowerOfTwo() {}

    /// Scales a table in place so that its cells sum to `[1, 2)`, unless their sum lies within `2^-16` and `2^16`
    /// already; the exponent of the power of two that it was divided by. A table of zeros stays as it is and gives 0.
    static int rescale(double[] values) {
        double sum = sum(values);
        int exponent = Math.getExponent(sum);
        if (sum == 0 || Math.abs(exponent) <= CLOSE) {
            return 0;
        }
        if (Math.abs(exponent) > 1000) { // 2^-exponent itself would not be a normal number
            scale(values, Math.scalb(1.0, -exponent / 2));
            scale(values, Math.scalb(1.0, -(exponent - exponent / 2)));
        } else {
            scale(values, Math.scalb(1.0, -exponent));
        }
        return exponent;
    }

    private static double sum(double[] values) {
        double first = 0; // four at once: this pass is felt in large tables
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            first += values[i];
            second += values[i + 1];
            third += values[i + 2];
            fourth += values[i + 3];
        }
        for (; i < values.length; i++) {
            first += values[i];
        }
        return first + second + (third + fourth);
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
