package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;

/// What a question is made of: its variables in their worlds, its events, its worlds.
final class QueryParts {
    private QueryParts() {}

    /// The events that are asked for and given, without those of shorthands.
    static List<Event> events(Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) ->
                Stream.concat(events.stream(), given.stream()).toList();
            case Query.Contrast contrast ->
                Stream.concat(events(contrast.left()).stream(), events(contrast.right()).stream())
                        .toList();
            case Query.Distribution distribution -> distribution.given();
            case Query.Moment moment -> moment.given();
            case Query.Quantile quantile -> quantile.given();
            case Query.Density density -> density.given();
            case Query.MostProbable most -> most.given();
            case Query.Explanation explanation -> explanation.given();
            case Query.Effect effect -> effect.given();
            case Query.PathEffect effect -> effect.given();
            case Query.Separation _ -> List.of();
        };
    }

    /// Whether an uncertain report is given, which only a model can weigh.
    static boolean isUncertain(Query query) {
        return events(query).stream().anyMatch(Event.Likelihood.class::isInstance);
    }

    /// The questions that a contrast is made of.
    static Stream<Query> leaves(Query query) {
        return query instanceof Query.Contrast(Query left, var _, Query right)
                ? Stream.concat(leaves(left), leaves(right))
                : Stream.of(query);
    }

    /// The events that are given in a question without contrasts.
    static List<Event> given(Query query) {
        return switch (query) {
            case Query.Probability probability -> probability.given();
            case Query.Distribution distribution -> distribution.given();
            case Query.Moment moment -> moment.given();
            case Query.Quantile quantile -> quantile.given();
            case Query.Density density -> density.given();
            case Query.MostProbable most -> most.given();
            case Query.Explanation explanation -> explanation.given();
            case Query.Effect effect -> effect.given();
            case Query.PathEffect effect -> effect.given();
            case Query.Contrast _, Query.Separation _ -> List.of();
        };
    }

    /// All variables in their worlds, those of events included, each once, in reading order.
    static Set<Counterfactual> subjects(Query query) {
        Set<Counterfactual> subjects = new LinkedHashSet<>(targets(query));
        events(query).forEach(event -> subjects.add(event.subject()));
        return subjects;
    }

    private static List<Counterfactual> targets(Query query) {
        return switch (query) {
            case Query.Distribution distribution -> distribution.targets();
            case Query.Moment moment -> List.of(moment.target());
            case Query.Quantile quantile -> List.of(quantile.target());
            case Query.Density density -> List.of(density.target());
            case Query.MostProbable most -> most.targets();
            case Query.Contrast contrast -> {
                List<Counterfactual> both = new ArrayList<>(targets(contrast.left()));
                both.addAll(targets(contrast.right()));
                yield both;
            }
            case Query.Probability _, Query.Explanation _, Query.Effect _, Query.PathEffect _, Query.Separation _ ->
                List.of();
        };
    }

    /// The worlds of a question, each once, in reading order.
    static List<World> worlds(Query query) {
        if (query instanceof Query.Explanation(World world, var _)) {
            return List.of(world);
        }
        return subjects(query).stream().map(Counterfactual::world).distinct().toList();
    }

    /// The names of all variables that a question mentions, those of interventions included.
    static Set<String> names(Query query) {
        Set<String> names = new LinkedHashSet<>();
        subjects(query).forEach(subject -> addNames(subject, names));
        switch (query) {
            case Query.Separation(Set<String> left, Set<String> right, Set<String> given) -> {
                names.addAll(left);
                names.addAll(right);
                names.addAll(given);
            }
            case Query.Effect effect -> {
                names.add(effect.treatment());
                names.add(effect.outcome());
                effect.mediators().forEach(mediator -> names.add(mediator.variable()));
            }
            case Query.PathEffect effect -> effect.paths().forEach(names::addAll);
            case Query.Contrast(Query left, var _, Query right) -> {
                names.addAll(names(left));
                names.addAll(names(right));
            }
            case Query.Explanation explanation -> addNames(explanation.world(), names);
            case Query.Probability _,
                    Query.Distribution _,
                    Query.Moment _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _ -> {
                // all said by the subjects
            }
        }
        return names;
    }

    private static void addNames(Counterfactual subject, Set<String> names) {
        names.add(subject.variable());
        addNames(subject.world(), names);
    }

    static void addNames(World world, Set<String> names) {
        for (Intervention intervention : world.interventions()) {
            names.add(intervention.variable());
            switch (intervention) {
                case Intervention.SetToCounterfactual set -> addNames(set.source(), names);
                case Intervention.CutEdge cut -> names.add(cut.cause());
                case Intervention.SetTo _, Intervention.Policy _, Intervention.Draw _ -> {
                    // names no other variable by itself
                }
            }
        }
    }

    /// The interventions of all worlds, nested ones included.
    static List<Intervention> interventions(Query query) {
        List<Intervention> all = new ArrayList<>();
        worlds(query).forEach(world -> addInterventions(world, all));
        return all;
    }

    private static void addInterventions(World world, List<Intervention> all) {
        for (Intervention intervention : world.interventions()) {
            all.add(intervention);
            if (intervention instanceof Intervention.SetToCounterfactual set) {
                addInterventions(set.source().world(), all);
            }
        }
    }
}
