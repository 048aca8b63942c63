package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;

/// Random questions of every kind, with awkward names, nested worlds and states that look like numbers.
final class RandomQueries {
    private static final List<String> NAMES = List.of(
            "X",
            "Y",
            "E",
            "P",
            "do",
            "in",
            "cut",
            "vs",
            "inf",
            "wt82_71",
            "blood pressure",
            "a\"b\\c",
            "_x",
            "y_",
            "2nd",
            "Größe",
            "血圧",
            "x.1",
            "ATE",
            "𝒜",
            "a__b",
            "-",
            "|");
    private final SplittableRandom random;

    RandomQueries(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Query next() {
        return query(2);
    }

    private Query query(int depth) {
        World done = chance(3) ? world(1) : World.FACTUAL;
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 ->
                new Query.Probability(
                        events(1, done).stream()
                                .map(event -> event instanceof Event.Likelihood(var subject, var weights)
                                        ? new Event.Equals(
                                                subject, weights.getFirst().state())
                                        : event)
                                .toList(),
                        events(0, done));
            case 1 -> Query.Effect.of(Query.EffectKind.ATE, "X", "Y");
            case 2 -> new Query.Moment(pick(List.of(Query.Statistic.values())), subject(done), events(0, done));
            case 3 -> new Query.Quantile(random.nextDouble(0.001, 0.999), subject(done), events(0, done));
            case 4 -> effect();
            case 5 -> new Query.Density(subject(done), number(), events(0, done));
            case 6 -> pathEffect();
            default -> new Query.Contrast(number(depth), pick(List.of(Query.Comparison.values())), number(depth));
        };
    }

    private Query number(int depth) {
        return query(depth - 1);
    }

    Query whole() {
        World done = chance(3) ? world(1) : World.FACTUAL;
        if (chance(4)) {
            List<String> names = distinctNames(4);
            return new Query.Separation(
                    new TreeSet<>(names.subList(0, 1)),
                    new TreeSet<>(names.subList(1, 2)),
                    new TreeSet<>(names.subList(2, 2 + random.nextInt(3))));
        }
        List<Counterfactual> targets = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            targets.add(subject(done));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Query.Distribution(targets, events(0, done));
            case 1 -> new Query.MostProbable(targets, events(0, done));
            case 2 -> explanation(done);
            default -> query(2);
        };
    }

    private Query explanation(World done) {
        List<Event> given = events(0, done).stream()
                .filter(event -> event.subject().world().equals(done))
                .toList();
        return new Query.Explanation(done, given);
    }

    private Query effect() {
        List<Query.Mediator> mediators = new ArrayList<>();
        for (String name : distinctNames(random.nextInt(3))) {
            mediators.add(new Query.Mediator(name, chance(2) ? Optional.of(value()) : Optional.empty()));
        }
        return new Query.Effect(
                pick(List.of(Query.EffectKind.values())),
                "X",
                pick(List.of("Y", "a b")),
                levels(),
                mediators,
                events(0, World.FACTUAL));
    }

    private Query pathEffect() {
        return new Query.PathEffect(
                "X", "Y", List.of(List.of("X", name(), "Y"), List.of("X", "Y")), levels(), events(0, World.FACTUAL));
    }

    private Optional<Query.Levels> levels() {
        return chance(2) ? Optional.of(new Query.Levels(value(), value())) : Optional.empty();
    }

    private List<Event> events(int least, World done) {
        List<Event> events = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            events.add(event(done));
        }
        return events;
    }

    private Event event(World done) {
        Counterfactual subject = subject(done);
        return switch (random.nextInt(5)) {
            case 0 -> new Event.In(subject, List.of(value(), value()));
            case 4 -> likelihood(subject);
            case 1 -> {
                double lower = chance(3) ? Double.NEGATIVE_INFINITY : number();
                double upper = chance(3)
                        ? Double.POSITIVE_INFINITY
                        : lower == Double.NEGATIVE_INFINITY ? 3 : lower + 1.5 + Math.abs(lower);
                yield new Event.Within(subject, new Range(lower, upper), pick(List.of(Event.Bounds.values())));
            }
            default -> new Event.Equals(subject, value());
        };
    }

    private Event likelihood(Counterfactual subject) {
        List<Event.Weight> weights = new ArrayList<>();
        weights.add(new Event.Weight(value(), random.nextDouble(1e-9, 100)));
        Value other = value();
        if (!other.equals(weights.getFirst().state())) {
            weights.add(new Event.Weight(other, Math.abs(number())));
        }
        return new Event.Likelihood(subject, weights);
    }

    private Counterfactual subject(World done) {
        return new Counterfactual(name(), chance(3) ? world(2) : done);
    }

    private World world(int depth) {
        List<Intervention> all = new ArrayList<>();
        for (String name : distinctNames(1 + random.nextInt(3))) {
            all.add(
                    switch (random.nextInt(depth > 0 ? 6 : 4)) {
                        case 0 -> new Intervention.Policy(name, "if(Z > 1, X + 1, -2^Y) | {a, b} != \"q\" & [1, 2]");
                        case 1 -> new Intervention.Draw(name, "Normal(2*Z, 1)");
                        case 2 -> new Intervention.CutEdge(name, name());
                        case 3 -> new Intervention.SetTo(name, value());
                        default ->
                            new Intervention.SetToCounterfactual(
                                    name,
                                    new Counterfactual(
                                            chance(2) ? name : name(), chance(4) ? World.FACTUAL : world(depth - 1)));
                    });
        }
        return new World(all);
    }

    private Value value() {
        return switch (random.nextInt(4)) {
            case 0 -> new Value.Quantity(number());
            case 1 -> new Value.Label(pick(List.of("1", "-3", "1e5", "yes", "open surgery", "", "NaN")));
            default -> new Value.Label(name());
        };
    }

    private double number() {
        return pick(List.of(0.0, 1.0, -1.0, 1e-7, -2.5e300, 123456789.125, 1e17, 0.1));
    }

    private String name() {
        return pick(NAMES);
    }

    private List<String> distinctNames(int size) {
        List<String> names = new ArrayList<>();
        while (names.size() < size) {
            String name = name();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
