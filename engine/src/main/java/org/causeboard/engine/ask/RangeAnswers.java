package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointSample;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.infer.gaussian.SelectedNormals;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Range;

/// Answers of a linear model with normal noise about ranges of several variables together, which have no closed form:
/// the variables are drawn within their ranges, so that improbable ranges are met as well as probable ones.
final class RangeAnswers implements WorldAnswers {
    private final WorldNetwork network;
    private final GaussianWorlds worlds;
    private final Seed seed;
    private final Map<List<Object>, Outcome<SelectedNormals>> drawn = new HashMap<>();
    private long draws;

    RangeAnswers(WorldNetwork network, GaussianWorlds worlds, Seed seed) {
        this.network = network;
        this.worlds = worlds;
        this.seed = seed;
    }

    /// `P(events, given) / P(given)`, each drawn on its own.
    @Override
    public Outcome<Double> probability(List<Event> events, List<Event> given, Progress progress) {
        List<Event> all = new ArrayList<>(given);
        all.addAll(events);
        if (!(drawn(List.of(), given, progress)
                instanceof Outcome.Found<SelectedNormals>(SelectedNormals base, double _, double _))) {
            return drawn(List.of(), given, progress).map(_ -> 0.0);
        }
        if (namesAValue(events, given)) {
            return new Outcome.Found<>(0.0, 0, base.effectiveSize());
        }
        return switch (drawn(List.of(), all, progress)) {
            case Outcome.Found<SelectedNormals>(SelectedNormals whole, double _, double _) -> {
                double share = Math.min(1, Math.exp(whole.lnProbability() - base.lnProbability()));
                double error = share * Math.hypot(whole.relativeError(), base.relativeError());
                yield new Outcome.Found<>(share, error, Math.min(whole.effectiveSize(), base.effectiveSize()));
            }
            case Outcome.Impossible<SelectedNormals> _ -> new Outcome.Found<>(0.0, 0, base.effectiveSize());
            case Outcome.TooLarge<SelectedNormals>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<SelectedNormals>(String why) -> new Outcome.Unsuitable<>(why);
        };
    }

    /// Whether some event is that a number, still open given the exact values, is exactly so.
    private boolean namesAValue(List<Event> events, List<Event> given) {
        if (!(LinearCondition.of(given, network)
                        instanceof Outcome.Found<LinearCondition>(LinearCondition known, double _, double _))
                || !(LinearCondition.of(events, network)
                        instanceof Outcome.Found<LinearCondition>(LinearCondition asked, double _, double _))) {
            return false;
        }
        return asked.values().keySet().stream()
                .anyMatch(subject -> worlds.joint(List.of(subject), known.values())
                        .map(law -> law.covariance(0, 0) > 0)
                        .orElse(false));
    }

    private Outcome<SelectedNormals> drawn(List<Counterfactual> targets, List<Event> given, Progress progress) {
        return drawn.computeIfAbsent(List.of(targets, given), _ -> draw(targets, given, progress));
    }

    private Outcome<SelectedNormals> draw(List<Counterfactual> targets, List<Event> given, Progress progress) {
        return switch (LinearCondition.of(given, network)) {
            case Outcome.Found<LinearCondition>(LinearCondition condition, double _, double _) ->
                draw(targets, condition, given, progress);
            case Outcome.Impossible<LinearCondition>(List<Event> impossible) -> new Outcome.Impossible<>(impossible);
            case Outcome.TooLarge<LinearCondition>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<LinearCondition>(String why) -> new Outcome.Unsuitable<>(why);
        };
    }

