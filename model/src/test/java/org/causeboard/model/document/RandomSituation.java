package org.causeboard.model.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;

/// What may be seen, done or imagined with some variables, at random: findings certain and not, interventions of every
/// kind.
public final class RandomSituation {
    private final SplittableRandom random;
    private final List<String> variables;

    private RandomSituation(SplittableRandom random, List<String> variables) {
        this.random = random;
        this.variables = variables;
    }

    /// @param variables at least one
    public static Situation of(List<String> variables, SplittableRandom random) {
        return new RandomSituation(random, variables).situation();
    }

    private Situation situation() {
        List<Event> given = new ArrayList<>();
        some().forEach(variable -> given.add(event(variable)));
        return new Situation(
                Situation.Stance.values()[random.nextInt(3)],
                world(),
                given,
                random.nextBoolean() ? OptionalInt.of(random.nextInt(100)) : OptionalInt.empty());
    }

    private Set<String> some() {
        Set<String> some = new TreeSet<>();
        int most = random.nextInt(4);
        for (int i = 0; i < most; i++) {
            some.add(any());
        }
        return some;
    }

    private String any() {
        return variables.get(random.nextInt(variables.size()));
    }

    private World world() {
        List<Intervention> done = new ArrayList<>();
        some().forEach(variable -> done.add(intervention(variable)));
        return new World(done);
    }

    private Intervention intervention(String variable) {
        return switch (random.nextInt(5)) {
            case 0 -> new Intervention.SetTo(variable, value());
            case 1 -> new Intervention.Policy(variable, "2 * " + any() + " + " + variable + " - 1");
            case 2 -> new Intervention.Draw(variable, "Normal(" + any() + ", 1)");
            case 3 ->
                new Intervention.SetToCounterfactual(
                        variable, new Counterfactual(any(), World.of(new Intervention.SetTo(any(), value()))));
            default -> new Intervention.CutEdge(variable, any());
        };
    }

    private Event event(String variable) {
        Counterfactual subject = Counterfactual.factual(variable);
        return switch (random.nextInt(4)) {
            case 0 -> new Event.Equals(subject, value());
            case 1 -> new Event.In(subject, List.of(Value.of("low"), Value.of("high")));
            case 2 ->
                new Event.Within(subject, new Range(-random.nextDouble(), Double.POSITIVE_INFINITY), Event.Bounds.OPEN);
            default ->
                new Event.Likelihood(
                        subject,
                        List.of(
                                new Event.Weight(Value.of("low"), random.nextDouble()),
                                new Event.Weight(Value.of("high"), 1)));
        };
    }

    private Value value() {
        return random.nextBoolean() ? Value.of(random.nextInt(9) / 4.0) : Value.of("state " + random.nextInt(3));
    }
}
