package org.causeboard.engine.query;

import java.util.List;
import java.util.OptionalDouble;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// An event held against the numbers and state codes of one domain.
///
/// A range on a variable with states is held against the number that the state is called, or against its code where
/// states are no numbers.
public final class EventTest {
    private final Event event;
    private final Domain domain;
    private final List<Double> codes;

    private EventTest(Event event, Domain domain) {
        this.event = event;
        this.domain = domain;
        this.codes = switch (event) {
            case Event.Equals(var _, Value value) -> List.of(code(domain, value));
            case Event.In(var _, List<Value> values) ->
                values.stream().map(value -> code(domain, value)).toList();
            case Event.Within _ -> List.of();
        };
    }

    /// The test of an event on values of a domain.
    public static EventTest of(Event event, Domain domain) {
        return new EventTest(event, domain);
    }

    private static double code(Domain domain, Value value) {
        OptionalDouble code = Values.code(domain, value);
        return code.isPresent() ? code.getAsDouble() : Double.NaN;
    }

    /// The only value that agrees with the event, when the event names one and the domain has it.
    public OptionalDouble onlyValue() {
        boolean single = codes.size() == 1 && !Double.isNaN(codes.getFirst());
        return single ? OptionalDouble.of(codes.getFirst()) : OptionalDouble.empty();
    }

    /// Whether a number, or the code of a state, agrees with the event.
    public boolean holds(double value) {
        return switch (event) {
            case Event.Equals _, Event.In _ -> contains(value);
            case Event.Within(var _, Range range, Event.Bounds bounds) -> within(number(value), range, bounds);
        };
    }

    private boolean contains(double value) {
        for (double code : codes) {
            if (code == value) {
                return true;
            }
        }
        return false;
    }

    private double number(double value) {
        if (domain instanceof Discrete states
                && Value.of(states.states().get((int) value)) instanceof Value.Quantity(double number)) {
            return number;
        }
        return value;
    }

    private static boolean within(double number, Range range, Event.Bounds bounds) {
        boolean lowerOpen = bounds == Event.Bounds.OPEN || bounds == Event.Bounds.LOWER_OPEN;
        boolean upperOpen = bounds == Event.Bounds.OPEN || bounds == Event.Bounds.UPPER_OPEN;
        return (lowerOpen ? number > range.lower() : number >= range.lower())
                && (upperOpen ? number < range.upper() : number <= range.upper());
    }
}
