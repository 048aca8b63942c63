package org.causeboard.engine.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;

/// Exact answers of a linear model with normal noise. Conditions must be exact values.
final class LinearAnswers implements WorldAnswers {
    private final WorldNetwork network;
    private final GaussianWorlds worlds;

    LinearAnswers(WorldNetwork network, GaussianWorlds worlds) {
        this.network = network;
        this.worlds = worlds;
    }

    @Override
    public Outcome<Double> probability(List<Event> events, List<Event> given, Progress progress) {
        if (events.size() > 1) {
            return new Outcome.Unsuitable<>("Several events together have no closed form.");
        }
        Event event = events.getFirst();
        return switch (distribution(event.subject(), given, progress)) {
            case Outcome.Found<Distribution>(Distribution law, double _, double _) ->
                new Outcome.Found<>(probability(event, law), 0, 0);
            case Outcome.Impossible<Distribution>(List<Event> impossible) -> new Outcome.Impossible<>(impossible);
            case Outcome.TooLarge<Distribution>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<Distribution>(String why) -> new Outcome.Unsuitable<>(why);
        };
    }

    private double probability(Event event, Distribution law) {
        return switch (event) {
            case Event.Within within -> {
                double below = Double.isInfinite(within.range().lower())
                        ? 0
                        : law.cumulative(within.range().lower());
                double upTo = Double.isInfinite(within.range().upper())
                        ? 1
                        : law.cumulative(within.range().upper());
                if (law.isDiscrete()) { // certain: the ends count
                    yield within.contains(law.mean()) ? 1 : 0;
                }
                yield Math.max(0, upTo - below);
            }
            case Event.Equals _, Event.In _ ->
                law.isDiscrete()
                                && EventTest.of(
                                                event,
                                                network.model()
                                                        .variable(
                                                                event.subject().variable())
                                                        .domain())
                                        .holds(law.mean())
                        ? 1
                        : 0;
        };
    }

    @Override
    public Outcome<Distribution> distribution(Counterfactual target, List<Event> given, Progress progress) {
        Map<Counterfactual, Double> evidence = new LinkedHashMap<>();
        for (Event event : given) {
            OptionalDouble value = EventTest.of(
                            event,
                            network.model().variable(event.subject().variable()).domain())
                    .onlyValue();
            if (value.isEmpty()) {
                return new Outcome.Unsuitable<>("The condition is a range.");
            }
            Double earlier = evidence.put(event.subject(), value.getAsDouble());
            if (earlier != null && earlier != value.getAsDouble()) {
                return new Outcome.Impossible<>(given);
            }
        }
        Optional<JointNormal> joint = worlds.joint(List.of(target), evidence);
        return joint.<Outcome<Distribution>>map(normal ->
                        new Outcome.Found<>(normal.marginal(normal.variables().getFirst()), 0, 0))
                .orElseGet(() -> new Outcome.Impossible<>(given));
    }

    @Override
    public Outcome<Double> quantile(Counterfactual target, double level, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<Double> variance(Counterfactual target, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<JointTable> joint(List<Counterfactual> targets, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("Numbers have no joint table.");
    }

    @Override
    public Outcome<Double> meanDifference(
            Counterfactual left, Counterfactual right, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is computed by parts.");
    }

    @Override
    public Method method(double standardError, double effectiveDraws) {
        return new Method.ExactLinear("All mechanisms are linear with normal noise, so the answer has a closed form.");
    }

    @Override
    public Uncertainty uncertainty(double value, double standardError) {
        return new Uncertainty.Exact();
    }
}
