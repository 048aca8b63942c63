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

    /// `lower <= Y_x <= upper`, an end that is infinite being left out; `bounds` says which ends are strict.
    record Within(Counterfactual subject, Range range, Bounds bounds) implements Event {
        public Within {
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(bounds, "bounds");
        }
    }

    /// Which ends of a range belong to it.
    enum Bounds {
        CLOSED,
        OPEN,
        LOWER_OPEN,
        UPPER_OPEN
    }

    /// `Y = y` in the factual world.
    static Event equal(String variable, Value value) {
        return new Equals(Counterfactual.factual(variable), value);
    }
}
