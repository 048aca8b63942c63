package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QuestionParser.ComparisonContext;
import org.causeboard.engine.query.text.QuestionParser.ConditionContext;
import org.causeboard.engine.query.text.QuestionParser.CutEdgeContext;
import org.causeboard.engine.query.text.QuestionParser.DrawContext;
import org.causeboard.engine.query.text.QuestionParser.EventContext;
import org.causeboard.engine.query.text.QuestionParser.InterventionContext;
import org.causeboard.engine.query.text.QuestionParser.InterventionsContext;
import org.causeboard.engine.query.text.QuestionParser.PolicyContext;
import org.causeboard.engine.query.text.QuestionParser.SubjectContext;
import org.causeboard.engine.query.text.QuestionParser.SubscriptContext;
import org.causeboard.engine.query.text.QuestionParser.ToCounterfactualContext;
import org.causeboard.engine.query.text.QuestionParser.ToItselfContext;
import org.causeboard.engine.query.text.QuestionParser.ToValueContext;
import org.causeboard.engine.query.text.QuestionParser.ValueContext;
import org.causeboard.engine.query.text.QuestionParser.ValuelessContext;
import org.causeboard.engine.query.text.QuestionParser.WeighedContext;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;

/// Reads events, worlds and interventions.
final class EventReader {
    private final Reading reading;

    EventReader(Reading reading) {
        this.reading = reading;
    }

    /// What all `do(...)` among the conditions do together.
    World done(List<ConditionContext> conditions) {
        List<Intervention> all = new ArrayList<>();
        ParserRuleContext place = null;
        for (ConditionContext condition : conditions) {
            if (condition.action != null) {
                String action = Words.read(condition.action.getText());
                if (!action.equalsIgnoreCase("do")) {
                    reading.problem(
                            condition.action, "'" + action + "(...)' cannot be given.", "Write do(...), or an event.");
                }
                all.addAll(interventions(condition.interventions()));
                place = condition;
            }
        }
        return place == null ? World.FACTUAL : world(place, all);
    }

    /// The events among the conditions, each in its own world together with what was done.
    List<Event> given(List<ConditionContext> conditions, World done) {
        List<Event> given = new ArrayList<>();
        for (ConditionContext condition : conditions) {
            if (condition.event() != null) {
                event(condition.event(), done).ifPresent(given::add);
            }
        }
        return given;
    }

    /// A variable in the world of its subscript together with what was done.
    Counterfactual subject(SubjectContext tree, World done) {
        String variable = reading.variable(tree.word());
        World own = tree.subscript() == null ? World.FACTUAL : world(tree.subscript());
        if (own.isFactual() || done.isFactual()) {
            return new Counterfactual(variable, own.isFactual() ? done : own);
        }
        List<Intervention> both = new ArrayList<>(own.interventions());
        both.addAll(done.interventions());
        return new Counterfactual(variable, world(tree, both));
    }

    private World world(SubscriptContext tree) {
        return tree.interventions() == null
                ? World.FACTUAL
                : world(tree.interventions(), interventions(tree.interventions()));
    }

    private World world(ParserRuleContext place, List<Intervention> interventions) {
        Set<String> keys = new HashSet<>();
        List<Intervention> unique = new ArrayList<>();
        for (Intervention intervention : interventions) {
            if (keys.add(intervention.key())) {
                unique.add(intervention);
            } else {
                reading.problem(
                        place, "'" + intervention.variable() + "' is changed twice in one world.", "Keep one change.");
            }
        }
        return new World(unique);
    }

    private List<Intervention> interventions(InterventionsContext tree) {
        List<Intervention> all = new ArrayList<>();
        for (InterventionContext each : tree.intervention()) {
            switch (each) {
                case ToValueContext set -> {
                    String variable = reading.variable(set.word());
                    all.add(new Intervention.SetTo(variable, reading.value(variable, set.value())));
                }
                case ToCounterfactualContext set -> {
                    String variable = reading.variable(set.word(0));
                    String source = reading.variable(set.source);
                    all.add(new Intervention.SetToCounterfactual(
                            variable, new Counterfactual(source, world(set.subscript()))));
                }
                case ToItselfContext set -> {
                    String variable = reading.variable(set.word());
                    all.add(new Intervention.SetToCounterfactual(
                            variable, new Counterfactual(variable, world(set.subscript()))));
                }
                case PolicyContext set ->
                    all.add(new Intervention.Policy(reading.variable(set.word()), reading.source(set.formula())));
                case DrawContext set ->
                    all.add(new Intervention.Draw(reading.variable(set.word()), reading.source(set.formula())));
                case CutEdgeContext cut ->
                    all.add(new Intervention.CutEdge(reading.variable(cut.effect), reading.variable(cut.cause)));
                case ValuelessContext bare -> {
                    String variable = reading.variable(bare.word());
                    reading.problem(
                            bare,
                            "It is not said what '" + variable + "' is set to.",
                            "Write " + example(variable) + ".");
                }
                default -> throw new AssertionError("The grammar has no such intervention: " + each.getClass());
            }
        }
        return all;
    }

