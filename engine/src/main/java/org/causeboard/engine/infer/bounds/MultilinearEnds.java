package org.causeboard.engine.infer.bounds;

import java.util.List;
import org.causeboard.engine.task.Progress;

/// The ends of functions, and of ratios of two, that are constants plus summands of independent groups of factors.
///
/// The largest ratio `f / g` is found by Dinkelbach's iteration: maximise `f - t g`, and let t be the ratio there,
/// until the maximum is zero. Source: Dinkelbach (1967), On nonlinear fractional programming.
///
/// @param constants the constant of each function
record MultilinearEnds(List<Double> constants, List<OpenFactors> groups) {
    private static final double NOTHING = 1e-12;
    private static final int RATIO_STEPS = 100;

    /// The smallest and the largest value of a function.
    Bounds.Sharp range(int function, Progress progress) {
        double upper = best(weights(function, 1), progress)[function];
        double lower = best(weights(function, -1), progress)[function];
        return new Bounds.Sharp(Math.min(lower, upper), upper);
    }

    /// The ends of `f / g` where `g > 0`.
    ///
    /// @param g not negative, and zero only where f is
    Bounds ratio(int f, int g, Progress progress) {
        double[] start = best(weights(g, 1), progress);
        if (!(start[g] > NOTHING)) {
            return new Bounds.Undefined();
        }
        double upper = largest(f, g, 1, start, progress);
        double lower = -largest(f, g, -1, start, progress);
        return new Bounds.Sharp(Math.min(lower, upper), upper);
    }

    private double largest(int f, int g, double sign, double[] start, Progress progress) {
        double most = start[g];
        double ratio = sign * start[f] / most;
        for (int step = 0; step < RATIO_STEPS; step++) {
            double[] weights = weights(f, sign);
            weights[g] -= ratio;
            double[] at = best(weights, progress);
            double gain = sign * at[f] - ratio * at[g];
            if (!(gain > NOTHING * most) || !(at[g] > NOTHING * most)) {
                break;
            }
            double next = sign * at[f] / at[g];
            if (!(next > ratio)) {
                break;
            }
            ratio = next;
        }
        return ratio;
    }

    private double[] weights(int function, double weight) {
        double[] weights = new double[constants.size()];
        weights[function] = weight;
        return weights;
    }

    private double[] best(double[] weights, Progress progress) {
        double[] values = constants.stream().mapToDouble(Double::doubleValue).toArray();
        for (OpenFactors group : groups) {
            double[] own = group.best(weights, progress);
            for (int f = 0; f < values.length; f++) {
                values[f] += own[f];
            }
        }
        return values;
    }
}
