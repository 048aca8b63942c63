package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;

/// The worlds of a question as one network: a copy of each variable for each world in which it comes out otherwise, all
/// copies listening to the same noise. What is asked across worlds is then an ordinary probability, summed out variable
/// by variable. What is checked by it shares nothing with the worlds that answers are computed in: `scm` lies above
/// this room.
///
/// For models in which every observed variable is a function of its causes, noise included; see [RandomTables]. Source:
/// Balke and Pearl (1994), twin networks; Shpitser and Pearl (2007), parallel worlds graphs.
final class ParallelWorlds {
    private final DiscreteModel model;
    private final Progress progress;
    private final CausalGraph.Builder graph;
    private final List<Mechanism> mechanisms;
    private final Map<Copy, String> copies = new HashMap<>();
    private final Map<String, Variable> added = new LinkedHashMap<>();

    /// A variable in a world.
    ///
    /// @param set the name of the node by which each variable that was set is replaced
    private record Copy(String variable, Map<String, String> set) {}

    private ParallelWorlds(DiscreteModel model, Progress progress) {
        this.model = model;
        this.progress = progress;
        graph = model.graph().toBuilder();
        mechanisms = new ArrayList<>(model.mechanisms());
    }

    /// The true value of a question with a number for an answer: a probability of events, a mean, or the difference or
    /// ratio of such.
    ///
    /// @return empty where a condition has probability 0
    /// @throws IllegalArgumentException when the question has no such answer, or events or interventions of other kinds
    ///     than single values
    static OptionalDouble value(DiscreteModel model, Query query, Progress progress) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) ->
                new ParallelWorlds(model, progress).probability(events, given);
            case Query.Moment(Query.Statistic statistic, Counterfactual target, List<Event> given)
            when statistic == Query.Statistic.MEAN -> new ParallelWorlds(model, progress).mean(target, given);
            case Query.Contrast(Query left, Query.Comparison comparison, Query right) -> {
                OptionalDouble one = value(model, left, progress);
                OptionalDouble other = value(model, right, progress);
                yield one.isEmpty() || other.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                switch (comparison) {
                                    case DIFFERENCE -> one.getAsDouble() - other.getAsDouble();
                                    case RATIO -> one.getAsDouble() / other.getAsDouble();
                                });
            }
            case Query.Moment _,
                    Query.Distribution _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ ->
                throw new IllegalArgumentException(
                        "Only probabilities of events, means and their contrasts can be tried out as numbers.");
        };
    }

    private OptionalDouble probability(List<Event> events, List<Event> given) {
        Map<String, Value> known = new TreeMap<>();
        if (!note(given, known)) {
            return OptionalDouble.empty();
        }
        Map<String, Value> asked = new TreeMap<>(known);
        boolean possible = note(events, asked);
        asked.keySet().removeAll(known.keySet());
        Evaluator evaluator = Evaluator.on(network(), progress);
        double condition =
                known.isEmpty() ? 1 : evaluator.value(joint(known), Map.of()).orElse(0);
        if (condition == 0) {
            return OptionalDouble.empty();
        }
        if (!possible || asked.isEmpty()) {
            return OptionalDouble.of(possible ? 1 : 0);
        }
        asked.putAll(known);
        return OptionalDouble.of(evaluator.value(joint(asked), Map.of()).orElse(0) / condition);
    }

    /// Notes the value of each event's node; false when one of them would need two.
    private boolean note(List<Event> events, Map<String, Value> values) {
        boolean possible = true;
        for (Event event : events) {
            if (!(event instanceof Event.Equals(Counterfactual subject, Value value))) {
                throw new IllegalArgumentException("Only events of one value can be tried out.");
            }
            Value state = state(subject.variable(), value);
            Value other = values.putIfAbsent(node(subject), state);
            possible &= other == null || other.equals(state);
        }
        return possible;
    }

    private static Expression joint(Map<String, Value> values) {
        List<Atom> atoms = new ArrayList<>();
        values.forEach((node, value) -> atoms.add(Atom.of(node, value)));
        return new Expression.Probability(Population.TARGET, List.of(), atoms, List.of());
    }

    private OptionalDouble mean(Counterfactual target, List<Event> given) {
        Map<String, Value> known = new TreeMap<>();
        if (!note(given, known)) {
            return OptionalDouble.empty();
        }
        String node = node(target);
        List<Atom> conditions = new ArrayList<>();
        known.forEach((name, value) -> conditions.add(Atom.of(name, value)));
        if (known.containsKey(node)) { // a mean within a level of the variable itself
            String twin = addConstant(target.variable(), known.get(node));
            return Evaluator.on(network(), progress).value(meanOf(twin, conditions), Map.of());
        }
        return Evaluator.on(network(), progress).value(meanOf(node, conditions), Map.of());
    }

    private static Expression meanOf(String node, List<Atom> conditions) {
        return new Expression.Mean(
                Symbol.of(node),
                new Expression.Probability(Population.TARGET, List.of(), List.of(Atom.of(node)), conditions));
    }

    private DiscreteModel network() {
        return new DiscreteModel(graph.build(), mechanisms);
    }

    /// The node of a variable in a world; nodes that it needs are added.
    private String node(Counterfactual subject) {
        Map<String, String> set = new TreeMap<>();
        for (Intervention intervention : subject.world().interventions()) {
            String variable = intervention.variable();
            set.put(
                    variable,
                    switch (intervention) {
                        case Intervention.SetTo setTo -> addConstant(variable, state(variable, setTo.value()));
                        case Intervention.SetToCounterfactual nested -> {
                            if (!nested.source().variable().equals(variable)) {
                                throw new IllegalArgumentException("'" + variable + "' cannot be held at a value of '"
                                        + nested.source().variable() + "'.");
                            }
                            yield node(nested.source());
                        }
                        case Intervention.Policy _, Intervention.Draw _, Intervention.CutEdge _ ->
                            throw new IllegalArgumentException("Only interventions that set values can be tried out.");
                    });
        }
        return copy(subject.variable(), set);
    }

    private String copy(String variable, Map<String, String> set) {
        if (set.containsKey(variable)) {
            return set.get(variable);
        }
        Map<String, String> felt = new TreeMap<>(set);
        felt.keySet().retainAll(model.graph().ancestors(List.of(variable)));
        if (felt.isEmpty()) {
            return variable;
        }
        Copy key = new Copy(variable, felt);
        String known = copies.get(key);
        if (known == null) {
            known = add(variable, felt);
            copies.put(key, known);
        }
        return known;
    }

    private String add(String variable, Map<String, String> set) {
        Mechanism mechanism = model.mechanism(variable);
        List<Variable> causes = new ArrayList<>();
        for (Variable parent : mechanism.parents()) {
            causes.add(described(copy(parent.name(), set)));
        }
        if (causes.equals(mechanism.parents())) {
            return variable; // what was set is cut off by what else was set
        }
        Variable own = name(variable);
        causes.forEach(cause -> graph.edge(Edge.directed(cause.name(), own.name())));
        List<Variable> axes = new ArrayList<>(causes);
        axes.add(own);
        mechanisms.add(new Mechanism(
                own, causes, ProbabilityTable.of(axes, mechanism.table().toArray())));
        return own.name();
    }

    private String addConstant(String variable, Value value) {
        Copy key = new Copy(variable, Map.of("=", value.toString()));
        String known = copies.get(key);
        if (known == null) {
            Variable own = name(variable);
            double[] cells = new double[RandomTables.states(own)];
            cells[(int) Values.code(own.domain(), value).orElseThrow()] = 1;
            mechanisms.add(new Mechanism(own, List.of(), ProbabilityTable.of(List.of(own), cells)));
            known = own.name();
            copies.put(key, known);
        }
        return known;
    }

    private Variable name(String variable) {
        Set<String> taken = new LinkedHashSet<>(model.graph().variables());
        taken.addAll(added.keySet());
        String name = variable + "*";
        while (taken.contains(name)) {
            name += "*";
        }
        Variable own = new Variable(name, model.variable(variable).domain());
        added.put(name, own);
        graph.variable(name);
        return own;
    }

    private Variable described(String node) {
        return added.containsKey(node) ? added.get(node) : model.variable(node);
    }

    private Value state(String variable, Value value) {
        OptionalDouble code = Values.code(model.variable(variable).domain(), value);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("Variable '" + variable + "' has no value '" + value + "'.");
        }
        return Values.value(model.variable(variable).domain(), code.getAsDouble());
    }
}
