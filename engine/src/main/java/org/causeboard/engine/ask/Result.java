package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;

/// The value of an answer. Sealed: whoever shows answers lists the cases.
public sealed interface Result {

    /// One number, in a unit or without one.
    ///
    /// @param value the number
    /// @param unit such as `kg`, or the empty text
    record Amount(double value, String unit) implements Result {
        public Amount {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /// The distribution of one variable.
    record Spread(Marginal marginal) implements Result {
        public Spread {
            Objects.requireNonNull(marginal, "marginal");
        }
    }

    /// The joint distribution of several discrete variables, with the distribution of each.
    ///
    /// @param variables the axes, in the order of the question
    /// @param states the states of each axis
    /// @param probabilities row-major over the axes, the last axis fastest; sums to 1
    record Joint(List<String> variables, List<List<String>> states, List<Double> probabilities) implements Result {
        public Joint {
            variables = List.copyOf(variables);
            states = states.stream().map(List::copyOf).toList();
            probabilities = List.copyOf(probabilities);
            int cells = states.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
            if (variables.size() != states.size() || probabilities.size() != cells) {
                throw new IllegalArgumentException(
                        probabilities.size() + " probabilities for " + cells + " cells of " + variables + ".");
            }
        }
    }

    /// Yes or no, with the reason: whether the graph separates two sets.
    record Verdict(boolean holds, String reason) implements Result {
        public Verdict {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
