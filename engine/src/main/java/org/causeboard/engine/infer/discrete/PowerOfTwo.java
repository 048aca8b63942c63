package org.causeboard.engine.infer.discrete;

/// Scaling that costs no digit.
final class PowerOfTwo {
    static final double LN_2 = Math.log(2);

    private PowerOfTwo() {}

    /// Scales a table in place so that its largest cell lies in `[1, 2)`; the exponent of the power of two that it was
    /// divided by. A table of zeros stays as it is and gives 0.
    static int rescale(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        int exponent = Math.getExponent(largest);
        if (largest == 0 || exponent == 0) {
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

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