    /// An event; empty beside a problem.
    Optional<Event> event(EventContext tree, World done) {
        Counterfactual subject = subject(tree.subject(), done);
        if (tree.comparison().isEmpty()) {
            return tree.opening != null ? interval(tree, subject) : in(tree, subject);
        }
        if (tree.value() == null) {
            return chained(tree, subject);
        }
        return compared(tree, subject, tree.comparison(0), tree.value());
    }

    private Optional<Event> in(EventContext tree, Counterfactual subject) {
        List<WeighedContext> states = tree.weighed();
        if (states.stream().anyMatch(state -> state.COLON() != null)) {
            return weighed(tree, subject);
        }
        return Optional.of(new Event.In(
                subject,
                states.stream()
                        .map(state -> reading.value(subject.variable(), state.value()))
                        .toList()));
    }

    /// `Test in {yes: 80, no: 20}`.
    private Optional<Event> weighed(EventContext tree, Counterfactual subject) {
        if (reading.known().domain(subject.variable()) instanceof Numeric) {
            reading.problem(
                    tree,
                    "'" + subject.variable() + "' is a number, and an uncertain report weighs states.",
                    "Give a range, such as " + Words.write(subject.variable()) + " in [1, 2].");
            return Optional.empty();
        }
        List<Event.Weight> weights = new ArrayList<>();
        Set<Value> named = new HashSet<>();
        boolean sound = true;
        for (WeighedContext state : tree.weighed()) {
            Value value = reading.value(subject.variable(), state.value());
            if (!named.add(value)) {
                reading.problem(state, "'" + value + "' is weighed twice.", "Weigh each state once.");
                sound = false;
            } else if (state.COLON() == null) {
                reading.problem(
                        state,
                        "'" + value + "' has no weight, but another state has one.",
                        "Weigh each state; one that is left out weighs nothing.");
                sound = false;
            } else {
                double weight = reading.number(state.number());
                if (weight >= 0 && Double.isFinite(weight)) {
                    weights.add(new Event.Weight(value, weight));
                } else {
                    reading.problem(
                            state.number(), "A weight is a finite number that is not negative.", "Write 80 or 0.8.");
                    sound = false;
                }
            }
        }
        if (sound && weights.stream().allMatch(weight -> weight.weight() == 0)) {
            reading.problem(tree, "All weights are zero.", "Give one state a positive weight.");
            sound = false;
        }
        return sound ? Optional.of(new Event.Likelihood(subject, weights)) : Optional.empty();
    }

    private Optional<Event> interval(EventContext tree, Counterfactual subject) {
        boolean lowerOpen = tree.opening.getType() == QuestionLexer.LPAR;
        boolean upperOpen = tree.closing.getType() == QuestionLexer.RPAR;
        return within(tree, subject, reading.number(tree.lower), lowerOpen, reading.number(tree.upper), upperOpen);
    }

    /// `40 < Age <= 60`, or `40 < Age`.
    private Optional<Event> chained(EventContext tree, Counterfactual subject) {
        if (!rises(tree.below) || (tree.above != null && !rises(tree.above))) {
            reading.problem(tree, "A range is written from its lower end.", "Write 40 < Age <= 60, or Age > 40.");
            return Optional.empty();
        }
        double upper = tree.above == null ? Double.POSITIVE_INFINITY : reading.number(tree.upper);
        boolean upperOpen = tree.above != null && tree.above.LESS() != null;
        return within(tree, subject, reading.number(tree.lower), tree.below.LESS() != null, upper, upperOpen);
    }

    private static boolean rises(ComparisonContext tree) {
        return tree.LESS() != null || tree.AT_MOST() != null;
    }

