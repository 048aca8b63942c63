package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointSample;
import org.causeboard.engine.infer.sampling.MonteCarlo;
import org.causeboard.engine.infer.sampling.NoiseBank;
import org.causeboard.engine.infer.sampling.Sampled;
import org.causeboard.engine.infer.sampling.WorldSample;
import org.causeboard.engine.infer.sampling.WorldSampler;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// Answers of any model by simulation: the same units in all worlds, weighted by how well they agree with a condition.
final class SampledAnswers implements WorldAnswers {
    private static final double MOST_CELLS = 1e6;
    private static final double BEYOND = 10; // as many units beyond a quantile as it takes to tell it
    /// With a share of this many units in all a sample has none of them with probability 2.5 %: -ln 0.025.
    private static final double NONE_OR_ALL = 3.6888794541139363;

    /// With fewer units inside, or outside, of an event its probability is better averaged than counted.
    private static final double FEW = 1000;

    private final WorldNetwork network;
    private final NoiseBank bank;
    private final Map<List<Event>, Sampled> drawn = new HashMap<>();
    private final Map<List<Event>, BrokenCauses> broken = new HashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private boolean isWeighed;

    SampledAnswers(WorldNetwork network, NoiseBank bank) {
        this.network = network;
        this.bank = bank;
    }

    @Override
    public Outcome<Double> probability(List<Event> events, List<Event> given, Progress progress) {
        Outcome<Double> counted = number(given, progress, sample -> sample.probability(events));
        if (counted instanceof Outcome.Found<Double>(Double share, double error, double draws)
                && Math.min(share, 1 - share) * draws < FEW
                && weighed(events, given, progress)
                        instanceof Outcome.Found<Double>(Double value, double narrow, double worth)
                && worth >= Method.MonteCarlo.ENOUGH
                && narrow < (error == 0 ? NONE_OR_ALL / Uncertainty.NORMAL_95 / draws : error)) {
            isWeighed = true;
            return new Outcome.Found<>(value, narrow, worth);
        }
        return switch (counted) {
            case Outcome.Found<Double>(Double value, double error, double draws)
            when error == 0 && draws > 0 && events.stream().anyMatch(this::isOpen) ->
                new Outcome.Found<>(value, NONE_OR_ALL / Uncertainty.NORMAL_95 / draws, draws);
            case Outcome<Double> outcome -> outcome;
        };
    }

    /// `P(events, given) / P(given)`, each the mean of exact probabilities given the causes of the units: far out in a
    /// tail no unit need fall into the range (Rao-Blackwell). Left out where events name exact numbers, which have a
    /// density, and where no event is met by drawing within its range.
    private Outcome<Double> weighed(List<Event> events, List<Event> given, Progress progress) {
        boolean ranges = events.stream()
                .allMatch(event -> event instanceof Event.Within
                        || network.model().variable(event.subject().variable()).domain() instanceof Discrete);
        List<Event> all = new ArrayList<>(given);
        all.addAll(events);
        if (!ranges
                || !(drawn(given, progress) instanceof Sampled.Drawn(WorldSample base))
                || !(drawn(all, progress) instanceof Sampled.Drawn(WorldSample whole))
                || !whole.drawsWithinRanges()) {
            return new Outcome.Unsuitable<>("No event is a range whose probability follows from the causes.");
        }
        double share = Math.min(1, Math.exp(whole.lnEvidence() - base.lnEvidence()));
        double error = share * Math.hypot(whole.evidenceError(), base.evidenceError());
        return new Outcome.Found<>(share, error, Math.min(whole.effectiveSize(), base.effectiveSize()));
    }

    /// Whether chance decides about an event; else all units agree on it.
    private boolean isOpen(Event event) {
        return !(network.nodes().get(network.place(event.subject())).mechanism() instanceof ConstantMechanism);
    }

    /// Its own value or one of its causes is none for some units, while what is given depends on nothing of that kind.
    @Override
    public Optional<String> missing(Counterfactual target, List<Event> given, Progress progress) {
        if (!(drawn(given, progress) instanceof Sampled.Drawn(WorldSample sample))) {
            return Optional.empty();
        }
        BrokenCauses found = broken(given, sample);
        return found.behind(given).isPresent()
                ? Optional.empty()
                : found.behind(List.of(target), given).map(SampledAnswers::withoutValue);
    }

