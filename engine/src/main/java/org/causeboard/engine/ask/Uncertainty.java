package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;

/// How far a number may be off by chance. Sealed: whoever shows answers lists the cases.
public sealed interface Uncertainty {
    /// Standard deviations to either side of the mean that hold 95 % of a normal distribution.
    double NORMAL_95 = 1.959963984540054;

    /// The interval of a simulated number that holds the exact one in 95 % of all simulations.
    static Uncertainty ofSimulation(double value, double standardError, long units) {
        double half = NORMAL_95 * standardError;
        return new Intervals(
                List.of(new Interval(value - half, value + half, standardError)),
                0.95,
                "simulation error of " + units + " units");
    }

    /// None: the number follows exactly from model and graph as they are. What the fit of the model leaves open is not
    /// in it.
    record Exact() implements Uncertainty {}

    /// Intervals of confidence.
    ///
    /// @param intervals one for each number of the result, in its order
    /// @param level how often such an interval covers the truth, in (0, 1)
    /// @param how how they were made, such as `percentile bootstrap, 500 resamples`
    record Intervals(List<Interval> intervals, double level, String how) implements Uncertainty {
        public Intervals {
            intervals = List.copyOf(intervals);
            Objects.requireNonNull(how, "how");
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("A level lies between 0 and 1, not at " + level + ".");
            }
        }
    }

    /// From `lower` to `upper`; `standardError` is the standard deviation of the estimate.
    record Interval(double lower, double upper, double standardError) {
        public Interval {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("An interval from " + lower + " to " + upper + ".");
            }
        }
    }

    /// It is not known, for the reason given.
    record Unknown(String reason) implements Uncertainty {
        public Unknown {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
