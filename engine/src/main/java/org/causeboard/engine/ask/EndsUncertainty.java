package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.estimate.EmpiricalShares;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.GraphBounds;
import org.causeboard.engine.task.Progress;

/// How far the ends of ranges may be off because the data are a sample.
///
/// An end is a function of the shares. The influence of a row is its derivative when a little weight moves to the row's
/// combination of states (the infinitesimal jackknife), so `se^2 = sum_p share_p (d_p - mean d)^2 / n`. Where there are
/// too many combinations for that, the ends are found without each of 20 groups of rows in turn, and
/// `se^2 = 19/20 sum_g (e_g - mean e)^2`, with Student's quantile of 19 degrees of freedom in place of 1.96.
///
/// From `lower - 1.96 se(lower)` to `upper + 1.96 se(upper)` lies the whole range in about 95 % of samples, the number
/// itself more often. Where several corners of the program tie at an end, the end has no derivative and the interval is
/// a little too narrow.
///
/// Sources: Efron (1982), The Jackknife, the Bootstrap and Other Resampling Plans, chapters 2 and 6; Imbens and Manski
/// (2004), Confidence intervals for partially identified parameters.
final class EndsUncertainty {
    private static final double STEP = 1e-4; // far above what rounding leaves in the ends
    private static final double MOST_WORK = 1e8; // about a second
    private static final Uncertainty UNKNOWN =
            new Uncertainty.Unknown("The bounds take the shares of the data as exact.");

    private static final int GROUPS = 20;
    private static final double STUDENT = 2.093024; // 97.5 % of 19 degrees of freedom

    private final EmpiricalShares.Counted counted;
    private final Progress progress;

    /// @param counted the rows that the ranges are from
    EndsUncertainty(EmpiricalShares.Counted counted, Progress progress) {
        this.counted = counted;
        this.progress = progress;
    }

    /// An interval for each range; unknown when it would take too long or some range has no ends.
    ///
    /// @param found the ranges for the shares themselves
    /// @param ranges those for other shares
    Uncertainty of(GraphBounds.Ranges found, Function<Distributions, GraphBounds.Ranges> ranges) {
        List<double[]> ends = ends(found);
        int rows = counted.rows().size();
        if (!ends.isEmpty() && counted.shares().size() * found.work() <= MOST_WORK) {
            return influences(ends, ranges);
        }
        return !ends.isEmpty() && rows >= GROUPS * GROUPS && GROUPS * found.work() <= MOST_WORK
                ? groups(ends, ranges)
                : UNKNOWN;
    }

    private Uncertainty influences(List<double[]> ends, Function<Distributions, GraphBounds.Ranges> ranges) {
        EmpiricalShares shares = counted.shares();
        List<EmpiricalShares> others = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int pattern = 0; pattern < shares.size(); pattern++) {
            others.add(shares.towards(pattern, STEP));
            weights.add(shares.share(pattern) / counted.rows().size() / (STEP * STEP));
        }
        return intervals(
                ends,
                others,
                weights,
                ranges,
                Uncertainty.NORMAL_95,
                "normal approximation of both ends, influence of each row; too narrow where several models tie at an end");
    }

    private Uncertainty groups(List<double[]> ends, Function<Distributions, GraphBounds.Ranges> ranges) {
        List<EmpiricalShares> others = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            double[] counts = new double[counted.shares().size()];
            double all = 0;
            for (int i = 0; i < counted.rows().size(); i++) {
                if (i % GROUPS != group) {
                    counts[counted.pattern().get(i)]++;
                    all++;
                }
            }
            double sum = all;
            others.add(counted.shares().with(Numbers.of(counts).map(count -> count / sum)));
            weights.add((GROUPS - 1.0) / GROUPS);
        }
        return intervals(
                ends,
                others,
                weights,
                ranges,
                STUDENT,
                "normal approximation of both ends, jackknife over 20 groups of rows; too narrow where several models tie"
                        + " at an end");
    }

    /// From the ends that other shares have, with `se^2 = sum w (e - mean e)^2`, the mean by the same weights.
    private Uncertainty intervals(
            List<double[]> ends,
            List<EmpiricalShares> others,
            List<Double> weights,
            Function<Distributions, GraphBounds.Ranges> ranges,
            double quantile,
            String how) {
        List<List<double[]>> moved = new ArrayList<>();
        for (EmpiricalShares other : others) {
            progress.check();
            progress.report((double) moved.size() / others.size());
            List<double[]> there = ends(ranges.apply(other));
            if (there.isEmpty()) {
                return UNKNOWN;
            }
            moved.add(there);
        }
        List<Uncertainty.Interval> intervals = new ArrayList<>();
        for (int range = 0; range < ends.size(); range++) {
            double below = standardError(moved, weights, range, 0);
            double above = standardError(moved, weights, range, 1);
            intervals.add(new Uncertainty.Interval(
                    ends.get(range)[0] - quantile * below,
                    ends.get(range)[1] + quantile * above,
                    Math.max(below, above)));
        }
        return new Uncertainty.Intervals(intervals, 0.95, how);
    }

    private static double standardError(List<List<double[]>> moved, List<Double> weights, int range, int side) {
        double mean = 0;
        double all = 0;
        for (int i = 0; i < weights.size(); i++) {
            mean += weights.get(i) * moved.get(i).get(range)[side];
            all += weights.get(i);
        }
        mean /= all;
        double square = 0;
        for (int i = 0; i < weights.size(); i++) {
            double distance = moved.get(i).get(range)[side] - mean;
            square += weights.get(i) * distance * distance;
        }
        return Math.sqrt(square);
    }

    /// The ends of all ranges; none when one has no ends.
    private static List<double[]> ends(GraphBounds.Ranges ranges) {
        List<double[]> ends = new ArrayList<>();
        for (Bounds bounds : ranges.bounds()) {
            switch (bounds) {
                case Bounds.Sharp(double lower, double upper) -> ends.add(new double[] {lower, upper});
                case Bounds.Outer(double lower, double upper) -> ends.add(new double[] {lower, upper});
                case Bounds.Contradiction _, Bounds.Undefined _, Bounds.TooLarge _ -> {
                    return List.of();
                }
            }
        }
        return ends;
    }
}
