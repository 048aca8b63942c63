package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.infer.sampling.NoiseBank;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.ModelProblem;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;

/// Answers from the mechanisms of the model: exactly where all variables have states or all mechanisms are linear with
/// normal noise, by simulation otherwise.
final class ModelRoute {
    /// How many units are simulated for a question.
    static final int DRAWS = 100_000;

    private static final String NO_DENOMINATOR = "The ratio's denominator is zero.";
    private static final String OPEN_DENOMINATOR =
            "The ratio's denominator cannot be told from zero by simulated units.";
    private static final double Z = 1.959963984540054;

    private final Query asked;
    private final Snapshot snapshot;
    private final StructuralCausalModel model;
    private final List<WorldAnswers> ways;
    private final List<String> notes = new ArrayList<>();
    private final Optional<Coupling> coupling;

    private ModelRoute(
            Query asked,
            Snapshot snapshot,
            StructuralCausalModel model,
            List<WorldAnswers> ways,
            Optional<Coupling> coupling) {
        this.asked = asked;
        this.snapshot = snapshot;
        this.model = model;
        this.ways = ways;
        this.coupling = coupling;
    }

    /// The answer to a question without shorthands.
    ///
    /// @param asked the question as it was asked, for the licence
    static Answer answer(Query asked, Query query, Snapshot snapshot, Progress progress) {
        Set<String> names = QueryParts.names(query);
        ModelDraft draft = snapshot.draft().causing(names);
        List<ModelProblem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return ModelWords.notReady(problems);
        }
        StructuralCausalModel model = StructuralCausalModel.of(draft);
        for (World world : QueryParts.worlds(query)) {
            List<ModelProblem> impossible = model.problems(world);
            if (!impossible.isEmpty()) {
                return ModelWords.impossible(impossible, world, QueryText.print(asked));
            }
        }
        progress.phase("computing from the model");
        WorldNetwork network = WorldNetwork.of(model, QueryParts.subjects(query));
        List<WorldAnswers> ways = new ArrayList<>();
        Optional<Coupling> coupling = Optional.empty();
        Optional<DiscreteWorlds> tables =
                DiscreteWorlds.of(network, snapshot.coupling().orElse(Coupling.MONOTONE));
        if (tables.isPresent()) {
            if (QueryParts.leaves(query).anyMatch(leaf -> dependsOnCoupling(leaf, model))) {
                if (snapshot.coupling().isEmpty() && QueryParts.isUncertain(query)) {
                    return new Answer.NotReady(
                            List.of(),
                            "Tables do not determine answers across worlds, and bounds are not known for uncertain"
                                    + " reports.",
                            "Choose a coupling of the noise, or give a state as certain.");
                }
                if (snapshot.coupling().isEmpty()) {
                    return CounterfactualBounds.answer(asked, query, model, progress);
                }
                coupling = snapshot.coupling();
            }
            ways.add(new DiscreteAnswers(network, tables.get()));
        }
        GaussianWorlds.of(network).ifPresent(linear -> {
            ways.add(new LinearAnswers(network, linear));
            ways.add(new RangeAnswers(network, linear, snapshot.seed()));
        });
        ways.add(new SampledAnswers(network, new NoiseBank(snapshot.seed(), DRAWS)));
        return new ModelRoute(asked, snapshot, model, ways, coupling).answer(query, progress);
    }

    private static boolean dependsOnCoupling(Query leaf, StructuralCausalModel model) {
        return DiscreteWorlds.of(WorldNetwork.of(model, QueryParts.subjects(leaf)), Coupling.MONOTONE)
                .map(DiscreteWorlds::dependsOnCoupling)
                .orElse(false);
    }

    private Answer answer(Query query, Progress progress) {
        String why = "";
        for (WorldAnswers way : ways) {
            switch (by(way, query, progress)) {
                case WorldAnswers.Outcome.Found<Result>(Result result, double error, double draws) -> {
                    return new Answer.Answered(result, licence(query, way, result, error, draws));
                }
                case WorldAnswers.Outcome.Impossible<Result>(List<Event> events) -> {
                    String event = events.stream().map(QueryText::print).collect(Collectors.joining(", "));
                    return new Answer.Undefined(event, licence(query, way, new Result.Amount(0, ""), 0, 0));
                }
                case WorldAnswers.Outcome.TooLarge<Result>(double cells) -> {
                    return new Answer.TooLarge(cells, "Ask about fewer variables, or remove arrows.");
                }
                case WorldAnswers.Outcome.Unsuitable<Result>(String reason) -> {
                    why = reason;
                    if (reason.equals(NO_DENOMINATOR)) { // no other way finds another zero
                        return new Answer.NotReady(List.of(), why, remedy(query, why));
                    }
                }
            }
        }
        return new Answer.NotReady(List.of(), why, remedy(query, why));
    }

    private static String remedy(Query query, String why) {
        if (why.contains("no valid value")) {
            return "Correct the formula, or keep its inputs in range.";
        }
        if (why.equals(NO_DENOMINATOR) || why.equals(OPEN_DENOMINATOR)) {
            return "Ask for the difference, or for what stands above the line alone.";
        }
        if (why.startsWith("None of")) {
            return "Widen the condition.";
        }
        return query instanceof Query.MostProbable
                ? "Ask about variables with states, or for E[...] of one number."
                : "Ask for one variable at a time, or give ranges as conditions.";
    }

    private WorldAnswers.Outcome<Result> by(WorldAnswers way, Query query, Progress progress) {
        return switch (query) {
            case Query.Distribution(List<Counterfactual> targets, List<Event> given) ->
                targets.size() == 1
                        ? way.distribution(targets.getFirst(), given, progress)
                                .map(law -> spread(targets.getFirst(), law))
                        : way.joint(targets, given, progress);
            case Query.MostProbable(List<Counterfactual> targets, List<Event> given) ->
                way.mostProbable(targets, given, progress).map(most -> most);
            case Query.Probability _, Query.Moment _, Query.Quantile _, Query.Density _, Query.Contrast _ ->
                number(way, query, progress).map(value -> new Result.Amount(value, unit(query)));
            case Query.Explanation _, Query.Effect _, Query.PathEffect _, Query.Separation _ ->
                throw new IllegalArgumentException("Not a question for the model: " + query);
        };
    }

    private Result spread(Counterfactual target, Distribution law) {
        String unit = domain(target) instanceof Numeric numeric ? numeric.unit() : "";
        return new Result.Spread(TargetWords.name(target), law, unit);
    }

    private String unit(Query query) {
        return Units.of(query, snapshot);
    }

    private Domain domain(Counterfactual target) {
        return model.variable(target.variable()).domain();
    }

    private WorldAnswers.Outcome<Double> number(WorldAnswers way, Query query, Progress progress) {
        progress.check();
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) -> way.probability(events, given, progress);
            case Query.Moment(Query.Statistic statistic, Counterfactual target, List<Event> given) -> {
                note(target);
                WorldAnswers.Outcome<Double> direct = direct(way, statistic, target, given, progress);
                yield direct instanceof WorldAnswers.Outcome.Unsuitable<Double>
                        ? way.distribution(target, given, progress).map(law -> statistic(statistic, target, law))
                        : direct;
            }
            case Query.Quantile(double level, Counterfactual target, List<Event> given) -> {
                note(target);
                WorldAnswers.Outcome<Double> direct = way.quantile(target, level, given, progress);
                yield direct instanceof WorldAnswers.Outcome.Unsuitable<Double>
                        ? way.distribution(target, given, progress)
                                .map(law ->
                                        StateScale.numbers(domain(target), law).quantile(level))
                        : direct;
            }
            case Query.Density(Counterfactual target, double at, List<Event> given) -> {
                WorldAnswers.Outcome<Double> direct = way.density(target, at, given, progress);
                yield direct instanceof WorldAnswers.Outcome.Unsuitable<Double>
                        ? way.distribution(target, given, progress).map(law -> Densities.at(law, at))
                        : direct;
            }
            case Query.Contrast contrast -> contrast(way, contrast, progress);
            case Query.Distribution _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ ->
                throw new IllegalArgumentException("Not a question with a number for an answer: " + query);
        };
    }

    /// A statistic that a way computes better than from the distribution, with its own standard error.
    private static WorldAnswers.Outcome<Double> direct(
            WorldAnswers way, Query.Statistic statistic, Counterfactual target, List<Event> given, Progress progress) {
        return switch (statistic) {
            case MEAN -> new WorldAnswers.Outcome.Unsuitable<>("It is read off the distribution.");
            case MEDIAN -> way.quantile(target, 0.5, given, progress);
            case VARIANCE -> way.variance(target, given, progress);
            case STANDARD_DEVIATION -> {
                WorldAnswers.Outcome<Double> variance = way.variance(target, given, progress);
                yield variance instanceof WorldAnswers.Outcome.Found<Double>(Double value, double error, double draws)
                                && value > 0
                        ? new WorldAnswers.Outcome.Found<>(
                                Math.sqrt(value), error / (2 * Math.sqrt(value)), draws) // delta method
                        : new WorldAnswers.Outcome.Unsuitable<>("It is read off the distribution.");
            }
        };
    }

    private void note(Counterfactual target) {
        String note = StateScale.note(target.variable(), domain(target));
        if (!note.isEmpty() && !notes.contains(note)) {
            notes.add(note);
        }
    }

    private double statistic(Query.Statistic statistic, Counterfactual target, Distribution law) {
        Distribution numbers = StateScale.numbers(domain(target), law);
        return switch (statistic) {
            case MEAN -> numbers.mean();
            case VARIANCE -> numbers.variance();
            case STANDARD_DEVIATION -> numbers.standardDeviation();
            case MEDIAN -> numbers.quantile(0.5);
        };
    }

    private WorldAnswers.Outcome<Double> contrast(WorldAnswers way, Query.Contrast contrast, Progress progress) {
        if (contrast.comparison() == Query.Comparison.DIFFERENCE
                && contrast.left() instanceof Query.Moment left
                && contrast.right() instanceof Query.Moment right
                && left.statistic() == Query.Statistic.MEAN
                && right.statistic() == Query.Statistic.MEAN
                && left.given().equals(right.given())
                && way.meanDifference(left.target(), right.target(), left.given(), progress)
                        instanceof WorldAnswers.Outcome.Found<Double> found) {
            note(left.target());
            return found;
        }
        WorldAnswers.Outcome<Double> left = number(way, contrast.left(), progress);
        if (!(left instanceof WorldAnswers.Outcome.Found<Double>(Double a, double errorA, double drawsA))) {
            return left;
        }
        WorldAnswers.Outcome<Double> right = number(way, contrast.right(), progress);
        if (!(right instanceof WorldAnswers.Outcome.Found<Double>(Double b, double errorB, double drawsB))) {
            return right;
        }
        double draws = Math.min(drawsA, drawsB);
        return switch (contrast.comparison()) {
            case DIFFERENCE -> new WorldAnswers.Outcome.Found<>(a - b, Math.hypot(errorA, errorB), draws);
            case RATIO ->
                Math.abs(b) <= Z * errorB
                        ? new WorldAnswers.Outcome.Unsuitable<>(errorB > 0 ? OPEN_DENOMINATOR : NO_DENOMINATOR)
                        : new WorldAnswers.Outcome.Found<>(a / b, Math.hypot(errorA / b, a * errorB / (b * b)), draws);
        };
    }

    private Licence licence(Query query, WorldAnswers way, Result result, double error, double draws) {
        List<Assumption> assumptions = assumptions(model, coupling);
        List<String> all = new ArrayList<>(notes);
        all.addAll(way.remarks());
        all.addAll(BeyondData.notes(query, snapshot));
        if (way.isSimulated() && draws > 0 && draws < Method.MonteCarlo.ENOUGH) {
            all.add("Only " + Math.round(draws)
                    + " simulated units' worth agree with the condition: the answer means little.");
        }
        Uncertainty uncertainty = result instanceof Result.Amount(double value, String _)
                ? query instanceof Query.Probability
                        ? withinShares(way.uncertainty(value, error))
                        : way.uncertainty(value, error)
                : way.isSimulated()
                        ? new Uncertainty.Unknown(
                                result instanceof Result.MostProbable
                                        ? "Another combination that is nearly as probable may be the most probable one."
                                        : "The distribution is that of simulated units.")
                        : new Uncertainty.Exact();
        return new Licence(
                asked,
                QueryParts.worlds(query),
                Optional.empty(),
                Derivation.EMPTY,
                Licence.Route.MODEL,
                way.method(error, draws),
                assumptions,
                uncertainty,
                Optional.empty(),
                all,
                Optional.empty());
    }

    /// The interval of a probability ends at 0 and 1.
    private static Uncertainty withinShares(Uncertainty uncertainty) {
        return uncertainty instanceof Uncertainty.Intervals(var intervals, double level, String method)
                ? new Uncertainty.Intervals(
                        intervals.stream()
                                .map(each -> new Uncertainty.Interval(
                                        Math.clamp(each.lower(), 0, 1),
                                        Math.clamp(each.upper(), 0, 1),
                                        each.standardError()))
                                .toList(),
                        level,
                        method)
                : uncertainty;
    }

    static List<Assumption> assumptions(StructuralCausalModel model, Optional<Coupling> coupling) {
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.untestable(Assumption.Kind.GRAPH, List.of()));
        assumptions.add(
                new Assumption(Assumption.Kind.MECHANISM_FORM, model.order(), Assumption.Standing.NOT_TESTED, ""));
        Set<String> untied = new LinkedHashSet<>();
        for (Edge edge : model.untiedEdges()) {
            untied.add(edge.from());
            untied.add(edge.to());
        }
        if (!untied.isEmpty()) {
            assumptions.add(new Assumption(
                    Assumption.Kind.NO_HIDDEN_CONFOUNDING,
                    List.copyOf(untied),
                    Assumption.Standing.UNTESTABLE,
                    "The graph draws hidden causes here, but the model does not say how strong they are."));
        }
        coupling.ifPresent(named -> assumptions.add(
                new Assumption(Assumption.Kind.COUPLING, List.of(), Assumption.Standing.UNTESTABLE, named.meaning())));
        return assumptions;
    }
}
