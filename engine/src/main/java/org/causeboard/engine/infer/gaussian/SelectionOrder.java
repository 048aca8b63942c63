package org.causeboard.engine.infer.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.SelectedNormal;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.variable.Range;

/// Jointly normal variables one after the other, `V_i = mean_i + sum_{j <= i} L_ij z_j`: those with a range first, the
/// least probable range given the earlier ones in front, then those without.
///
/// Source: Gibson, Glasbey and Elston (1994), Monte Carlo evaluation of multivariate normal integrals.
final class SelectionOrder {
    /// A variable with a smaller share of its variance left follows from those before it.
    private static final double DETERMINED = 1e-12;

    private static final double TAIL = 5;
    private static final double NARROW = 1e-3;
    private static final double LN_SQRT_2_PI = 0.5 * Math.log(2 * Math.PI);

    private final JointNormal joint;
    private final List<Range> ranges = new ArrayList<>();
    private final int[] place;
    private final double[][] factor;

    private SelectionOrder(JointNormal joint) {
        this.joint = joint;
        this.place = new int[joint.variables().size()];
        this.factor = new double[place.length][place.length];
    }

    static SelectionOrder of(JointNormal joint, List<Range> ranges) {
        SelectionOrder order = new SelectionOrder(joint);
        double[] typical = new double[order.place.length];
        List<Integer> open = new ArrayList<>();
        for (int variable = 0; variable < ranges.size(); variable++) {
            open.add(variable);
        }
        for (int i = 0; i < order.place.length; i++) {
            int chosen = i < ranges.size() ? order.leastProbable(i, open, ranges, typical) : i;
            open.remove(Integer.valueOf(chosen));
            order.append(i, chosen);
            if (i < ranges.size()) {
                Range range = ranges.get(chosen);
                order.ranges.add(range);
                typical[i] = order.typical(i, range, typical);
            }
        }
        return order;
    }

    private int leastProbable(int i, List<Integer> open, List<Range> ranges, double[] typical) {
        int best = open.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (int variable : open) {
            append(i, variable);
            if (factor[i][i] == 0) {
                continue; // nothing is left to choose there
            }
            double mean = mean(i, typical);
            Range range = ranges.get(variable);
            double ln = StandardNormal.lnBetween(
                    (range.lower() - mean) / factor[i][i], (range.upper() - mean) / factor[i][i]);
            if (ln < least) {
                least = ln;
                best = variable;
            }
        }
        return best;
    }

    private double typical(int i, Range range, double[] typical) {
        double mean = mean(i, typical);
        double lower = (range.lower() - mean) / factor[i][i];
        double upper = (range.upper() - mean) / factor[i][i];
        return factor[i][i] > 0 && lower < upper ? new SelectedNormal(0, 1, 1, lower, upper).mean() : 0;
    }

    /// Row i of Cholesky's factor for a variable.
    private void append(int i, int variable) {
        place[i] = variable;
        double left = joint.covariance(variable, variable);
        for (int j = 0; j < i; j++) {
            double sum = joint.covariance(variable, place[j]);
            for (int k = 0; k < j; k++) {
                sum -= factor[i][k] * factor[j][k];
            }
            factor[i][j] = factor[j][j] > 0 ? sum / factor[j][j] : 0;
            left -= factor[i][j] * factor[i][j];
        }
        factor[i][i] = left > DETERMINED * joint.covariance(variable, variable) ? Math.sqrt(left) : 0;
    }

    /// The mean of variable i given the z of those before it.
    double mean(int i, double[] z) {
        double mean = joint.mean().get(place[i]);
        for (int j = 0; j < i; j++) {
            mean += factor[i][j] * z[j];
        }
        return mean;
    }

    /// The standard deviation of variable i given those before it.
    double deviation(int i) {
        return factor[i][i];
    }

    /// Draws z_i; the value of variable i.
    double free(int i, double[] z, double uniform, double mean) {
        z[i] = StandardNormal.quantile(uniform);
        return mean + factor[i][i] * z[i];
    }

    /// Draws z_i so that variable i lies in its range; `ln` of the density of such a z over that of the draw.
    double select(int i, double[] z, double uniform) {
        double mean = mean(i, z);
        Range range = ranges.get(i);
        if (factor[i][i] == 0) {
            z[i] = 0;
            double rounding = 1e-9 * Math.sqrt(joint.covariance(place[i], place[i]));
            return mean >= range.lower() - rounding && mean <= range.upper() + rounding ? 0 : Double.NEGATIVE_INFINITY;
        }
        double lower = (range.lower() - mean) / factor[i][i];
        double upper = (range.upper() - mean) / factor[i][i];
        if (upper < -TAIL) {
            double ln = tail(i, z, -upper, -lower, uniform);
            z[i] = -z[i];
            return ln;
        }
        return lower > TAIL ? tail(i, z, lower, upper, uniform) : within(i, z, lower, upper, uniform);
    }

    /// By a Rayleigh distribution, `density z exp((lower^2 - z^2) / 2) / c`, which is close to the normal one out
    /// there.
    private static double tail(int i, double[] z, double lower, double upper, double uniform) {
        double c = -Math.expm1(0.5 * (lower - upper) * (lower + upper));
        double more = -2 * Math.log1p(-uniform * c);
        z[i] = lower + more / (lower + Math.sqrt(lower * lower + more));
        return Math.log(c) - 0.5 * lower * lower - LN_SQRT_2_PI - Math.log(z[i]);
    }

    private static double within(int i, double[] z, double lower, double upper, double uniform) {
        if (upper - lower < NARROW) {
            z[i] = lower + uniform * (upper - lower);
            return Math.log(upper - lower) - 0.5 * z[i] * z[i] - LN_SQRT_2_PI;
        }
        boolean right = lower > 0; // there the upper tail has the digits
        double first = StandardNormal.cumulative(right ? -lower : lower);
        double last = StandardNormal.cumulative(right ? -upper : upper);
        double quantile = StandardNormal.quantile(first + uniform * (last - first));
        z[i] = Math.clamp(right ? -quantile : quantile, lower, upper);
        return Math.log(Math.abs(last - first));
    }
}
