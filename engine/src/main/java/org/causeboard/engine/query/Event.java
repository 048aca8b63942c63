package org.causeboard.engine.query;

import java.util.List;
import java.util.Objects;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;

/// Something that may or may not be so for a unit. Sealed: every evaluator lists the cases; new ones are rare.
public sealed interface Event {

    /// The variable, and the world in which it is looked at.
    Counterfactual subject();

    /// `Y_x = y`.
    record Equals(Counterfactual subject, Value value) implements Event {
        public Equals {
            Objects.requireNonNull(value, "value");
        }
    }

    /// `Y_x in {a, b}`.
    record In(Counterfactual subject, List<Value> values) implements Event {
        public In {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException(
                        "An event needs at least one value of '" + subject.variable() + "'.");
            }
        }
    }

    /// `lower <= Y_x <= upper`, an end that is infinite being left out; `bounds` says which ends are strict. An
    /// infinite
    /// end counts as closed, so that equal events are equal values.
    record Within(Counterfactual subject, Range range, Bounds bounds) implements Event {
        public Within {
            Objects.requireNonNull(range, "range");
            bounds = Bounds.of(
                    bounds.isLowerOpen() && Double.isFinite(range.lower()),
                    bounds.isUpperOpen() && Double.isFinite(range.upper()));
        }

        /// Whether a number lies within.
        public boolean contains(double number) {
            return (bounds.isLowerOpen() ? number > range.lower() : number >= range.lower())
                    && (bounds.isUpperOpen() ? number < range.upper() : number <= range.upper());
        }
    }

    /// Which ends of a range belong to it.
    enum Bounds {
        CLOSED,
        OPEN,
        LOWER_OPEN,
        UPPER_OPEN;

        /// Whether the lower end is strict.
        public boolean isLowerOpen() {
            return this == OPEN || this == LOWER_OPEN;
        }

        /// Whether the upper end is strict.
        public boolean isUpperOpen() {
            return this == OPEN || this == UPPER_OPEN;
        }

        private static Bounds of(boolean lowerOpen, boolean upperOpen) {
            if (lowerOpen) {
                return upperOpen ? OPEN : LOWER_OPEN;
            }
            return upperOpen ? UPPER_OPEN : CLOSED;
        }
    }

    /// `Y = y` in the factual world.
    static Event equal(String variable, Value value) {
        return new Equals(Counterfactual.factual(variable), value);
    }
}
