package org.causeboard.engine.ask;

import java.util.List;
import java.util.function.Function;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;

/// Exact answers of a model in which every variable has states.
final class DiscreteAnswers implements WorldAnswers {
    private final WorldNetwork network;
    private final DiscreteWorlds worlds;

    DiscreteAnswers(WorldNetwork network, DiscreteWorlds worlds) {
        this.network = network;
        this.worlds = worlds;
    }

    @Override
    public Outcome<Double> probability(List<Event> events, List<Event> given, Progress progress) {
        return outcome(worlds.probability(events, given, progress), value -> value);
    }

    @Override
    public Outcome<Distribution> distribution(Counterfactual target, List<Event> given, Progress progress) {
        return outcome(worlds.distribution(List.of(target), given, progress), table -> {
            double sum = table.probabilities().sum();
            Numbers shares = table.probabilities().map(p -> p / sum);
            return new StateTable(table.states().getFirst(), shares);
        });
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
    public Outcome<Double> density(Counterfactual target, double at, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<Result> joint(List<Counterfactual> targets, List<Event> given, Progress progress) {
        long distinct = targets.stream().map(network::place).distinct().count();
        return distinct < targets.size()
                ? new Outcome.Unsuitable<>("Two of the variables are the same in their worlds.")
                : outcome(worlds.distribution(targets, given, progress), Result.Joint::new);
    }

    @Override
    public Outcome<Result.MostProbable> mostProbable(
            List<Counterfactual> targets, List<Event> given, Progress progress) {
        return outcome(worlds.mostProbable(targets, given, progress), found -> {
            List<Result.Chosen> values = TargetWords.chosen(
                    targets, network, target -> found.states().state(TargetWords.node(target, network)));
            return new Result.MostProbable(values, found.lnProbability(), Result.Measure.PROBABILITY);
        });
    }

    @Override
    public Outcome<Double> meanDifference(
            Counterfactual left, Counterfactual right, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is computed by parts.");
    }

    @Override
    public Method method(double standardError, double effectiveDraws) {
        boolean several =
                network.wanted().stream().map(Counterfactual::world).distinct().count() > 1;
        return new Method.ExactDiscrete(
                several ? "variable elimination on the network of the worlds" : "variable elimination",
                "All variables have states, so the answer is a sum over tables.");
    }

    @Override
    public Uncertainty uncertainty(double value, double standardError) {
        return new Uncertainty.Exact();
    }

    private static <S, T> Outcome<T> outcome(CounterfactualValue<S> value, Function<S, T> read) {
        return switch (value) {
            case CounterfactualValue.Known<S>(S known) -> new Outcome.Found<>(read.apply(known), 0, 0);
            case CounterfactualValue.Undefined<S>(List<Event> impossible) -> new Outcome.Impossible<>(impossible);
            case CounterfactualValue.TooLarge<S>(double cells) -> new Outcome.TooLarge<>(cells);
        };
    }
}
