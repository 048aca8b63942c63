package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Value;

/// Writes questions: `do(...)` behind the bar where one world is meant throughout, subscripts otherwise.
final class QueryPrinter {
    private QueryPrinter() {}

    static String print(Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) ->
                "P(" + sides(List.of(), events, given) + ")";
            case Query.Distribution(List<Counterfactual> targets, List<Event> given) ->
                "P(" + sides(targets, List.of(), given) + ")";
            case Query.Moment(Query.Statistic statistic, Counterfactual target, List<Event> given) ->
                name(statistic) + "[" + sides(List.of(target), List.of(), given) + "]";
            case Query.Quantile(double level, Counterfactual target, List<Event> given) ->
                "Q[" + number(level) + "](" + sides(List.of(target), List.of(), given) + ")";
            case Query.Density(Counterfactual target, double at, List<Event> given) ->
                "p(" + sides(List.of(), List.of(new Event.Equals(target, Value.of(at))), given) + ")";
            case Query.MostProbable(List<Counterfactual> targets, List<Event> given) ->
                "MAP(" + sides(targets, List.of(), given) + ")";
            case Query.Explanation explanation -> explanation(explanation);
            case Query.Contrast contrast -> contrast(contrast);
            case Query.Effect effect -> effect(effect);
            case Query.PathEffect effect -> pathEffect(effect);
            case Query.Separation(Set<String> left, Set<String> right, Set<String> given) ->
                names(left) + " _||_ " + names(right) + (given.isEmpty() ? "" : " | " + names(given));
        };
    }

    static String print(Event event) {
        return event(event, false);
    }

    static String print(Counterfactual counterfactual) {
        return subject(counterfactual, false);
    }

    static String doing(World world) {
        return "do(" + interventions(world) + ")";
    }

    /// The world is said by a `do` even when it is nested: there may be nothing given to carry it as a subscript.
    private static String explanation(Query.Explanation explanation) {
        Optional<World> done = explanation.world().isFactual() ? Optional.empty() : Optional.of(explanation.world());
        return "MPE(" + behindBar(explanation.given(), done).strip() + ")";
    }

    private static String contrast(Query.Contrast contrast) {
        boolean ratio = contrast.comparison() == Query.Comparison.RATIO;
        return operand(contrast.left(), ratio) + (ratio ? " / " : " - ") + operand(contrast.right(), true);
    }

    /// A difference needs brackets within a ratio, and any contrast does on the right.
    private static String operand(Query query, boolean tight) {
        boolean leftOfRatio = tight && query instanceof Query.Contrast;
        return leftOfRatio ? "(" + print(query) + ")" : print(query);
    }

    private static String name(Query.Statistic statistic) {
        return switch (statistic) {
            case MEAN -> "E";
            case VARIANCE -> "Var";
            case STANDARD_DEVIATION -> "SD";
            case MEDIAN -> "Median";
        };
    }

    private static String effect(Query.Effect effect) {
        List<String> parts = new ArrayList<>();
        boolean allBare = effect.mediators().stream().allMatch(m -> m.level().isEmpty());
        List<String> mediators =
                effect.mediators().stream().map(m -> Words.write(m.variable())).toList();
        String between = switch (mediators.size()) {
            case 0 -> "";
            case 1 -> mediators.getFirst() + " -> ";
            default -> "{" + String.join(", ", mediators) + "} -> ";
        };
        parts.add(Words.write(effect.treatment()) + " -> " + (allBare ? between : "") + Words.write(effect.outcome()));
        if (!allBare) {
            for (Query.Mediator mediator : effect.mediators()) {
                String level = mediator.level().map(value -> "=" + value(value)).orElse("");
                parts.add(Words.write(mediator.variable()) + level);
            }
        }
        effect.levels().ifPresent(levels -> parts.add(levels(levels)));
        return effect.kind() + "(" + String.join(", ", parts) + behindBar(effect.given(), Optional.empty()) + ")";
    }

    private static String pathEffect(Query.PathEffect effect) {
        List<String> parts = new ArrayList<>();
        for (List<String> path : effect.paths()) {
            parts.add(path.stream().map(Words::write).collect(Collectors.joining(" -> ")));
        }
        effect.levels().ifPresent(levels -> parts.add(levels(levels)));
        return "PSE(" + String.join(", ", parts) + behindBar(effect.given(), Optional.empty()) + ")";
    }

    private static String levels(Query.Levels levels) {
        return value(levels.treated()) + " vs " + value(levels.control());
    }

    private static String sides(List<Counterfactual> targets, List<Event> events, List<Event> given) {
        Optional<World> common = commonWorld(targets, events, given);
        boolean hidden = common.isPresent();
        String left = Stream.concat(
                        targets.stream().map(target -> subject(target, hidden)),
                        events.stream().map(event -> event(event, hidden)))
                .collect(Collectors.joining(", "));
        return left + behindBar(given, common);
    }

    /// The one world of everything, when it can be said by a `do`.
    private static Optional<World> commonWorld(List<Counterfactual> targets, List<Event> events, List<Event> given) {
        List<World> worlds = Stream.of(
                        targets.stream(),
                        events.stream().map(Event::subject),
                        given.stream().map(Event::subject))
                .flatMap(subjects -> subjects)
                .map(Counterfactual::world)
                .distinct()
                .toList();
        return worlds.size() == 1 && !worlds.getFirst().isFactual() && !isNested(worlds.getFirst())
                ? Optional.of(worlds.getFirst())
                : Optional.empty();
    }

    private static boolean isNested(World world) {
        return world.interventions().stream().anyMatch(Intervention.SetToCounterfactual.class::isInstance);
    }

    private static String behindBar(List<Event> given, Optional<World> common) {
        List<String> parts = new ArrayList<>();
        common.ifPresent(world -> parts.add(doing(world)));
        given.forEach(event -> parts.add(event(event, common.isPresent())));
        return parts.isEmpty() ? "" : " | " + String.join(", ", parts);
    }

    private static String event(Event event, boolean worldIsSaid) {
        String subject = subject(event.subject(), worldIsSaid);
        return switch (event) {
            case Event.Equals equal -> subject + "=" + value(equal.value());
            case Event.In in ->
                subject + " in {"
                        + in.values().stream().map(QueryPrinter::value).collect(Collectors.joining(", ")) + "}";
            case Event.Likelihood report ->
                subject + " in {"
                        + report.weights().stream()
                                .map(weight -> value(weight.state()) + ": " + number(weight.weight()))
                                .collect(Collectors.joining(", "))
                        + "}";
            case Event.Within within -> within(subject, within);
        };
    }

    private static String within(String subject, Event.Within within) {
        double lower = within.range().lower();
        double upper = within.range().upper();
        Event.Bounds bounds = within.bounds();
        if (Double.isFinite(lower) && upper == Double.POSITIVE_INFINITY) {
            return subject + (bounds.isLowerOpen() ? " > " : " >= ") + number(lower);
        }
        if (lower == Double.NEGATIVE_INFINITY && Double.isFinite(upper)) {
            return subject + (bounds.isUpperOpen() ? " < " : " <= ") + number(upper);
        }
        return subject + " in " + (bounds.isLowerOpen() ? "(" : "[") + number(lower) + ", " + number(upper)
                + (bounds.isUpperOpen() ? ")" : "]");
    }

    private static String subject(Counterfactual subject, boolean worldIsSaid) {
        return Words.write(subject.variable())
                + (worldIsSaid || subject.world().isFactual() ? "" : subscript(subject.world()));
    }

    private static String subscript(World world) {
        return "_{" + interventions(world) + "}";
    }

    private static String interventions(World world) {
        return world.interventions().stream().map(QueryPrinter::intervention).collect(Collectors.joining(", "));
    }

    private static String intervention(Intervention intervention) {
        String variable = Words.write(intervention.variable());
        return switch (intervention) {
            case Intervention.SetTo set -> variable + "=" + value(set.value());
            case Intervention.SetToCounterfactual(String name, Counterfactual source) -> {
                String there = Words.write(source.variable()) + subscript(source.world());
                yield name.equals(source.variable()) ? there : variable + "=" + there;
            }
            case Intervention.Policy policy ->
                variable + " := " + policy.formula().strip();
            case Intervention.Draw draw ->
                variable + " ~ " + draw.distribution().strip();
            case Intervention.CutEdge cut -> Words.write(cut.cause()) + " -> " + variable + " cut";
        };
    }

    /// A state that would read as a number stands in quotes.
    private static String value(Value value) {
        return switch (value) {
            case Value.Label(String name) -> name.equals("inf") ? "\"inf\"" : Words.write(name);
            case Value.Quantity(double number) -> number(number);
        };
    }

    private static String number(double number) {
        return Double.isInfinite(number)
                ? number > 0 ? "inf" : "-inf"
                : Value.of(number).toString();
    }

    private static String names(Set<String> names) {
        return names.isEmpty() ? "{}" : names.stream().map(Words::write).collect(Collectors.joining(", "));
    }
}
