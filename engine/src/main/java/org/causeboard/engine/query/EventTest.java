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
    private final List<Double> weights;

    private EventTest(Event event, Domain domain) {
        this.event = event;
        this.domain = domain;
        this.codes = switch (event) {
            case Event.Equals(var _, Value value) -> List.of(code(domain, value));
            case Event.In(var _, List<Value> values) ->
                values.stream().map(value -> code(domain, value)).toList();
            case Event.Likelihood(var _, List<Event.Weight> reported) ->
                reported.stream()
                        .filter(weight -> weight.weight() > 0)
                        .map(weight -> code(domain, weight.state()))
                        .toList();
            case Event.Within _ -> List.of();
        };
        this.weights = event instanceof Event.Likelihood(var _, List<Event.Weight> reported)
                ? reported.stream()
                        .map(Event.Weight::weight)
                        .filter(weight -> weight > 0)
                        .toList()
                : List.of();
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

    /// How much a number, or the code of a state, speaks for the event: 1 or 0, and for an uncertain report its weight.
    public double weight(double value) {
        if (weights.isEmpty()) {
            return holds(value) ? 1 : 0;
        }
        int place = codes.indexOf(value);
        return place < 0 ? 0 : weights.get(place);
    }

    /// Whether a number, or the code of a state, agrees with the event, be it with a small weight.
    public boolean holds(double value) {
        return switch (event) {
            case Event.Equals _, Event.In _, Event.Likelihood _ -> contains(value);
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
