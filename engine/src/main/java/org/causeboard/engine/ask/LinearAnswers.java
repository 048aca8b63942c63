package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.SelectedNormal;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;

/// Exact answers of a linear model with normal noise. Conditions are exact values, and a stretch of numbers for one
/// further variable: then the closed form is that of a truncated normal distribution.
final class LinearAnswers implements WorldAnswers {
    private static final String SEVERAL = "Ranges of several variables together have no closed form.";

    private final WorldNetwork network;
    private final GaussianWorlds worlds;
    private final Set<String> remarks = new LinkedHashSet<>();

    LinearAnswers(WorldNetwork network, GaussianWorlds worlds) {
        this.network = network;
        this.worlds = worlds;
    }

    @Override
    public Outcome<Double> probability(List<Event> events, List<Event> given, Progress progress) {
        return switch (LinearCondition.of(events, network)) {
            case Outcome.Found<LinearCondition>(LinearCondition asked, double _, double _) ->
                asked.values().isEmpty() && asked.stretches().size() == 1
                        ? within(asked.stretches().entrySet().iterator().next(), given, progress)
                        : together(events, given, progress);
            case Outcome.Impossible<LinearCondition> _ ->
                distribution(events.getFirst().subject(), given, progress).map(_ -> 0.0);
            case Outcome.TooLarge<LinearCondition>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<LinearCondition> _ -> together(events, given, progress);
        };
    }

    private Outcome<Double> within(
            Map.Entry<Counterfactual, LinearCondition.Stretch> asked, List<Event> given, Progress progress) {
        LinearCondition.Stretch stretch = asked.getValue();
        return distribution(asked.getKey(), given, progress).map(law -> {
            if (law.isDiscrete()) { // certain: the ends count
                return stretch.holds(law.mean(), network) ? 1.0 : 0.0;
            }
            return stretch.isEmpty() ? 0.0 : probability(stretch, law);
        });
    }