    /// Of the variables that play a part: the others change neither its value nor how likely a unit is.
    @Override
    public Outcome<Distribution> distribution(Counterfactual target, List<Event> given, Progress progress) {
        return from(given, progress, List.of(target), sample -> {
            MonteCarlo mean = sample.mean(target);
            if (!Double.isFinite(mean.value())) {
                return new Outcome.Unsuitable<>(
                        "The condition names a value whose density is without bounds; give a range.");
            }
            return new Outcome.Found<>(sample.distribution(target), mean.standardError(), mean.effectiveDraws());
        });
    }

    @Override
    public Outcome<Double> quantile(Counterfactual target, double level, List<Event> given, Progress progress) {
        if (!isNumber(target)) {
            return new Outcome.Unsuitable<>("It is read off the distribution.");
        }
        Outcome<Double> found = number(given, progress, sample -> sample.quantile(target, level));
        if (found instanceof Outcome.Found<Double>(Double _, double _, double draws)
                && draws * Math.min(level, 1 - level) < BEYOND) {
            remarks.add("Hardly a simulated unit lies beyond this quantile: the answer means little.");
        }
        return found;
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public Outcome<Double> variance(Counterfactual target, List<Event> given, Progress progress) {
        return isNumber(target)
                ? number(given, progress, sample -> sample.variance(target))
                : new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    @Override
    public Outcome<Double> density(Counterfactual target, double at, List<Event> given, Progress progress) {
        return isNumber(target)
                ? number(given, progress, sample -> sample.density(target, at))
                : new Outcome.Unsuitable<>("It is read off the distribution.");
    }

    private boolean isNumber(Counterfactual target) {
        return !(network.model().variable(target.variable()).domain() instanceof Discrete);
    }

    /// Variables with states give a table; as soon as one is a number, the units themselves are the distribution.
    @Override
    public Outcome<Result> joint(List<Counterfactual> targets, List<Event> given, Progress progress) {
        return from(given, progress, sample -> {
            List<JointSample.Axis> axes = targets.stream()
                    .map(target -> new JointSample.Axis(
                            TargetWords.name(target, targets), states(target), sample.values(target)))
                    .toList();
            JointSample joint = new JointSample(axes, sample.weights());
            double cells = targets.stream()
                    .mapToDouble(target -> isNumber(target) ? 1 : states(target).size())
                    .reduce(1, (a, b) -> a * b);
            if (cells > MOST_CELLS) {
                return new Outcome.TooLarge<>(cells);
            }
            Result result = targets.stream().anyMatch(this::isNumber)
                    ? new Result.JointDraws(joint)
                    : new Result.Joint(joint.table());
            return new Outcome.Found<>(result, 0, sample.effectiveSize());
        });
    }

    /// The combination of states with the largest share of the units.
    @Override
    public Outcome<Result.MostProbable> mostProbable(
            List<Counterfactual> targets, List<Event> given, Progress progress) {
        Optional<Counterfactual> number =
                targets.stream().filter(this::isNumber).findFirst();
        if (number.isPresent()) {
            return new Outcome.Unsuitable<>(
                    "Simulated units do not tell where the density of several numbers is highest;" + " '"
                            + number.get().variable() + "' is a number.");
        }
        return from(given, progress, sample -> {
            Map<List<Integer>, Double> shares = new LinkedHashMap<>();
            for (int row = 0; row < sample.size(); row++) {
                List<Integer> states = new ArrayList<>();
                for (Counterfactual target : targets) {
                    states.add((int) sample.value(target, row));
                }
                shares.merge(states, sample.weight(row), Double::sum);
            }
            double total = sample.weights().sum();
            List<Integer> best = Collections.max(shares.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            double share = shares.get(best) / total;
            List<Result.Chosen> values =
                    TargetWords.chosen(targets, network, target -> best.get(targets.indexOf(target)));
            return new Outcome.Found<>(
                    new Result.MostProbable(values, Math.log(share), Result.Measure.PROBABILITY),
                    Math.sqrt(share * (1 - share) / sample.effectiveSize()),
                    sample.effectiveSize());
        });
    }

    private List<String> states(Counterfactual target) {
        return network.model().variable(target.variable()).domain() instanceof Discrete discrete
                ? discrete.states()
                : List.of();
    }

    @Override
    public Outcome<Double> meanDifference(
            Counterfactual left, Counterfactual right, List<Event> given, Progress progress) {
        return number(
                given,
                progress,
                sample -> sample.mean(
                        row -> number(left, sample.value(left, row)) - number(right, sample.value(right, row))));
    }

    private double number(Counterfactual subject, double value) {
        return StateScale.number(network.model().variable(subject.variable()).domain(), value);
    }

    private Outcome<Double> number(List<Event> given, Progress progress, Function<WorldSample, MonteCarlo> estimate) {
        return from(given, progress, sample -> {
            MonteCarlo found = estimate.apply(sample);
            if (!Double.isFinite(found.value())) {
                return new Outcome.Unsuitable<>(
                        "The condition names a value whose density is without bounds; give a range.");
            }
            return new Outcome.Found<>(found.value(), found.standardError(), found.effectiveDraws());
        });
    }

    private <T> Outcome<T> from(List<Event> given, Progress progress, Function<WorldSample, Outcome<T>> read) {
        return from(given, progress, List.copyOf(network.wanted()), read);
    }

    /// @param targets what is read
    private <T> Outcome<T> from(
            List<Event> given,
            Progress progress,
            List<Counterfactual> targets,
            Function<WorldSample, Outcome<T>> read) {
        return switch (drawn(given, progress)) {
            case Sampled.Drawn(WorldSample sample) -> {
                Optional<String> found = broken(given, sample).behind(targets, given);
                yield found.<Outcome<T>>map(name -> new Outcome.Unsuitable<>(withoutValue(name)))
                        .orElseGet(() -> read.apply(sample));
            }
            case Sampled.NoneAgrees(List<Event> evidence, int draws) -> noneAgrees(evidence, draws, progress);
            case Sampled.CannotCondition(Event event) ->
                new Outcome.Unsuitable<>("Nothing tells how probable this exact value of '"
                        + event.subject().variable() + "' is; give a range.");
        };
    }

    private Sampled drawn(List<Event> given, Progress progress) {
        return drawn.computeIfAbsent(given, evidence -> WorldSampler.draw(network, evidence, bank, progress));
    }

    private BrokenCauses broken(List<Event> given, WorldSample sample) {
        return broken.computeIfAbsent(given, _ -> new BrokenCauses(network, Set.copyOf(sample.broken())));
    }

    private static String withoutValue(String name) {
        return "'" + name
                + "' has no valid value for some units: a division by zero, the logarithm of a negative number, or a"
                + " value that is none of its states.";
    }

    /// No unit agrees: impossible where that can be shown, else too rare to be met by chance.
    private <T> Outcome<T> noneAgrees(List<Event> evidence, int draws, Progress progress) {
        return switch (RareCondition.of(evidence, network.model(), bank.seed(), progress)) {
            case RareCondition.Impossible(List<Event> events) -> new Outcome.Impossible<>(events);
            case RareCondition.Probable(double probability) ->
                new Outcome.Unsuitable<>(String.format(
                        Locale.ROOT,
                        "None of %d simulated units agrees with the condition: its probability is %.3g.",
                        draws,
                        probability));
            case RareCondition.Unknown _ ->
                new Outcome.Unsuitable<>(String.format(
                        Locale.ROOT,
                        "None of %d simulated units agrees with the condition: it is impossible, or its probability is"
                                + " hardly above %.2g.",
                        draws,
                        3.0 / draws));
        };
    }

    @Override
    public Method method(double standardError, double effectiveDraws) {
        return new Method.MonteCarlo(
                bank.size(),
                bank.seed().value(),
                standardError,
                effectiveDraws,
                (network.model().isLinearGaussian()
                                ? "Ranges as conditions and several events at once have no closed form, so units are"
                                        + " simulated."
                                : "The model is neither all states nor linear with normal noise, so units are simulated.")
                        + (isWeighed
                                ? " What few units meet was averaged from its exact probability given the causes of each"
                                        + " unit (Rao-Blackwell)."
                                : "")
                        + (isResampled()
                                ? " The conditions are taken in one after the other, and units that agree take the place"
                                        + " of those that do not (sequential Monte Carlo)."
                                : ""));
    }

    private boolean isResampled() {
        return drawn.values().stream()
                .anyMatch(sampled -> sampled instanceof Sampled.Drawn(WorldSample sample) && sample.rounds() > 0);
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public Uncertainty uncertainty(double value, double standardError) {
        return Uncertainty.ofSimulation(value, standardError, bank.size());
    }
}
