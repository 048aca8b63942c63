package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.identify.AskedVariables;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.identify.remedy.Remedy;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// The verdict on a question in the language of questions, tried out: its formula on random models, or two models that
/// show why it has none, and what would give it one.
///
/// A variable without states has those that the question names, at least two; where two states are too few to show that
/// a question is not identified, three.
///
/// @param found the verdict
/// @param snapshot of which the graph, the variables and the seed count
/// @param sources what was measured
public record IdentificationTrial(
        IdentificationAsk.Found found, Snapshot snapshot, List<AvailableDistribution> sources) {
    public IdentificationTrial {
        sources = List.copyOf(sources);
    }

    /// How the formula fares on random models of the graph; empty where there is none. A question that has no number
    /// for an answer is tried as the distributions that it is read off.
    ///
    /// @param models how many are drawn
    public Optional<FormulaCheck> check(int models, Progress progress) {
        if (found.estimand().isEmpty()) {
            return Optional.empty();
        }
        List<Variable> variables = variables(2);
        if (isNumber(found.written())) {
            return Optional.of(FormulaCheck.of(
                    snapshot.graph(),
                    found.written(),
                    found.estimand().get(),
                    sources,
                    variables,
                    models,
                    snapshot.seed(),
                    progress));
        }
        List<Query> laws = found.laws();
        List<FormulaCheck> checks = new ArrayList<>();
        for (int i = 0; i < laws.size(); i++) {
            if (found.parts().get(i) instanceof Identified(var _, var estimand, var _)) {
                checks.add(FormulaCheck.of(
                        snapshot.graph(),
                        laws.get(i),
                        estimand,
                        sources,
                        variables,
                        models,
                        snapshot.seed(),
                        progress.subTask((double) i / laws.size(), 1.0 / laws.size())));
            }
        }
        return checks.stream().min(Comparator.comparing(FormulaCheck::agreeing));
    }

    private static boolean isNumber(Query query) {
        return switch (query) {
            case Query.Probability _ -> true;
            case Query.Moment moment -> moment.statistic() == Query.Statistic.MEAN;
            case Query.Contrast(Query left, Query.Comparison _, Query right) -> isNumber(left) && isNumber(right);
            case Query.Distribution _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ -> false;
        };
    }

    /// A probability that the question is about, and two models that differ on it.
    public record Shown(Query.Probability probability, TwoModels models) {}

    /// Two models that agree on what was measured and differ on a part of the question that is not identified.
    ///
    /// @return empty where all is identified, where the conditions exclude each other, and where the search gave up
    public Optional<Shown> twoModels(Progress progress) {
        for (int i = 0; i < found.parts().size(); i++) {
            Identification part = found.parts().get(i);
            if (part instanceof NotIdentified not && !(not.obstruction() instanceof Obstruction.ImpossibleCondition)) {
                return twoModels(found.laws().get(i), progress);
            }
        }
        return Optional.empty();
    }

    private Optional<Shown> twoModels(Query law, Progress progress) {
        for (int states = 2; states <= 3; states++) {
            List<Variable> variables = variables(states);
            if (states == 3 && variables.equals(variables(2))) {
                break;
            }
            Query.Probability cell = cell(law, variables);
            Optional<TwoModels> models = TwoModels.differingOn(
                    snapshot.graph(),
                    cell,
                    sources,
                    variables,
                    snapshot.seed(),
                    progress.subTask((states - 2) / 2.0, 0.5));
            if (models.isPresent()) {
                return models.map(two -> new Shown(cell, two));
            }
        }
        return Optional.empty();
    }

    /// The cell of a distribution in which every target is in its second state.
    private static Query.Probability cell(Query law, List<Variable> variables) {
        return switch (law) {
            case Query.Probability probability -> probability;
            case Query.Distribution(List<Counterfactual> targets, List<Event> given) -> {
                List<Event> events = new ArrayList<>();
                for (Counterfactual target : targets) {
                    Discrete domain = variables.stream()
                            .filter(variable -> variable.name().equals(target.variable()))
                            .map(variable -> (Discrete) variable.domain())
                            .findFirst()
                            .orElseThrow();
                    events.add(new Event.Equals(
                            target, new Value.Label(domain.states().get(1 % domain.size()))));
                }
                yield new Query.Probability(events, given);
            }
            case Query.Moment _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Contrast _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ ->
                throw new IllegalArgumentException("The law of a question is a probability or a distribution.");
        };
    }

    /// What would make the question identifiable; nothing where it is.
    ///
    /// @param limit at most so many of each kind
    public List<Remedy> remedies(int limit, Progress progress) {
        return found.estimand().isPresent()
                ? List.of()
                : MakeIdentifiable.forCounterfactuals(
                                snapshot.graph(),
                                found.laws(),
                                sources,
                                snapshot.variables().values(),
                                limit)
                        .all(progress);
    }

    /// Each variable that is asked about or discrete, with its states.
    private List<Variable> variables(int fewest) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Query law : found.laws()) {
            AskedVariables.of(law).forEach(name -> named.computeIfAbsent(name, _ -> new TreeSet<>()));
            AskedVariables.events(law).forEach(event -> note(event, named));
            AskedVariables.subjects(law).forEach(subject -> note(subject, named));
        }
        List<Variable> variables = new ArrayList<>();
        snapshot.variables().forEach((name, variable) -> {
            if (variable.domain() instanceof Discrete) {
                variables.add(variable);
            } else {
                Set<String> states = named.getOrDefault(name, new TreeSet<>());
                for (int next = 0; states.size() < fewest; next++) {
                    states.add(Integer.toString(next));
                }
                variables.add(new Variable(name, new Categorical(List.copyOf(states))));
            }
        });
        return variables;
    }

    private static void note(Event event, Map<String, Set<String>> named) {
        if (event instanceof Event.Equals(Counterfactual subject, Value value)) {
            named.get(subject.variable()).add(value.toString());
        }
    }

    private static void note(Counterfactual subject, Map<String, Set<String>> named) {
        for (Intervention intervention : subject.world().interventions()) {
            if (intervention instanceof Intervention.SetTo(String variable, Value value)) {
                named.get(variable).add(value.toString());
            } else if (intervention instanceof Intervention.SetToCounterfactual(String _, Counterfactual source)) {
                note(source, named);
            }
        }
    }
}
