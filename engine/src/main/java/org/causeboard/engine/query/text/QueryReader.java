package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QuestionParser.BodyContext;
import org.causeboard.engine.query.text.QuestionParser.CallContext;
import org.causeboard.engine.query.text.QuestionParser.ConditionContext;
import org.causeboard.engine.query.text.QuestionParser.ContrastContext;
import org.causeboard.engine.query.text.QuestionParser.NamesContext;
import org.causeboard.engine.query.text.QuestionParser.QuestionContext;
import org.causeboard.engine.query.text.QuestionParser.RatioContext;
import org.causeboard.engine.query.text.QuestionParser.SeparationContext;
import org.causeboard.engine.query.text.QuestionParser.TargetContext;
import org.causeboard.engine.variable.Value;

/// From the tree of the grammar to a question: decides which function is meant, joins `do(...)` with the subscripts,
/// and checks names and values. It collects all problems; what it returns beside them is not used.
final class QueryReader {
    private final Reading reading;
    private final EventReader events;
    private final EffectReader effects;

    QueryReader(String text, KnownNames known) {
        this.reading = new Reading(text, known);
        this.events = new EventReader(reading);
        this.effects = new EffectReader(reading, events);
    }

    ParsedQuery read(QuestionContext tree) {
        Optional<Query> query =
                tree.separation() != null ? Optional.of(separation(tree.separation())) : contrast(tree.contrast());
        if (!reading.problems().isEmpty()) {
            List<QueryProblem> sorted = new ArrayList<>(new LinkedHashSet<>(reading.problems()));
            sorted.sort(Comparator.comparingInt(QueryProblem::from));
            return new ParsedQuery.Unreadable(sorted);
        }
        return new ParsedQuery.Read(query.orElseThrow());
    }

    private Query separation(SeparationContext tree) {
        Set<String> left = names(tree.left);
        Set<String> right = names(tree.right);
        Set<String> given = tree.given == null ? Set.of() : names(tree.given);
        for (NamesContext side : List.of(tree.left, tree.right)) {
            if (names(side).isEmpty()) {
                reading.problem(side, "Nothing is named on this side.", "Name at least one variable.");
            }
        }
        for (String name : left) {
            if (right.contains(name)) {
                reading.problem(tree, "'" + name + "' stands on both sides.", "Name it on one side only.");
            }
        }
        for (String name : given) {
            if (left.contains(name) || right.contains(name)) {
                reading.problem(
                        tree.given, "'" + name + "' is asked about and given.", "Name it on one side of the bar only.");
            }
        }
        return new Query.Separation(left, right, given);
    }

    private Set<String> names(NamesContext tree) {
        Set<String> names = new LinkedHashSet<>();
        tree.word().forEach(word -> names.add(reading.variable(word)));
        return names;
    }

    private Optional<Query> contrast(ContrastContext tree) {
        Optional<Query> result = ratio(tree.ratio().getFirst());
        for (RatioContext right : tree.ratio().subList(1, tree.ratio().size())) {
            result = join(tree, result, Query.Comparison.DIFFERENCE, ratio(right));
        }
        return result;
    }

    private Optional<Query> ratio(RatioContext tree) {
        Optional<Query> result = Optional.empty();
        for (QuestionParser.AtomContext atom : tree.atom()) {
            Optional<Query> next = atom.call() != null ? call(atom.call()) : contrast(atom.contrast());
            result = atom == tree.atom().getFirst() ? next : join(tree, result, Query.Comparison.RATIO, next);
        }
        return result;
    }

    private Optional<Query> join(
            ParserRuleContext tree, Optional<Query> left, Query.Comparison comparison, Optional<Query> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        for (Query side : List.of(left.get(), right.get())) {
            if (side instanceof Query.Distribution
                    || side instanceof Query.MostProbable
                    || side instanceof Query.Explanation) {
                reading.problem(
                        tree,
                        "Only numbers can be subtracted or divided.",
                        "Ask for one number on each side, such as P(Y=1 | X=1) or E[Y | X=1].");
            }
        }
        return Optional.of(new Query.Contrast(left.get(), comparison, right.get()));
    }

    private Optional<Query> call(CallContext tree) {
        String name = Words.read(tree.function.getText());
        Optional<Function> function = Function.named(name);
        if (function.isEmpty()) {
            reading.problem(
                    tree.function,
                    "There is no function '" + name + "'.",
                    KnownNames.nearest(name, Function.names())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("There are " + String.join(", ", Function.names()) + "."));
            return Optional.empty();
        }
        if (tree.level != null && function.get() != Function.Q) {
            reading.problem(tree.level, "Only a quantile has a level.", "Remove the number.");
            return Optional.empty();
        }
        return switch (function.get()) {
            case P, DENSITY, E, VAR, SD, MEDIAN, Q, MAP ->
                tree.body().targets() == null ? refuseBody(tree) : ofTargets(function.get(), tree);
            case MPE -> explanation(tree);
            case ATE, ATT, ATU, CATE, CDE, NDE, NIE, TE, PN, PS, PNS, PSE ->
                tree.body().chain() == null ? needsArrow(tree, name) : effects.read(function.get(), tree.body());
        };
    }

    private Optional<Query> refuseBody(CallContext tree) {
        if (tree.body().chain() == null) {
            reading.problem(
                    tree, "It is not said which variable is asked about.", "Name one, as in P(Y | X=1) or E[Y].");
            return Optional.empty();
        }
        reading.problem(tree.body(), "An arrow belongs to an effect.", "Write ATE(X -> Y) or P(Y | do(X=1)).");
        return Optional.empty();
    }

