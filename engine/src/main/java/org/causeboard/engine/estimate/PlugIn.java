package org.causeboard.engine.estimate;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.task.Progress;

/// Any estimand over discrete columns, with shares put in for probabilities.
///
/// The influence of a row is the derivative of the estimand when a little weight moves to the row's combination of
/// states (the infinitesimal jackknife); one evaluation for each combination that occurs. Source: Efron (1982), The
/// Jackknife, the Bootstrap and Other Resampling Plans, chapter 6.
public final class PlugIn {
    private static final double STEP = 1e-6;

    /// With more combinations than this no standard error is computed.
    public static final int MOST_PATTERNS = 2_000;

    private PlugIn() {}

    /// The estimate.
    ///
    /// @param names the columns that the estimand is over, all discrete
    /// @param estimand its value on a distribution; empty where a condition has probability zero
    public static Estimated<PotentialMean> estimate(
            Dataset data,
            Collection<String> names,
            Function<Distributions, OptionalDouble> estimand,
            Progress progress) {
        EmpiricalShares.Counted counted = EmpiricalShares.count(data, names);
        if (counted.rows().isEmpty()) {
            return new Estimated.Failed<>("No row has all values.", "Load more rows.");
        }
        OptionalDouble value = estimand.apply(counted.shares());
        if (value.isEmpty()) {
            return new Estimated.Failed<>(
                    "A combination that the estimand conditions on never occurs in the data.",
                    "Group states, or load more rows.");
        }
        int patterns = counted.shares().size();
        double[] derivative = new double[patterns];
        boolean feasible = patterns <= MOST_PATTERNS;
        for (int p = 0; p < patterns && feasible; p++) {
            progress.check();
            progress.report((double) p / patterns);
            OptionalDouble moved = estimand.apply(counted.shares().towards(p, STEP));
            derivative[p] = moved.isPresent() ? (moved.getAsDouble() - value.getAsDouble()) / STEP : 0;
        }
        double[] influence = new double[data.rows()];
        int n = counted.rows().size();
        for (int i = 0; i < n; i++) {
            influence[counted.rows().get(i)] =
                    feasible ? derivative[counted.pattern().get(i)] / n : Double.NaN;
        }
        return new Estimated.Found<>(new PotentialMean(
                value.getAsDouble(),
                Numbers.of(influence),
                n,
                "plug-in of shares",
                "Efron (1982), chapter 6, for the standard error",
                Double.NaN,
                List.of()));
    }
}
