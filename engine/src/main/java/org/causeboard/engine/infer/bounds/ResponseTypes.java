package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;

/// All ways in which one unit can respond: for each variable a function from its parents' states to its own.
///
/// A type is a number in a mixed system with one digit a variable and parent configuration. Variables that every world
/// sets (an instrument by which the data are given, say) are outside and have no digits.
///
/// Source: Balke and Pearl (1994), Counterfactual probabilities: computational methods, bounds and applications.
final class ResponseTypes {
    private final Map<String, Variable> variables;
    private final List<String> inside;
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Integer> offset = new HashMap<>();
    private final List<Integer> radix = new ArrayList<>();

    ResponseTypes(CausalGraph graph, Map<String, Variable> variables, List<String> outside) {
        this.variables = variables;
        this.inside = graph.topologicalOrder().stream()
                .filter(name -> !outside.contains(name))
                .toList();
        for (String name : inside) {
            List<String> causes = List.copyOf(graph.parents(name));
            parents.put(name, causes);
            offset.put(name, radix.size());
            int rows = causes.stream().mapToInt(this::states).reduce(1, Math::multiplyExact);
            for (int row = 0; row < rows; row++) {
                radix.add(states(name));
            }
        }
    }

    /// How many types there are, before any is excluded.
    double count() {
        return radix.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /// The digits of a type.
    int[] digits(int type) {
        int[] digits = new int[radix.size()];
        int rest = type;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = rest % radix.get(i);
            rest /= radix.get(i);
        }
        return digits;
    }

    /// Whether a unit of a type fulfils all events, each in its world.
    boolean holds(List<Event> events, int[] digits) {
        for (Event event : events) {
            Discrete domain = domain(event.subject().variable());
            if (!EventTest.of(event, domain).holds(value(event.subject(), digits))) {
                return false;
            }
        }
        return true;
    }

    private int value(Counterfactual counterfactual, int[] digits) {
        return value(counterfactual.variable(), counterfactual.world(), digits);
    }

    private int value(String variable, World world, int[] digits) {
        for (Intervention intervention : world.interventions()) {
            if (intervention.variable().equals(variable)) {
                return switch (intervention) {
                    case Intervention.SetTo(String _, var value) ->
                        (int) Values.code(domain(variable), value)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("'" + variable + "' has no state " + value + "."));
                    case Intervention.SetToCounterfactual(String _, Counterfactual source) -> value(source, digits);
                    case Intervention.Policy _, Intervention.Draw _, Intervention.CutEdge _ ->
                        throw new IllegalArgumentException(
                                "Bounds know interventions that set a value, not " + intervention + ".");
                };
            }
        }
        if (!parents.containsKey(variable)) {
            throw new IllegalArgumentException(
                    "'" + variable + "' must be set in every world: its own distribution is not part of the problem.");
        }
        int row = 0;
        for (String parent : parents.get(variable)) {
            row = row * states(parent) + value(parent, world, digits);
        }
        return digits[offset.get(variable) + row];
    }

    /// Whether a unit never responds to a higher state of the cause with a lower one of the effect, all other causes of
    /// the effect being equal.
    boolean isMonotone(String cause, String effect, int[] digits) {
        List<String> causes = parents.get(effect);
        int place = causes.indexOf(cause);
        int stride = 1;
        for (int p = place + 1; p < causes.size(); p++) {
            stride *= states(causes.get(p));
        }
        int rows = causes.stream().mapToInt(this::states).reduce(1, Math::multiplyExact);
        for (int row = 0; row < rows; row++) {
            boolean highest = row / stride % states(cause) == states(cause) - 1;
            if (!highest && digits[offset.get(effect) + row] > digits[offset.get(effect) + row + stride]) {
                return false;
            }
        }
        return true;
    }

    private Discrete domain(String variable) {
        Variable known = variables.get(variable);
        if (known == null || !(known.domain() instanceof Discrete discrete)) {
            throw new IllegalArgumentException(
                    "'" + variable + "' has no list of states. Bounds need discrete variables.");
        }
        return discrete;
    }

    private int states(String variable) {
        return domain(variable).size();
    }
}
