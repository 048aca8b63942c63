package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.WorldNetwork;

/// Events about numbers, by variable: those that name one value, and those that leave a stretch.
///
/// @param values what is known exactly
/// @param stretches what lies between two numbers, for variables without a value
record LinearCondition(Map<Counterfactual, Double> values, Map<Counterfactual, Stretch> stretches) {
    private static final double ROUNDING = 1e-10;

    /// Numbers between two ends.
    record Stretch(double lower, double upper, List<Event> events) {
        private Stretch and(Stretch other) {
            List<Event> both = new ArrayList<>(events);
            both.addAll(other.events);
            return new Stretch(Math.max(lower, other.lower), Math.min(upper, other.upper), List.copyOf(both));
        }

        /// Whether no more than a point is left.
        boolean isEmpty() {
            return !(lower < upper);
        }

        /// Whether a certain value agrees with all events.
        boolean holds(double value, WorldNetwork network) {
            return events.stream().allMatch(event -> LinearCondition.holds(event, value, network));
        }
    }

    /// Sorts events; those about copies that are one node of the network fall together. Impossible when two contradict
    /// each other, unsuitable when one leaves a choice of several numbers.
    static WorldAnswers.Outcome<LinearCondition> of(List<Event> events, WorldNetwork network) {
        Map<Integer, Counterfactual> names = new LinkedHashMap<>();
        Map<Counterfactual, Double> values = new LinkedHashMap<>();
        Map<Counterfactual, Stretch> stretches = new LinkedHashMap<>();
        for (Event event : events) {
            Counterfactual subject = names.computeIfAbsent(network.place(event.subject()), _ -> event.subject());
            OptionalDouble value = test(event, network).onlyValue();
            if (value.isPresent()) {
                Double earlier = values.put(subject, value.getAsDouble());
                if (earlier != null && earlier != value.getAsDouble()) {
                    return new WorldAnswers.Outcome.Impossible<>(events);
                }
            } else if (event instanceof Event.Within within) {
                Stretch stretch =
                        new Stretch(within.range().lower(), within.range().upper(), List.of(event));
                stretches.merge(subject, stretch, Stretch::and);
            } else {
                return new WorldAnswers.Outcome.Unsuitable<>("A condition leaves the choice of several numbers.");
            }
        }
        for (Map.Entry<Counterfactual, Double> known : values.entrySet()) {
            Stretch stretch = stretches.remove(known.getKey());
            if (stretch != null && !stretch.holds(known.getValue(), network)) {
                return new WorldAnswers.Outcome.Impossible<>(events);
            }
        }
        return new WorldAnswers.Outcome.Found<>(new LinearCondition(values, stretches), 0, 0);
    }

    /// Whether a certain number agrees with an event; the last digits of a computed number do not decide.
    static boolean holds(Event event, double certain, WorldNetwork network) {
        EventTest test = test(event, network);
        double[] ends = event instanceof Event.Within within
                ? new double[] {within.range().lower(), within.range().upper()}
                : test.onlyValue().stream().toArray();
        double value = certain;
        for (double end : ends) {
            boolean isEnd = Double.isFinite(end) && Math.abs(certain - end) <= ROUNDING * Math.abs(end);
            value = isEnd ? end : value;
        }
        return test.holds(value);
    }

    static EventTest test(Event event, WorldNetwork network) {
        return EventTest.of(
                event, network.model().variable(event.subject().variable()).domain());
    }
}