    private Outcome<SelectedNormals> draw(
            List<Counterfactual> targets, LinearCondition condition, List<Event> given, Progress progress) {
        List<Counterfactual> selecting = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        List<Event> selected = new ArrayList<>();
        for (Map.Entry<Counterfactual, LinearCondition.Stretch> entry :
                condition.stretches().entrySet()) {
            LinearCondition.Stretch stretch = entry.getValue();
            Optional<JointNormal> law = worlds.joint(List.of(entry.getKey()), condition.values());
            if (law.isEmpty()) {
                return new Outcome.Impossible<>(given);
            }
            boolean varies = law.get().covariance(0, 0) > 0;
            if (varies ? stretch.isEmpty() : !stretch.holds(law.get().mean().get(0), network)) {
                return new Outcome.Impossible<>(stretch.events());
            }
            if (varies) {
                selecting.add(entry.getKey());
                ranges.add(new Range(stretch.lower(), stretch.upper()));
                selected.addAll(stretch.events());
            }
        }
        List<Counterfactual> all = new ArrayList<>(selecting);
        all.addAll(targets);
        Optional<JointNormal> joint = worlds.joint(all, condition.values());
        if (joint.isEmpty()) {
            return new Outcome.Impossible<>(given);
        }
        SelectedNormals normals = SelectedNormals.draw(joint.get(), ranges, seed, progress);
        draws = normals.size();
        return normals.lnProbability() == Double.NEGATIVE_INFINITY
                ? new Outcome.Impossible<>(selected)
                : new Outcome.Found<>(normals, 0, normals.effectiveSize());
    }

    @Override
    public Outcome<Distribution> distribution(Counterfactual target, List<Event> given, Progress progress) {
        return switch (drawn(List.of(target), given, progress)) {
            case Outcome.Found<SelectedNormals>(SelectedNormals normals, double _, double _) ->
                new Outcome.Found<>(
                        normals.marginal(0), normals.estimate(Sample::mean).standardError(), normals.effectiveSize());
            case Outcome.Impossible<SelectedNormals>(List<Event> events) -> new Outcome.Impossible<>(events);
            case Outcome.TooLarge<SelectedNormals>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<SelectedNormals>(String why) -> new Outcome.Unsuitable<>(why);
        };
    }

    @Override
    public Outcome<Double> quantile(Counterfactual target, double level, List<Event> given, Progress progress) {
        return figure(target, given, progress, sample -> sample.quantile(level));
    }

    @Override
    public Outcome<Double> variance(Counterfactual target, List<Event> given, Progress progress) {
        return figure(target, given, progress, Sample::variance);
    }

    private Outcome<Double> figure(
            Counterfactual target, List<Event> given, Progress progress, ToDoubleFunction<Sample> figure) {
        Outcome<SelectedNormals> outcome = drawn(List.of(target), given, progress);
        return outcome instanceof Outcome.Found<SelectedNormals>(SelectedNormals normals, double _, double _)
                ? found(normals.estimate(figure), normals)
                : outcome.map(_ -> 0.0);
    }

    private static Outcome<Double> found(SelectedNormals.Estimate estimate, SelectedNormals normals) {
        return new Outcome.Found<>(estimate.value(), estimate.standardError(), normals.effectiveSize());
    }

    @Override
    public Outcome<Double> density(Counterfactual target, double at, List<Event> given, Progress progress) {
        Outcome<SelectedNormals> outcome = drawn(List.of(target), given, progress);
        if (!(outcome instanceof Outcome.Found<SelectedNormals>(SelectedNormals normals, double _, double _))) {
            return outcome.map(_ -> 0.0);
        }
        SelectedNormals.Estimate density = normals.density(at);
        return Double.isNaN(density.value())
                ? new Outcome.Unsuitable<>("It is read off the distribution.")
                : found(density, normals);
    }

    @Override
    public Outcome<Result> joint(List<Counterfactual> targets, List<Event> given, Progress progress) {
        return drawn(targets, given, progress).map(normals -> {
            List<JointSample.Axis> axes = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                axes.add(new JointSample.Axis(TargetWords.name(targets.get(i), targets), List.of(), normals.values(i)));
            }
            return new Result.JointDraws(new JointSample(axes, normals.weights()));
        });
    }

    @Override
    public Outcome<Result.MostProbable> mostProbable(
            List<Counterfactual> targets, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("Given ranges, where the density is highest has no closed form.");
    }

    @Override
    public Outcome<Double> meanDifference(
            Counterfactual left, Counterfactual right, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is computed by parts.");
    }

    @Override
    public Method method(double standardError, double effectiveDraws) {
        return new Method.MonteCarlo(
                draws,
                seed.value(),
                standardError,
                effectiveDraws,
                "Ranges of several variables together have no closed form, so normal variables are drawn within them"
                        + " (Genz 1992).");
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public Uncertainty uncertainty(double value, double standardError) {
        return Uncertainty.ofSimulation(value, standardError, draws);
    }
}
