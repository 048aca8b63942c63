package org.causeboard.engine.distribution;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A standard normal variable Z that is known to lie between two numbers, and what follows for a variable of which a
/// part moves with it.
///
/// Averages are integrals of the density over the stretch, by the Gauss-Legendre rule with 16 points on pieces that
/// are cut where the integrand changes fast; relative error below 1e-12.
final class NormalStretch {
    /// Beyond this many standard deviations from the likeliest point nothing is left of the density.
    private static final double REACH = 39;

    private static final double[] NODES = {
        0.0950125098376374402, 0.2816035507792589132, 0.4580167776572273863, 0.6178762444026437484,
        0.7554044083550030339, 0.8656312023878317439, 0.9445750230732325761, 0.9894009349916499326
    };
    private static final double[] WEIGHTS = {
        0.1894506104550684963, 0.1826034150449235889, 0.1691565193950025382, 0.1495959888165767321,
        0.1246289712555338720, 0.0951585116824927848, 0.0622535239386478929, 0.0271524594117540949
    };

    private final double from;
    private final double to;
    private final double peak;

    /// @param lower below `upper`; both may be infinite
    NormalStretch(double lower, double upper) {
        this.peak = Math.clamp(0, lower, upper);
        this.from = Math.max(lower - peak, -REACH);
        this.to = Math.min(upper - peak, REACH);
    }

    /// The likeliest point of the stretch.
    double peak() {
        return peak;
    }

    /// Where the stretch begins, or what counts of it, as a distance from the peak.
    double from() {
        return from;
    }

    /// Where it ends.
    double to() {
        return to;
    }

    /// `ln P(lower < Z < upper)`, also where the probability itself is too small to be written as a number.
    double lnMass() {
        double[] sums = sums(_ -> 1, new double[0]);
        return -0.5 * peak * peak - 0.5 * Math.log(2 * Math.PI) + Math.log(sums[1]);
    }

    /// `E[g(Z - peak) | lower < Z < upper]`; the distance from the peak keeps its digits where the peak is far out.
    ///
    /// @param cuts distances from the peak where g changes fast, in any order; those outside are left out
    double mean(DoubleUnaryOperator g, double... cuts) {
        double[] sums = sums(g, cuts);
        return sums[0] / sums[1];
    }

    /// The integral of g times the density, and of the density, both divided by the density at the peak.
    private double[] sums(DoubleUnaryOperator g, double[] cuts) {
        double weighted = 0;
        double total = 0;
        double[] ends = ends(cuts);
        for (int i = 0; i + 1 < ends.length; i++) {
            double middle = 0.5 * (ends[i] + ends[i + 1]);
            double half = 0.5 * (ends[i + 1] - ends[i]);
            for (int k = 0; k < 2 * NODES.length; k++) {
                double away = middle + half * (k % 2 == 0 ? NODES[k / 2] : -NODES[k / 2]);
                double weight = half * WEIGHTS[k / 2] * Math.exp(-0.5 * away * (away + 2 * peak));
                weighted += weight * g.applyAsDouble(away);
                total += weight;
            }
        }
        return new double[] {weighted, total};
    }

    /// The density itself needs pieces that widen away from its peak: far out in a tail it falls by e within 1 / peak.
    private double[] ends(double[] cuts) {
        double step = 1 / Math.max(1, Math.abs(peak));
        double[] own = {0, 1, 2, 4, 6, 8, 11, 15, 20, 27, REACH};
        double[] all = new double[2 * own.length + cuts.length + 2];
        int count = 0;
        for (double each : own) {
            all[count++] = step * each;
            all[count++] = -step * each;
        }
        for (double cut : cuts) {
            all[count++] = cut;
        }
        all[count++] = from;
        all[count] = to;
        return Arrays.stream(all)
                .filter(end -> end >= from && end <= to)
                .sorted()
                .distinct()
                .toArray();
    }
}
