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
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.IdAlgorithm;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// Questions that no adjustment answers: the estimand of the identification algorithms over several worlds, with shares
/// of rows put in for probabilities. Front door, napkin and the rest come from here.
final class IdentifiedShares {
    private final Query asked;
    private final Dataset data;
    private final MeasuredGraph graph;
    private final Progress progress;

    IdentifiedShares(Query asked, Dataset data, MeasuredGraph graph, Progress progress) {
        this.asked = asked;
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
                    return new DataNumber.Halt(notIdentified(none, query));
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
        return law(new Query.Distribution(List.copyOf(targets), QueryParts.given(query)))
                .or(() -> single ? Optional.of(estimands.getFirst()) : Optional.empty());
    }

    /// The estimand of a distribution, with symbols for its values.
    Optional<Expression> law(Query.Distribution query) {
        boolean single = query.given().stream().allMatch(Event.Equals.class::isInstance);
        return single
                        && CounterfactualIdentification.on(graph.graph()).identify(query, progress)
                                instanceof Identification.Identified found
                ? Optional.of(found.estimand())
                : Optional.empty();
    }

    private static List<Assumption> assumptions() {
        return List.of(
                Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                new Assumption(Assumption.Kind.POSITIVITY, List.of(), Assumption.Standing.NOT_TESTED, ""),
                Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of()));
    }

    /// A mean of numbers: tells at least whether it is identified.
    private DataNumber identifiedOnly(Query.Distribution query) {
        List<Variable> variables = graph.graph().variables().stream()
                .map(name -> new Variable(name, data.column(name).domain()))
                .toList();
        boolean single = query.given().stream().allMatch(Event.Equals.class::isInstance);
        if (!single) {
            return new DataNumber.Pass();
        }
        return switch (CounterfactualIdentification.from(
                        graph.graph(), List.of(AvailableDistribution.observational()), variables)
                .identify(query, progress)) {
            case Identification.Identified found ->
                new DataNumber.Halt(needsStates(query.targets().getFirst().variable(), found.estimand()));
            case Identification.NotIdentified none -> new DataNumber.Halt(notIdentified(none, query));
        };
    }

    private static Answer needsStates(String name, Expression estimand) {
        return new Answer.NotReady(
                List.of(name),
                "The graph identifies the answer as " + TextPrinter.print(estimand) + ", but '" + name
                        + "' is a number, and only shares of states can be put in.",
                "Group its values into states, or fit the model.");
    }

    private Answer notIdentified(Identification.NotIdentified found, Query query) {
        Identification.NotIdentified none = asEffect(query)
                .map(effect -> IdAlgorithm.on(graph.graph()).identify(effect))
                .filter(Identification.NotIdentified.class::isInstance)
                .map(Identification.NotIdentified.class::cast)
                .orElse(found); // for an effect in one world, the hedge says it best
        String reason = "Graph and data do not determine the answer: two models agree on everything measured and differ"
                + " here.";
        return new Answer.NotIdentified(
                reason,
                Optional.of(witness(none.obstruction())),
                "Measure a common cause, randomise, or find an instrument.",
                DataRoute.licenceWithout(asked, query, "No estimand exists.", none.derivation()));
    }

    /// The question as an effect in one world, when it is one.
    private static Optional<EffectQuery> asEffect(Query query) {
        List<World> worlds = QueryParts.worlds(query);
        if (worlds.size() != 1
                || !worlds.getFirst().interventions().stream().allMatch(Intervention.SetTo.class::isInstance)) {
            return Optional.empty();
        }
        Set<String> treatments = new LinkedHashSet<>();
        worlds.getFirst().interventions().forEach(set -> treatments.add(set.variable()));
        Set<String> given = new LinkedHashSet<>();
        QueryParts.given(query).forEach(event -> given.add(event.subject().variable()));
        Set<String> outcomes = new LinkedHashSet<>();
        QueryParts.subjects(query).forEach(subject -> outcomes.add(subject.variable()));
        outcomes.removeAll(given);
        boolean apart = outcomes.stream().noneMatch(treatments::contains)
                && given.stream().noneMatch(treatments::contains)
                && !outcomes.isEmpty();
        return apart ? Optional.of(new EffectQuery(outcomes, treatments, given)) : Optional.empty();
    }

    private static Answer.Witness witness(Obstruction obstruction) {
        return switch (obstruction) {
            case Hedge hedge ->
                new Answer.Witness(
                        "hedge",
                        List.copyOf(hedge.district()),
                        "Hidden causes join " + String.join(", ", hedge.district())
                                + ", and the intervention lies inside: what " + String.join(", ", hedge.inner())
                                + " do alone cannot be told from the data.");
            case Obstruction.MissingFactor missing ->
                new Answer.Witness(
                        "missing factor",
                        List.copyOf(missing.district()),
                        "No distribution tells how " + String.join(", ", missing.district()) + " come about.");
            case Obstruction.ImpossibleCondition impossible ->
                new Answer.Witness(
                        "impossible condition",
                        List.of(),
                        "What is given cannot happen together: " + TextPrinter.print(impossible.conditions()) + ".");
            case Obstruction.InconsistentFactor clash ->
                new Answer.Witness(
                        "conflict between worlds",
                        List.copyOf(clash.variables()),
                        "One unit's " + String.join(", ", clash.variables())
                                + " in two worlds at once: no data show both.");
        };
    }
}
