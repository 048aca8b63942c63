package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// Writes effects with a name out as differences of means or as probabilities across worlds.
///
/// Sources: Pearl (2001), Direct and indirect effects, for NDE and NIE; Tian and Pearl (2000) for PN, PS and PNS; Avin,
/// Shpitser and Pearl (2005) for effects along paths.
final class Shorthands {
    private final Snapshot snapshot;
    private final String text;

    private Shorthands(Snapshot snapshot, Query query) {
        this.snapshot = snapshot;
        this.text = QueryText.print(query);
    }

    /// A question without shorthands, or why there is none.
    sealed interface Expanded {
        /// The question written out.
        record Written(Query query) implements Expanded {}

        /// What the shorthand lacks.
        record Lacking(QueryProblem problem) implements Expanded {}
    }

    static Expanded expand(Query query, Snapshot snapshot) {
        return switch (query) {
            case Query.Effect effect -> new Shorthands(snapshot, query).effect(effect);
            case Query.PathEffect effect -> new Shorthands(snapshot, query).pathEffect(effect);
            case Query.Explanation explanation -> new Shorthands(snapshot, query).explanation(explanation);
            case Query.Contrast(Query left, Query.Comparison comparison, Query right) ->
                join(expand(left, snapshot), comparison, expand(right, snapshot));
            case Query.Probability _,
                    Query.Distribution _,
                    Query.Moment _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Separation _ -> new Expanded.Written(query);
        };
    }

    private static Expanded join(Expanded left, Query.Comparison comparison, Expanded right) {
        if (left instanceof Expanded.Written(Query a) && right instanceof Expanded.Written(Query b)) {
            return new Expanded.Written(new Query.Contrast(a, comparison, b));
        }
        return left instanceof Expanded.Lacking ? left : right;
    }

    private Expanded lacking(String message, String remedy) {
        return new Expanded.Lacking(new QueryProblem(0, text.length(), message, remedy));
    }

    /// Treated against control, as said or by default.
    static Optional<Query.Levels> levels(Optional<Query.Levels> said, String treatment, Snapshot snapshot) {
        if (said.isPresent()) {
            return said;
        }
        return snapshot.variables().get(treatment).domain() instanceof Discrete discrete
                ? discrete.size() == 2 ? Optional.of(ofStates(discrete)) : Optional.empty()
                : Optional.of(new Query.Levels(Value.of(1), Value.of(0)));
    }

    private static Query.Levels ofStates(Discrete discrete) {
        return new Query.Levels(
                new Value.Label(discrete.states().get(1)),
                new Value.Label(discrete.states().get(0)));
    }

    /// @param example the question with levels of its treatment
    private Expanded needsLevels(String treatment, Function<Query.Levels, Query> example) {
        Discrete states = (Discrete) snapshot.variables().get(treatment).domain();
        return lacking(
                "'" + treatment + "' has more than two states.",
                "Say which are compared, such as " + QueryText.print(example.apply(ofStates(states))) + ".");
    }

    private Expanded effect(Query.Effect effect) {
        Optional<Query.Levels> levels = levels(effect.levels(), effect.treatment(), snapshot);
        if (levels.isEmpty()) {
            return needsLevels(
                    effect.treatment(),
                    some -> new Query.Effect(
                            effect.kind(),
                            effect.treatment(),
                            effect.outcome(),
                            Optional.of(some),
                            effect.mediators(),
                            effect.given()));
        }
        String x = effect.treatment();
        String y = effect.outcome();
        World one = World.of(new Intervention.SetTo(x, levels.get().treated()));
        World zero = World.of(new Intervention.SetTo(x, levels.get().control()));
        return switch (effect.kind()) {
            case ATE, TE, CATE -> means(y, one, zero, effect.given());
            case ATT ->
                means(
                        y,
                        one,
                        zero,
                        with(effect.given(), Event.equal(x, levels.get().treated())));
            case ATU ->
                means(
                        y,
                        one,
                        zero,
                        with(effect.given(), Event.equal(x, levels.get().control())));
            case CDE -> controlled(effect, levels.get());
            case NDE -> means(y, nested(effect, levels.get().treated(), zero), zero, effect.given());
            case NIE -> means(y, nested(effect, levels.get().control(), one), zero, effect.given());
            case PN, PS, PNS -> necessity(effect, levels.get(), one, zero);
        };
    }

    private static List<Event> with(List<Event> given, Event event) {
        return Stream.concat(given.stream(), Stream.of(event)).toList();
    }

    private static Expanded means(String outcome, World one, World zero, List<Event> given) {
        return new Expanded.Written(
                new Query.Contrast(mean(outcome, one, given), Query.Comparison.DIFFERENCE, mean(outcome, zero, given)));
    }

    private static Query mean(String outcome, World world, List<Event> given) {
        return new Query.Moment(Query.Statistic.MEAN, new Counterfactual(outcome, world), given);
    }

    private Expanded controlled(Query.Effect effect, Query.Levels levels) {
        List<Intervention> held = new ArrayList<>();
        for (Query.Mediator mediator : effect.mediators()) {
            if (mediator.level().isEmpty()) {
                return lacking(
                        "It is not said at which level '" + mediator.variable() + "' is held.",
                        "Write CDE(X -> Y, M=0).");
            }
            held.add(
                    new Intervention.SetTo(mediator.variable(), mediator.level().get()));
        }
        if (held.isEmpty()) {
            return lacking("A controlled direct effect holds a mediator.", "Write CDE(X -> Y, M=0).");
        }
        return means(
                effect.outcome(),
                world(new Intervention.SetTo(effect.treatment(), levels.treated()), held),
                world(new Intervention.SetTo(effect.treatment(), levels.control()), held),
                effect.given());
    }

