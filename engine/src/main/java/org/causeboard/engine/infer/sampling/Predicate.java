package org.causeboard.engine.infer.sampling;

import java.util.List;
import java.util.OptionalDouble;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// An event as a test of a number or code. Sealed: the three shapes of [Event].
sealed interface Predicate {

    boolean holds(double value);

    /// Equal to a number or code; NaN when the variable has no such value, so that it never holds.
    record Is(double code) implements Predicate {
        @Override
        public boolean holds(double value) {
            return value == code;
        }
    }

    /// Equal to one of several.
    record OneOf(List<Double> codes) implements Predicate {
        @Override
        public boolean holds(double value) {
            return codes.contains(value);
        }
    }

    /// In a range.
    record Inside(Range range, Event.Bounds bounds) implements Predicate {
        @Override
        public boolean holds(double value) {
            boolean lowerOpen = bounds == Event.Bounds.OPEN || bounds == Event.Bounds.LOWER_OPEN;
            boolean upperOpen = bounds == Event.Bounds.OPEN || bounds == Event.Bounds.UPPER_OPEN;
            return (lowerOpen ? value > range.lower() : value >= range.lower())
                    && (upperOpen ? value < range.upper() : value <= range.upper());
        }
    }

    static Predicate of(Event event, Domain domain) {
        return switch (event) {
            case Event.Equals(var _, Value value) -> new Is(code(domain, value));
            case Event.In(var _, List<Value> values) ->
                new OneOf(values.stream().map(value -> code(domain, value)).toList());
            case Event.Within(var _, Range range, Event.Bounds bounds) -> new Inside(range, bounds);
        };
    }

    private static double code(Domain domain, Value value) {
        OptionalDouble code = Values.code(domain, value);
        return code.isPresent() ? code.getAsDouble() : Double.NaN;
    }
}
