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

    /// `Y_x in {a: 4, b: 1}`: an uncertain report on a variable with states, which comes in with a probability in these
    /// ratios when the variable is in the state. Conditioning on it is conditioning on the child of `Y_x` that Pearl
    /// calls virtual evidence, `P(v | report) ~ w(y) P(v)`: what was believed before still counts. It can be given, but
    /// is not asked about. Source: Pearl (1988), Probabilistic Reasoning in Intelligent Systems, section 2.2.2.
    ///
    /// @param weights of states, each named once; a state that is not named has weight 0. Only ratios matter
    record Likelihood(Counterfactual subject, List<Weight> weights) implements Event {
        public Likelihood {
            weights = List.copyOf(weights);
            if (weights.stream().allMatch(weight -> weight.weight() == 0)) {
                throw new IllegalArgumentException(
                        "All weights of '" + subject.variable() + "' are zero. Give one state a positive weight.");
            }
            if (weights.stream().map(Weight::state).distinct().count() < weights.size()) {
                throw new IllegalArgumentException(
                        "A state of '" + subject.variable() + "' is weighed twice in " + weights + ". Weigh it once.");
            }
        }
    }

    /// How probable a report is when a variable is in a state, up to a factor that all states share.
    ///
    /// @param weight finite, not negative
    record Weight(Value state, double weight) {
        public Weight {
            Objects.requireNonNull(state, "state");
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "A weight is a finite number that is not negative; '" + state + "' was given " + weight + ".");
            }
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