    private double probability(LinearCondition.Stretch stretch, Distribution law) {
        if (law instanceof SelectedNormal selected) {
            return selected.between(stretch.lower(), stretch.upper());
        }
        double lower = (stretch.lower() - law.mean()) / law.standardDeviation();
        double upper = (stretch.upper() - law.mean()) / law.standardDeviation();
        double probability = StandardNormal.between(lower, upper);
        if (probability < Double.MIN_NORMAL) {
            long exponent = Math.round(StandardNormal.lnBetween(lower, upper) / Math.log(10));
            remarks.add("The probability is too small for a number, but not zero: about 1e" + exponent + ".");
        }
        return probability;
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// Several events: certain ones drop out, one that a number is exactly so has probability 0, two stretches are
    /// `P(A) P(B | A)`.
    private Outcome<Double> together(List<Event> events, List<Event> given, Progress progress) {
        List<Event> open = new ArrayList<>();
        for (Event event : events) {
            Outcome<Distribution> law = distribution(event.subject(), given, progress);
            if (!(law instanceof Outcome.Found<Distribution>(Distribution found, double _, double _))) {
                return law.map(_ -> 0.0);
            }
            if (found.isDiscrete()) {
                if (!LinearCondition.holds(event, found.mean(), network)) {
                    return new Outcome.Found<>(0.0, 0, 0);
                }
            } else if (event instanceof Event.Within) {
                open.add(event);
            } else {
                return new Outcome.Found<>(0.0, 0, 0);
            }
        }
        if (open.isEmpty()) {
            return new Outcome.Found<>(1.0, 0, 0);
        }
        return switch (LinearCondition.of(open, network)) {
            case Outcome.Found<LinearCondition>(LinearCondition left, double _, double _) ->
                stretches(List.copyOf(left.stretches().entrySet()), given, progress);
            case Outcome.Impossible<LinearCondition> _ -> new Outcome.Found<>(0.0, 0, 0);
            case Outcome.TooLarge<LinearCondition>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<LinearCondition>(String why) -> new Outcome.Unsuitable<>(why);
        };
    }

    private Outcome<Double> stretches(
            List<Map.Entry<Counterfactual, LinearCondition.Stretch>> asked, List<Event> given, Progress progress) {
        Outcome<Double> first = within(asked.getFirst(), given, progress);
        if (asked.size() == 1 || !(first instanceof Outcome.Found<Double>(Double share, double _, double _))) {
            return first;
        }
        if (asked.size() > 2) {
            return new Outcome.Unsuitable<>(SEVERAL);
        }
        if (share == 0) {
            return first;
        }
        List<Event> more = new ArrayList<>(given);
        more.addAll(asked.getFirst().getValue().events());
        return within(asked.getLast(), more, progress).map(rest -> share * rest);
    }

    @Override
    public Outcome<Distribution> distribution(Counterfactual target, List<Event> given, Progress progress) {
        return switch (LinearCondition.of(given, network)) {
            case Outcome.Found<LinearCondition>(LinearCondition condition, double _, double _) ->
                law(target, condition, given);
            case Outcome.Impossible<LinearCondition>(List<Event> impossible) -> new Outcome.Impossible<>(impossible);
            case Outcome.TooLarge<LinearCondition>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<LinearCondition>(String why) -> new Outcome.Unsuitable<>(why);
        };
    }

    private Outcome<Distribution> law(Counterfactual target, LinearCondition condition, List<Event> given) {
        List<Counterfactual> asked = new ArrayList<>(List.of(target));
        asked.addAll(condition.stretches().keySet());
        Optional<JointNormal> joint = worlds.joint(asked, condition.values());
        if (joint.isEmpty()) {
            return new Outcome.Impossible<>(given);
        }
        JointNormal normal = joint.get();
        int selecting = 0;
        for (int i = 1; i < asked.size(); i++) {
            LinearCondition.Stretch stretch = condition.stretches().get(asked.get(i));
            if (normal.covariance(i, i) > 0) {
                if (stretch.isEmpty()) {
                    return new Outcome.Impossible<>(stretch.events());
                }
                if (selecting > 0) {
                    return new Outcome.Unsuitable<>(SEVERAL);
                }
                selecting = i;
            } else if (!stretch.holds(normal.mean().get(i), network)) {
                return new Outcome.Impossible<>(stretch.events());
            }
        }
        return selecting == 0
                ? new Outcome.Found<>(normal.marginal(0), 0, 0)
                : selected(normal, selecting, condition.stretches().get(asked.get(selecting)));
    }

    private static Outcome<Distribution> selected(JointNormal normal, int selecting, LinearCondition.Stretch stretch) {
        double scale = Math.sqrt(normal.covariance(selecting, selecting));
        double lower = (stretch.lower() - normal.mean().get(selecting)) / scale;
        double upper = (stretch.upper() - normal.mean().get(selecting)) / scale;
        double variance = normal.covariance(0, 0);
        Distribution law = variance > 0
                ? new SelectedNormal(
                        normal.mean().get(0), Math.sqrt(variance), normal.correlation(0, selecting), lower, upper)
                : normal.marginal(0);
        return new Outcome.Found<>(law, 0, 0);
    }

    @Override
    public Outcome<Double> quantile(Counterfactual target, double level, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<Double> density(Counterfactual target, double at, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<Double> variance(Counterfactual target, List<Event> given, Progress progress) {
        return new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<Result> joint(List<Counterfactual> targets, List<Event> given, Progress progress) {
        return normal(targets, given, normal -> {
            List<String> names = targets.stream()
                    .map(target -> TargetWords.name(target, targets))
                    .toList();
            return new Result.JointNumbers(new JointNormal(names, normal.mean(), normal.covariance()));
        });
    }

    /// A joint normal density is highest at the means.
    @Override
    public Outcome<Result.MostProbable> mostProbable(
            List<Counterfactual> targets, List<Event> given, Progress progress) {
        return normal(targets, given, normal -> {
            List<Result.Chosen> values =
                    TargetWords.chosen(targets, network, target -> normal.mean().get(targets.indexOf(target)));
            return new Result.MostProbable(values, normal.logDensityAtMean(), Result.Measure.DENSITY);
        });
    }

    private <T> Outcome<T> normal(List<Counterfactual> targets, List<Event> given, Function<JointNormal, T> read) {
        return switch (LinearCondition.of(given, network)) {
            case Outcome.Found<LinearCondition>(LinearCondition condition, double _, double _) ->
                condition.stretches().isEmpty()
                        ? worlds.joint(targets, condition.values())
                                .<Outcome<T>>map(normal -> new Outcome.Found<>(read.apply(normal), 0, 0))
                                .orElseGet(() -> new Outcome.Impossible<>(given))
                        : new Outcome.Unsuitable<>("Given a range, several numbers together have no closed form.");
            case Outcome.Impossible<LinearCondition>(List<Event> impossible) -> new Outcome.Impossible<>(impossible);
            case Outcome.TooLarge<LinearCondition>(double cells) -> new Outcome.TooLarge<>(cells);
            case Outcome.Unsuitable<LinearCondition>(String why) -> new Outcome.Unsuitable<>(why);
        };
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