    private Optional<Event> compared(
            EventContext tree, Counterfactual subject, ComparisonContext comparison, ValueContext value) {
        if (comparison.EQUAL() != null) {
            return Optional.of(new Event.Equals(subject, reading.value(subject.variable(), value)));
        }
        if (comparison.UNEQUAL() != null) {
            return unequal(tree, subject, value);
        }
        if (value.number() == null) {
            return comparedByRank(tree, subject, comparison, value);
        }
        double bound = reading.number(value.number());
        boolean strict = comparison.LESS() != null || comparison.GREATER() != null;
        return rises(comparison)
                ? within(tree, subject, Double.NEGATIVE_INFINITY, false, bound, strict)
                : within(tree, subject, bound, strict, Double.POSITIVE_INFINITY, false);
    }

    private Optional<Event> unequal(EventContext tree, Counterfactual subject, ValueContext value) {
        if (reading.known().domain(subject.variable()) instanceof Discrete discrete) {
            String refused = reading.value(subject.variable(), value).toString();
            return states(
                    tree,
                    subject,
                    discrete,
                    code -> !discrete.states().get(code).equals(refused));
        }
        reading.problem(tree, "'Not equal' needs a variable with known states.", "Name the values that you mean.");
        return Optional.empty();
    }

    /// `Grade >= good`, for states in a meaningful order.
    private Optional<Event> comparedByRank(
            EventContext tree, Counterfactual subject, ComparisonContext comparison, ValueContext value) {
        if (!(reading.known().domain(subject.variable()) instanceof Ordinal ordinal)) {
            reading.problem(
                    value,
                    "'" + subject.variable() + "' cannot be compared with a name.",
                    "Write a number, or use '='.");
            return Optional.empty();
        }
        int rank = ordinal.code(reading.value(subject.variable(), value).toString())
                .orElse(0);
        return states(
                tree,
                subject,
                ordinal,
                code -> rises(comparison)
                        ? code < rank || (code == rank && comparison.AT_MOST() != null)
                        : code > rank || (code == rank && comparison.AT_LEAST() != null));
    }

    private Optional<Event> within(
            EventContext tree,
            Counterfactual subject,
            double lower,
            boolean lowerOpen,
            double upper,
            boolean upperOpen) {
        if (!(lower <= upper) || (lower == upper && (lowerOpen || upperOpen))) {
            reading.problem(tree, "This range is empty.", "Write its lower end first.");
            return Optional.empty();
        }
        Event.Bounds bounds = lowerOpen
                ? upperOpen ? Event.Bounds.OPEN : Event.Bounds.LOWER_OPEN
                : upperOpen ? Event.Bounds.UPPER_OPEN : Event.Bounds.CLOSED;
        Event.Within within = new Event.Within(subject, new Range(lower, upper), bounds);
        return reading.known().domain(subject.variable()) instanceof Discrete discrete
                ? numberedStates(tree, within, discrete)
                : Optional.of(within);
    }

    /// A range of a variable whose states are numbers means the states in it.
    private Optional<Event> numberedStates(EventContext tree, Event.Within within, Discrete discrete) {
        for (String state : discrete.states()) {
            if (Value.of(state) instanceof Value.Label) {
                reading.problem(
                        tree,
                        "The states of '" + within.subject().variable() + "' are not numbers.",
                        "Its states are " + KnownNames.listed(discrete.states()) + ".");
                return Optional.empty();
            }
        }
        return states(
                tree,
                within.subject(),
                discrete,
                code -> Value.of(discrete.states().get(code)) instanceof Value.Quantity(double number)
                        && within.contains(number));
    }

    private Optional<Event> states(EventContext tree, Counterfactual subject, Discrete discrete, IntPredicate wanted) {
        List<Value> values = IntStream.range(0, discrete.size())
                .filter(wanted)
                .mapToObj(code -> (Value) new Value.Label(discrete.states().get(code)))
                .toList();
        if (values.isEmpty()) {
            reading.problem(
                    tree,
                    "No state of '" + subject.variable() + "' is meant.",
                    "Its states are " + KnownNames.listed(discrete.states()) + ".");
            return Optional.empty();
        }
        return Optional.of(
                values.size() == 1 ? new Event.Equals(subject, values.getFirst()) : new Event.In(subject, values));
    }

    private String example(String variable) {
        String value = reading.known().domain(variable) instanceof Discrete discrete
                ? Words.write(discrete.states().getLast())
                : "1";
        return "do(" + Words.write(variable) + "=" + value + ")";
    }
}
