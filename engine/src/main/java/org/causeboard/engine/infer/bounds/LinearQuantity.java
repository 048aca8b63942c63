package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.query.Event;

/// A sum of probabilities of counterfactual events with coefficients: `sum_i c_i P(E_i)`.
///
/// @param parts the summands
public record LinearQuantity(List<Part> parts) {
    public LinearQuantity {
        parts = List.copyOf(parts);
    }

    /// A coefficient times the probability that all events hold for one unit, in whatever worlds they are.
    public record Part(double coefficient, List<Event> events) {
        public Part {
            events = List.copyOf(events);
        }
    }

    /// The probability that all events hold.
    public static LinearQuantity probability(Event... events) {
        return new LinearQuantity(List.of(new Part(1, List.of(events))));
    }

    /// The sum of this and a multiple of another.
    public LinearQuantity plus(double factor, LinearQuantity other) {
        List<Part> all = new ArrayList<>(parts);
        other.parts.forEach(part -> all.add(new Part(factor * part.coefficient(), part.events())));
        return new LinearQuantity(all);
    }
}
