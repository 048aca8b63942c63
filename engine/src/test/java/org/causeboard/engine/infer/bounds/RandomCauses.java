package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.JointTables;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// A random functional model: every variable is a random function of its parents, of a cause of its own and of one
/// cause for each of its bidirected edges. Everything about it is found by going through all causes.
final class RandomCauses {
    private final SplittableRandom random;
    private final CausalGraph graph;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<double[]> laws = new ArrayList<>(); // of the causes
    private final Map<String, List<Integer>> causes = new LinkedHashMap<>();
    private final Map<String, int[]> functions = new LinkedHashMap<>();

    /// A model in which combinations of states may be impossible.
    static RandomCauses any(CausalGraph graph, int mostStates, SplittableRandom random) {
        return new RandomCauses(graph, mostStates, 0, random);
    }

    /// A model in which a variable can have every state whatever its parents are.
    static RandomCauses positive(CausalGraph graph, int mostStates, SplittableRandom random) {
        return new RandomCauses(graph, mostStates, 1, random);
    }

    /// @param free how often each state is a value of a variable's own cause that makes this state, whatever the rest
    private RandomCauses(CausalGraph graph, int mostStates, int free, SplittableRandom random) {
        this.graph = graph;
        this.random = random;
        for (String name : graph.variables()) {
            int states = 2 + random.nextInt(mostStates - 1);
            String[] labels = new String[states];
            for (int i = 0; i < states; i++) {
                labels[i] = String.valueOf(i);
            }
            variables.put(name, new Variable(name, Categorical.of(labels)));
            causes.put(name, new ArrayList<>(List.of(cause(2 + free * states + random.nextInt(2)))));
        }
        for (Edge edge : graph.edges()) {
            if (edge.isBidirected()) {
                int shared = cause(2 + random.nextInt(2));
                causes.get(edge.from()).add(shared);
                causes.get(edge.to()).add(shared);
            }
        }
        for (String name : graph.variables()) {
            int size = 1; // the variable's own cause runs slowest
            for (String parent : graph.parents(name)) {
                size *= states(parent);
            }
            for (int cause : causes.get(name)) {
                size *= laws.get(cause).length;
            }
            int[] function = random.ints(size, 0, states(name)).toArray();
            int block = size / laws.get(causes.get(name).getFirst()).length;
            for (int cell = 0; cell < free * states(name) * block; cell++) {
                function[cell] = cell / block;
            }
            functions.put(name, function);
        }
    }

    private int cause(int values) {
        double[] law = new double[values];
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            law[i] = -Math.log(1 - random.nextDouble());
            sum += law[i];
        }
        for (int i = 0; i < law.length; i++) {
            law[i] /= sum;
        }
        laws.add(law);
        return laws.size() - 1;
    }

    private int states(String name) {
        return ((Discrete) variables.get(name).domain()).size();
    }

    List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    /// The exact distribution of all variables.
    JointTables joint() {
        int size = 1;
        for (String name : variables.keySet()) {
            size *= states(name);
        }
        double[] cells = new double[size];
        eachUnit((unit, weight) -> {
            int cell = 0;
            for (String name : variables.keySet()) {
                cell = cell * states(name) + value(Counterfactual.factual(name), unit);
            }
            cells[cell] += weight;
        });
        return JointTables.observational(ProbabilityTable.of(variables(), cells));
    }

    /// The true value.
    double value(LinearQuantity quantity) {
        double[] sum = new double[1];
        eachUnit((unit, weight) -> {
            for (LinearQuantity.Part part : quantity.parts()) {
                boolean holds = part.events().stream().allMatch(event -> holds(event, unit));
                sum[0] += holds ? weight * part.coefficient() : 0;
            }
        });
        return sum[0];
    }

    private boolean holds(Event event, int[] unit) {
        return Value.of(String.valueOf(value(event.subject(), unit))).equals(((Event.Equals) event).value());
    }

    private interface Visitor {
        void see(int[] unit, double weight);
    }

    private void eachUnit(Visitor visitor) {
        each(new int[laws.size()], 0, 1, visitor);
    }

    private void each(int[] unit, int depth, double weight, Visitor visitor) {
        if (depth == unit.length) {
            visitor.see(unit, weight);
            return;
        }
        for (int i = 0; i < laws.get(depth).length; i++) {
            unit[depth] = i;
            each(unit, depth + 1, weight * laws.get(depth)[i], visitor);
        }
    }

    private int value(Counterfactual asked, int[] unit) {
        for (Intervention intervention : asked.world().interventions()) {
            if (intervention.variable().equals(asked.variable())) {
                return intervention instanceof Intervention.SetToCounterfactual(String _, Counterfactual source)
                        ? value(source, unit)
                        : Integer.parseInt(
                                ((Intervention.SetTo) intervention).value().toString());
            }
        }
        List<Integer> own = causes.get(asked.variable());
        int cell = unit[own.getFirst()];
        for (String parent : graph.parents(asked.variable())) {
            cell = cell * states(parent) + value(new Counterfactual(parent, asked.world()), unit);
        }
        for (int cause : own.subList(1, own.size())) {
            cell = cell * laws.get(cause).length + unit[cause];
        }
        return functions.get(asked.variable())[cell];
    }

    /// A question about one to three variables in random worlds.
    LinearQuantity question() {
        return LinearQuantity.probability(events().toArray(Event[]::new));
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String name = any();
            events.add(new Event.Equals(new Counterfactual(name, world()), state(name)));
        }
        return events;
    }

    private World world() {
        Map<String, Intervention> set = new LinkedHashMap<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String name = any();
            set.put(name, new Intervention.SetTo(name, state(name)));
        }
        return new World(List.copyOf(set.values()));
    }

    private String any() {
        return List.copyOf(variables.keySet()).get(random.nextInt(variables.size()));
    }

    private Value state(String name) {
        return Value.of(String.valueOf(random.nextInt(states(name))));
    }
}