    private static World world(Intervention first, List<Intervention> rest) {
        List<Intervention> all = new ArrayList<>(rest);
        all.add(first);
        return new World(all);
    }

    /// `Y_{x, M_{other}}`.
    private World nested(Query.Effect effect, Value treatment, World other) {
        Set<String> mediators = new LinkedHashSet<>();
        effect.mediators().forEach(mediator -> mediators.add(mediator.variable()));
        if (mediators.isEmpty()) {
            mediators.addAll(between(effect.treatment(), effect.outcome()));
        }
        List<Intervention> natural = new ArrayList<>();
        for (String mediator : mediators) {
            natural.add(new Intervention.SetToCounterfactual(mediator, new Counterfactual(mediator, other)));
        }
        return world(new Intervention.SetTo(effect.treatment(), treatment), natural);
    }

    private Set<String> between(String treatment, String outcome) {
        CausalGraph graph = snapshot.graph();
        Set<String> between = new LinkedHashSet<>(graph.descendants(List.of(treatment)));
        between.retainAll(graph.ancestors(List.of(outcome)));
        between.remove(treatment);
        between.remove(outcome);
        return between;
    }

    private Expanded necessity(Query.Effect effect, Query.Levels levels, World one, World zero) {
        if (!(snapshot.variables().get(effect.outcome()).domain() instanceof Discrete states) || states.size() != 2) {
            return lacking(
                    effect.kind() + " needs an outcome with two states.", "Group the values of the outcome into two.");
        }
        String y = effect.outcome();
        Value no = new Value.Label(states.states().get(0));
        Value yes = new Value.Label(states.states().get(1));
        Event stays = new Event.Equals(new Counterfactual(y, zero), no);
        Event happens = new Event.Equals(new Counterfactual(y, one), yes);
        return new Expanded.Written(
                switch (effect.kind()) {
                    case PN ->
                        new Query.Probability(
                                List.of(stays),
                                with(
                                        with(effect.given(), Event.equal(effect.treatment(), levels.treated())),
                                        Event.equal(y, yes)));
                    case PS ->
                        new Query.Probability(
                                List.of(happens),
                                with(
                                        with(effect.given(), Event.equal(effect.treatment(), levels.control())),
                                        Event.equal(y, no)));
                    default -> new Query.Probability(List.of(happens, stays), effect.given());
                });
    }

    /// What is set or seen to have one value needs no explanation; everything else is asked about.
    private Expanded explanation(Query.Explanation explanation) {
        Set<String> known = new HashSet<>();
        for (Event event : explanation.given()) {
            if (event instanceof Event.Equals) {
                known.add(event.subject().variable());
            }
        }
        for (Intervention intervention : explanation.world().interventions()) {
            if (intervention instanceof Intervention.SetTo) {
                known.add(intervention.variable());
            }
        }
        List<Counterfactual> targets = snapshot.graph().variables().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Counterfactual(name, explanation.world()))
                .toList();
        return targets.isEmpty()
                ? lacking("Every variable is known already.", "Leave out something that is given.")
                : new Expanded.Written(new Query.MostProbable(targets, explanation.given()));
    }

    private Expanded pathEffect(Query.PathEffect effect) {
        Optional<Query.Levels> levels = levels(effect.levels(), effect.treatment(), snapshot);
        if (levels.isEmpty()) {
            return needsLevels(
                    effect.treatment(),
                    some -> new Query.PathEffect(
                            effect.treatment(), effect.outcome(), effect.paths(), Optional.of(some), effect.given()));
        }
        Set<List<String>> arrows = new HashSet<>();
        for (List<String> path : effect.paths()) {
            for (int i = 0; i + 1 < path.size(); i++) {
                if (!snapshot.graph().parents(path.get(i + 1)).contains(path.get(i))) {
                    return lacking(
                            "There is no arrow from '" + path.get(i) + "' to '" + path.get(i + 1) + "'.",
                            "Name a path along the graph's arrows.");
                }
                arrows.add(List.of(path.get(i), path.get(i + 1)));
            }
        }
        World zero =
                World.of(new Intervention.SetTo(effect.treatment(), levels.get().control()));
        World along = along(effect.outcome(), effect.treatment(), arrows, levels.get(), zero);
        return means(effect.outcome(), along, zero, effect.given());
    }

    /// The world in which a variable hears of the treatment through these arrows only: each of its causes is as it
    /// would be along the paths, or as under control.
    private World along(String variable, String treatment, Set<List<String>> arrows, Query.Levels levels, World zero) {
        List<Intervention> causes = new ArrayList<>();
        Set<String> touched = snapshot.graph().descendants(List.of(treatment));
        for (String cause : snapshot.graph().parents(variable)) {
            boolean active = arrows.contains(List.of(cause, variable));
            if (cause.equals(treatment)) {
                causes.add(new Intervention.SetTo(cause, active ? levels.treated() : levels.control()));
            } else if (touched.contains(cause)) {
                World world = active ? along(cause, treatment, arrows, levels, zero) : zero;
                causes.add(new Intervention.SetToCounterfactual(cause, new Counterfactual(cause, world)));
            }
        }
        return new World(causes);
    }
}
