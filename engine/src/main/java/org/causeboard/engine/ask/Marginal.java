package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;

/// The distribution of one variable, ready to be drawn. Sealed: bars for states, a curve for numbers, a spike for a
/// value that is certain.
public sealed interface Marginal {

    /// The variable.
    String variable();

    /// A probability for each state.
    ///
    /// @param states in coding order
    /// @param probabilities one a state, summing to 1
    record Bars(String variable, List<String> states, List<Double> probabilities) implements Marginal {
        public Bars {
            Objects.requireNonNull(variable, "variable");
            states = List.copyOf(states);
            probabilities = List.copyOf(probabilities);
            if (states.size() != probabilities.size() || states.isEmpty()) {
                throw new IllegalArgumentException("'" + variable + "' has " + states.size() + " states and "
                        + probabilities.size() + " probabilities.");
            }
        }
    }

    /// A density over numbers.
    ///
    /// @param mean the expectation
    /// @param sd the standard deviation; 0 when the value is certain
    /// @param quantiles the quantiles at 0.025, 0.25, 0.5, 0.75 and 0.975
    /// @param points the curve from left to right, evenly spaced; empty when the value is certain
    /// @param unit the unit of measurement, or the empty text
    record Curve(String variable, double mean, double sd, List<Double> quantiles, List<Point> points, String unit)
            implements Marginal {
        /// The levels of [#quantiles()].
        public static final List<Double> LEVELS = List.of(0.025, 0.25, 0.5, 0.75, 0.975);

        public Curve {
            Objects.requireNonNull(variable, "variable");
            Objects.requireNonNull(unit, "unit");
            quantiles = List.copyOf(quantiles);
            points = List.copyOf(points);
            if (quantiles.size() != LEVELS.size()) {
                throw new IllegalArgumentException("'" + variable + "' needs quantiles at " + LEVELS + ".");
            }
        }
    }

    /// A point of a density curve.
    record Point(double value, double density) {}
}
