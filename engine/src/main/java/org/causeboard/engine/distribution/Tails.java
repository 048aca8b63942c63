package org.causeboard.engine.distribution;

/// Quantiles far out in the upper tail of laws without a closed form.
final class Tails {
    private static final int HALVINGS = 200;
    private static final int DOUBLINGS = 1100;
    private static final double ROUNDING = 1e-15;

    private Tails() {}

    /// The x with `P(V > x) = level`, by halving what lies between two numbers, to the last digits.
    ///
    /// @param from a number with `P(V > from) >= level`
    /// @param to a number with `P(V > to) <= level`, found by doubling the distance where it is infinite
    static double quantileBeyond(Distribution law, double level, double from, double to) {
        double low = from;
        double high = to;
        double step = Math.max(1, Math.abs(from));
        for (int i = 0; i < DOUBLINGS && Double.isInfinite(high); i++) {
            double next = from + step;
            high = law.beyond(next) > level ? high : next;
            low = Double.isInfinite(high) ? next : low;
            step *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > ROUNDING * Math.abs(high); i++) {
            double middle = low + 0.5 * (high - low);
            if (law.beyond(middle) > level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