    private Optional<Query> needsArrow(CallContext tree, String name) {
        reading.problem(tree.body(), name + " is an effect of one variable on another.", "Write " + name + "(X -> Y).");
        return Optional.empty();
    }

    private Optional<Query> ofTargets(Function function, CallContext tree) {
        BodyContext body = tree.body();
        List<ConditionContext> conditions =
                body.conditions() == null ? List.of() : body.conditions().condition();
        World done = events.done(conditions);
        List<Event> given = events.given(conditions, done);
        List<TargetContext> targets = body.targets().target();
        return switch (function) {
            case P -> probability(targets, given, done);
            case DENSITY -> density(targets, given, done);
            case Q -> quantile(tree, given, done);
            case MAP -> mostProbable(targets, given, done);
            default -> Optional.of(moment(function, targets, given, done));
        };
    }

    private Optional<Query> probability(List<TargetContext> targets, List<Event> given, World done) {
        if (targets.stream().allMatch(target -> target.event() != null)) {
            List<Event> asked = new ArrayList<>();
            for (TargetContext target : targets) {
                Optional<Event> event = events.event(target.event(), done);
                event.ifPresent(asked::add);
                if (event.isPresent() && event.get() instanceof Event.Likelihood) {
                    reading.problem(
                            target,
                            "An uncertain report can be given, but not asked about.",
                            "Move it behind the bar, or ask for a state.");
                }
            }
            return reading.problems().isEmpty() ? Optional.of(new Query.Probability(asked, given)) : Optional.empty();
        }
        for (TargetContext target : targets) {
            if (target.event() != null) {
                reading.problem(
                        target,
                        "Some variables here have a value and others have none.",
                        "Give all of them a value for a probability, or none for a distribution.");
                return Optional.empty();
            }
        }
        return Optional.of(new Query.Distribution(subjects(targets, done), given));
    }

    private Optional<Query> density(List<TargetContext> targets, List<Event> given, World done) {
        if (targets.size() == 1 && targets.getFirst().event() != null) {
            Optional<Event> event = events.event(targets.getFirst().event(), done);
            if (event.orElse(null) instanceof Event.Equals(Counterfactual subject, Value.Quantity(double at))) {
                return Optional.of(new Query.Density(subject, at, given));
            }
            reading.problem(
                    targets.getFirst(),
                    "A density is asked for at one number.",
                    "Write p(Y=3), or P(...) for an event.");
            return Optional.empty();
        }
        return probability(targets, given, done);
    }

    private Optional<Query> mostProbable(List<TargetContext> targets, List<Event> given, World done) {
        for (TargetContext target : targets) {
            if (target.event() != null) {
                reading.problem(
                        target,
                        "Which value is most probable is what is asked.",
                        "Name the variable alone, or move what is known behind the bar.");
                return Optional.empty();
            }
        }
        return Optional.of(new Query.MostProbable(subjects(targets, done), given));
    }

    private List<Counterfactual> subjects(List<TargetContext> targets, World done) {
        return targets.stream()
                .map(target -> events.subject(target.subject(), done))
                .toList();
    }

    private Optional<Query> explanation(CallContext tree) {
        BodyContext body = tree.body();
        if (body.targets() != null || body.chain() != null) {
            reading.problem(
                    body,
                    "MPE asks about all variables, so none is named before the bar.",
                    "Write MPE(| X=1), or MAP(X, Y | Z=1) for some of them.");
            return Optional.empty();
        }
        List<ConditionContext> conditions =
                body.conditions() == null ? List.of() : body.conditions().condition();
        World done = events.done(conditions);
        List<Event> given = events.given(conditions, done);
        if (given.stream().anyMatch(event -> !event.subject().world().equals(done))) {
            reading.problem(
                    body,
                    "MPE asks about one world, but what is given lies in several.",
                    "Ask MAP(...) of the variables of each world.");
            return Optional.empty();
        }
        return Optional.of(new Query.Explanation(done, given));
    }

    private Query moment(Function function, List<TargetContext> targets, List<Event> given, World done) {
        Counterfactual target = single(targets, done);
        return switch (function) {
            case E -> new Query.Moment(Query.Statistic.MEAN, target, given);
            case VAR -> new Query.Moment(Query.Statistic.VARIANCE, target, given);
            case SD -> new Query.Moment(Query.Statistic.STANDARD_DEVIATION, target, given);
            default -> new Query.Moment(Query.Statistic.MEDIAN, target, given);
        };
    }

    private Optional<Query> quantile(CallContext tree, List<Event> given, World done) {
        Counterfactual target = single(tree.body().targets().target(), done);
        double level = tree.level == null ? Double.NaN : reading.number(tree.level);
        if (!(level > 0 && level < 1)) {
            reading.problem(
                    tree.level == null ? tree.function : tree.level,
                    "A quantile needs a level between 0 and 1.",
                    "Write Q[0.9](Y).");
            return Optional.empty();
        }
        return Optional.of(new Query.Quantile(level, target, given));
    }

    private Counterfactual single(List<TargetContext> targets, World done) {
        TargetContext first = targets.getFirst();
        if (targets.size() > 1) {
            reading.problem(targets.get(1), "Only one variable can be asked about here.", "Ask about each on its own.");
        }
        if (first.event() != null) {
            reading.problem(
                    first, "An event stands where a variable should.", "Ask P(" + first.getText() + ") instead.");
            return events.subject(first.event().subject(), done);
        }
        return events.subject(first.subject(), done);
    }
}
