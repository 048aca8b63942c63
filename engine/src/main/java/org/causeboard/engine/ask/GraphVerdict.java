package org.causeboard.engine.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Hedge;
import org.causeboard.engine.identify.IdAlgorithm;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.Obstruction;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;

/// What the graph alone says of a question: the estimand of a distribution, or what stands in the way of one.
///
/// The questions are those whose interventions set values; of soft ones it says nothing.
final class GraphVerdict {
    private final Query asked;
    private final MeasuredGraph graph;
    private final Progress progress;

    GraphVerdict(Query asked, MeasuredGraph graph, Progress progress) {
        this.asked = asked;
        this.graph = graph;
        this.progress = progress;
    }

    /// What the graph says of a question that neither mechanisms nor data can answer yet: that no data would do, or
    /// which estimand they would be put into.
    ///
    /// @param unready what the model lacks
    static Answer withoutData(Query asked, Query query, Snapshot snapshot, Answer.NotReady unready, Progress progress) {
        Optional<MeasuredGraph> graph = MeasuredGraph.of(snapshot.graph());
        if (graph.isEmpty() || !graph.get().graph().variables().containsAll(QueryParts.names(query))) {
            return unready;
        }
        GraphVerdict verdict = new GraphVerdict(asked, graph.get(), progress);
        Optional<Answer.NotIdentified> obstacle = verdict.obstacle(query);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        String estimands = leaves(query).stream()
                .flatMap(leaf -> verdict.law(structure(leaf)).map(TextPrinter::print).stream())
                .distinct()
                .collect(Collectors.joining(" and "));
        return estimands.isEmpty()
                ? unready
                : new Answer.NotReady(
                        unready.variables(),
                        unready.reason() + " The graph identifies the answer from data, by " + estimands + ".",
                        unready.remedy());
    }

    /// Whether all interventions set values.
    static boolean isPlain(Query query) {
        return QueryParts.interventions(query).stream()
                .allMatch(i -> i instanceof Intervention.SetTo || i instanceof Intervention.SetToCounterfactual);
    }

    /// Whether the graph draws no hidden cause among the causes of these variables.
    boolean isWithoutHiddenCauses(Set<String> names) {
        CausalGraph part = graph.graph().induced(graph.graph().ancestors(names));
        return part.edges().stream().noneMatch(edge -> edge.isBidirected());
    }

    /// Why graph and data do not determine the answer; empty when they do. In one world without hidden causes they
    /// always do, soft interventions included (Robins 1986); what cannot be decided, a soft intervention beside hidden
    /// causes or in several worlds, is `undecided`.
    Optional<Answer.NotIdentified> obstacle(Query query) {
        for (Query leaf : leaves(query)) {
            boolean plain = QueryParts.worlds(leaf).size() <= 1 && isWithoutHiddenCauses(QueryParts.names(leaf));
            if (plain || isGiven(structure(leaf))) {
                continue;
            }
            if (!isPlain(leaf)) {
                return Optional.of(undecided(leaf));
            }
            if (isSettled(structure(leaf))) {
                continue;
            }
            if (CounterfactualIdentification.on(graph.graph()).identify(structure(leaf), progress)
                    instanceof Identification.NotIdentified none) {
                return Optional.of(notIdentified(none, leaf));
            }
        }
        return Optional.empty();
    }

    /// The estimand of a distribution, with symbols for its values; empty when a condition leaves several values, or
    /// when there is none.
    Optional<Expression> law(Query.Distribution query) {
        boolean single = query.given().stream().allMatch(Event.Equals.class::isInstance) && !isGiven(query);
        return single
                        && isPlain(query)
                        && !isSettled(query)
                        && CounterfactualIdentification.on(graph.graph()).identify(query, progress)
                                instanceof Identification.Identified found
                ? Optional.of(found.estimand())
                : Optional.empty();
    }

    /// Whether what is asked for is given, so that nothing is left to identify.
    private static boolean isGiven(Query.Distribution query) {
        return query.given().stream().map(Event::subject).anyMatch(query.targets()::contains);
    }

    /// Whether it is given by consistency, as for a row of data whose treatment stays what it was.
    private boolean isSettled(Query.Distribution query) {
        return CounterfactualIdentification.on(graph.graph()).isSettled(query, progress);
    }

    /// The reason to give where the answer is identified but nothing here estimates it.
    Optional<Answer> withoutEstimator(Query query) {
        return leaves(query).stream()
                .map(GraphVerdict::structure)
                .flatMap(law -> this.law(law).stream()
                        .map(estimand -> IdentifiedShares.needsStates(
                                law.targets().getFirst().variable(), estimand)))
                .findFirst();
    }

    /// The distribution that a question without contrasts is about, ranges in conditions standing for any value.
    static Query.Distribution structure(Query leaf) {
        List<Event> given = QueryParts.given(leaf).stream()
                .map(event -> event instanceof Event.Equals ? event : new Event.Equals(event.subject(), Value.of(0)))
                .toList();
        Set<Counterfactual> targets = new LinkedHashSet<>(QueryParts.subjects(leaf));
        given.forEach(event -> targets.remove(event.subject()));
        if (leaf instanceof Query.Probability(List<Event> events, var _)) {
            events.forEach(event -> targets.add(event.subject()));
        }
        return new Query.Distribution(List.copyOf(targets), given);
    }

    /// The questions that a contrast is made of.
    static List<Query> leaves(Query query) {
        return query instanceof Query.Contrast(Query left, var _, Query right)
                ? Stream.concat(leaves(left).stream(), leaves(right).stream()).toList()
                : List.of(query);
    }

    private Answer.NotIdentified undecided(Query query) {
        return new Answer.NotIdentified(
                "Graph and data do not tell what a soft intervention does where hidden causes are at work or several"
                        + " worlds meet.",
                Optional.empty(),
                "Set a value instead, or give the variables mechanisms.",
                DataRoute.licenceWithout(asked, query, "No estimand is known.", Derivation.EMPTY));
    }

    Answer.NotIdentified notIdentified(Identification.NotIdentified found, Query query) {
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
