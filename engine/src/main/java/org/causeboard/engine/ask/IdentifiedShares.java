package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.estimate.Estimated;
import org.causeboard.engine.estimate.PlugIn;
import org.causeboard.engine.estimate.PotentialMean;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Evaluator;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// Questions that no adjustment answers: the estimand of the identification algorithms over several worlds, with shares
/// of rows put in for probabilities. Front door, napkin and the rest come from here.
final class IdentifiedShares {
    private final GraphVerdict verdict;
    private final Dataset data;
    private final MeasuredGraph graph;
    private final Progress progress;

    IdentifiedShares(GraphVerdict verdict, Dataset data, MeasuredGraph graph, Progress progress) {
        this.verdict = verdict;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
    }

    /// A probability and its part in a mean.
    private record Weighted(double weight, Query.Probability query) {}

    DataNumber probability(Query.Probability query) {
        List<Weighted> cells = cells(query);
        return sum(cells, query);
    }

    DataNumber mean(Query.Moment query) {
        if (!(data.column(query.target().variable()).domain() instanceof Discrete discrete)) {
            return identifiedOnly(new Query.Distribution(List.of(query.target()), query.given()));
        }
        List<Weighted> cells = new ArrayList<>();
        for (int state = 0; state < discrete.size(); state++) {
            double weight = StateScale.number(discrete, state);
            Event event = new Event.Equals(
                    query.target(), new Value.Label(discrete.states().get(state)));
            for (Weighted cell : cells(new Query.Probability(List.of(event), query.given()))) {
                if (weight != 0) {
                    cells.add(new Weighted(weight, cell.query()));
                }
            }
        }
        return sum(cells, query);
    }

    /// A probability of sets of values as a sum over values; the condition must name single values.
    private List<Weighted> cells(Query.Probability query) {
        List<List<Event>> all = new ArrayList<>(List.of(List.of()));
        for (Event event : query.events()) {
            List<List<Event>> longer = new ArrayList<>();
            for (List<Event> cell : all) {
                for (Event single : singles(event)) {
                    List<Event> more = new ArrayList<>(cell);
                    more.add(single);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream()
                .map(events -> new Weighted(1, new Query.Probability(events, query.given())))
                .toList();
    }

    private List<Event> singles(Event event) {
        if (event instanceof Event.Equals) {
            return List.of(event);
        }
        if (!(data.column(event.subject().variable()).domain() instanceof Discrete discrete)) {
            return List.of(event);
        }
        EventTest test = EventTest.of(event, discrete);
        List<Event> singles = new ArrayList<>();
        for (int state = 0; state < discrete.size(); state++) {
            if (test.holds(state)) {
                singles.add(new Event.Equals(
                        event.subject(), new Value.Label(discrete.states().get(state))));
            }
        }
        return singles;
    }

    private DataNumber sum(List<Weighted> cells, Query query) {
        if (!cells.stream().allMatch(cell -> isSingle(cell.query()))) {
            return new DataNumber.Pass();
        }
        List<Variable> variables = graph.graph().variables().stream()
                .map(name -> new Variable(name, data.column(name).domain()))
                .toList();
        CounterfactualIdentification algorithm = CounterfactualIdentification.from(
                graph.graph(), List.of(AvailableDistribution.observational()), variables);
        List<Expression> estimands = new ArrayList<>();
        Derivation derivation = Derivation.EMPTY;
        for (Weighted cell : cells) {
            switch (algorithm.identify(cell.query(), progress)) {
                case Identification.Identified found -> {
                    estimands.add(found.estimand());
                    derivation = found.derivation();
                }
                case Identification.NotIdentified none -> {
                    return new DataNumber.Halt(verdict.notIdentified(none, query));
                }
            }
        }
        if (estimands.isEmpty()) {
            return new DataNumber.Pass();
        }
        return plugIn(cells, estimands, derivation, query);
    }

    private static boolean isSingle(Query.Probability query) {
        return QueryParts.events(query).stream().allMatch(Event.Equals.class::isInstance);
    }

    private DataNumber plugIn(List<Weighted> cells, List<Expression> estimands, Derivation derivation, Query query) {
        Set<String> names = new LinkedHashSet<>();
        for (Expression estimand : estimands) {
            for (Expression.Probability term : estimand.probabilities()) {
                for (List<Atom> atoms : List.of(term.intervention(), term.event(), term.given())) {
                    atoms.forEach(atom -> names.add(atom.variable()));
                }
            }
        }
        for (String name : names) {
            if (!(data.column(name).domain() instanceof Discrete)) {
                return new DataNumber.Halt(needsStates(name, estimands.getFirst()));
            }
        }
        if (names.isEmpty()) {
            return new DataNumber.Pass();
        }
        Function<Distributions, OptionalDouble> value = shares -> {
            Evaluator evaluator = Evaluator.on(shares, progress);
            double sum = 0;
            for (int i = 0; i < estimands.size(); i++) {
                OptionalDouble part = evaluator.value(estimands.get(i), Map.of());
                if (part.isEmpty()) {
                    return OptionalDouble.empty();
                }
                sum += cells.get(i).weight() * part.getAsDouble();
            }
            return OptionalDouble.of(sum);
        };
        return switch (PlugIn.estimate(data, names, value, progress)) {
            case Estimated.Found<PotentialMean>(PotentialMean found) ->
                new DataNumber.Found(
                        found.value(),
                        found.influence(),
                        new DataNumber.Trace(
                                shown(cells, estimands, query),
                                derivation,
                                found.estimator(),
                                found.citation(),
                                "No set of measured variables is valid for adjustment, but the graph identifies the answer"
                                        + " by another expression.",
                                assumptions(),
                                found.used(),
                                found.notes()));
            case Estimated.Failed<PotentialMean>(String reason, String remedy) ->
                new DataNumber.Halt(new Answer.NotReady(List.copyOf(names), reason, remedy));
        };
    }

    /// The estimand of the whole question: that of the one probability that is asked for, else that of the
    /// distribution.
    private Optional<Expression> shown(List<Weighted> cells, List<Expression> estimands, Query query) {
        if (query instanceof Query.Probability && cells.size() == 1) {
            return Optional.of(estimands.getFirst());
        }
        Set<Counterfactual> targets = new LinkedHashSet<>(QueryParts.subjects(query));
        QueryParts.given(query).forEach(event -> targets.remove(event.subject()));
        boolean single = cells.size() == 1 && cells.getFirst().weight() == 1;
        return verdict.law(new Query.Distribution(List.copyOf(targets), QueryParts.given(query)))
                .or(() -> single ? Optional.of(estimands.getFirst()) : Optional.empty());
    }

    private static List<Assumption> assumptions() {
        return List.of(
                Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                new Assumption(Assumption.Kind.POSITIVITY, List.of(), Assumption.Standing.NOT_TESTED, ""),
                Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of()));
    }

    /// A mean of numbers: tells at least whether it is identified.
    private DataNumber identifiedOnly(Query.Distribution query) {
        return verdict.obstacle(query)
                .<DataNumber>map(DataNumber.Halt::new)
                .orElseGet(() -> verdict.law(query)
                        .<DataNumber>map(estimand -> new DataNumber.Halt(
                                needsStates(query.targets().getFirst().variable(), estimand)))
                        .orElseGet(DataNumber.Pass::new));
    }

    static Answer needsStates(String name, Expression estimand) {
        return new Answer.NotReady(
                List.of(name),
                "The graph identifies the answer as " + TextPrinter.print(estimand) + ", but '" + name
                        + "' is a number, and only shares of states can be put in.",
                "Group its values into states, or fit the model.");
    }
}
