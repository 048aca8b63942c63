package org.causeboard.app.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.variable.Value;

/// How probable an uncertain report is in each state of a variable, in coding order: ratios, of which the whole is 100
/// when one is dragged.
public final class ReportWeights {
    public static final double WHOLE = 100;

    private ReportWeights() {}

    /// One weight a state; 0 for a state that is not named.
    public static List<Double> of(List<Event.Weight> report, List<String> states) {
        return states.stream()
                .map(state -> report.stream()
                        .filter(weight -> isNamed(weight.state(), state))
                        .mapToDouble(Event.Weight::weight)
                        .findFirst()
                        .orElse(0))
                .toList();
    }

    private static boolean isNamed(Value value, String state) {
        return value.equals(new Value.Label(state)) || value.equals(Value.of(state));
    }

    /// Weights with the names of their states.
    public static List<Event.Weight> named(List<String> states, List<Double> weights) {
        List<Event.Weight> named = new ArrayList<>();
        for (int state = 0; state < states.size(); state++) {
            named.add(new Event.Weight(new Value.Label(states.get(state)), weights.get(state)));
        }
        return List.copyOf(named);
    }

    /// With one state taking a part of the whole and the others sharing the rest as they did before, or alike.
    ///
    /// @param before the present report, empty when there is none
    /// @param share of the state, from 0 to 100
    public static List<Event.Weight> dragged(
            List<Event.Weight> before, List<String> states, String state, double share) {
        List<Double> now = of(before, states);
        int dragged = states.indexOf(state);
        double rest = now.stream().mapToDouble(Double::doubleValue).sum() - now.get(dragged);
        List<Double> next = new ArrayList<>();
        for (int other = 0; other < states.size(); other++) {
            double part = rest > 0 ? now.get(other) / rest : 1.0 / (states.size() - 1);
            next.add(other == dragged ? share : (WHOLE - share) * part);
        }
        return named(states, next);
    }

    /// Ratios as a person writes them: `80 : 20`, `80/20`, `4 1`, one number a state.
    ///
    /// @return nothing where the text is something else, or all are zero
    public static Optional<List<Double>> read(String text, int states) {
        List<String> parts = Arrays.stream(text.strip().split("[\\s:/;%]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        List<Double> weights = new ArrayList<>();
        try {
            for (String part : parts) {
                weights.add(Double.parseDouble(part.replace(',', '.')));
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        boolean sound = weights.size() == states
                && weights.stream().allMatch(weight -> weight >= 0 && Double.isFinite(weight))
                && weights.stream().anyMatch(weight -> weight > 0);
        return sound ? Optional.of(List.copyOf(weights)) : Optional.empty();
    }
}
