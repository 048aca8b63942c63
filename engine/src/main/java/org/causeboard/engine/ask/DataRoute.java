package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;

/// Answers from graph and data alone: shares of rows for seeing; for doing an adjustment, else the estimand of the ID
/// algorithm with shares put in, else an instrument, else bounds, else the reason why there is none.
final class DataRoute {
    static final double LEVEL = 0.95;
    static final double Z = 1.959963984540054;

    private final Query asked;
    private final Snapshot snapshot;
    private final Dataset data;
    private final DataLeaf leaf;

    private DataRoute(Query asked, Snapshot snapshot, Dataset data, DataLeaf leaf) {
        this.asked = asked;
        this.snapshot = snapshot;
        this.data = data;
        this.leaf = leaf;
    }

    /// The answer; empty when there are no data or the question is not one that data answer.
    ///
    /// @param asked the question as it was asked, for the licence
    static Optional<Answer> answer(Query asked, Query query, Snapshot snapshot, Progress progress) {
        if (snapshot.data().isEmpty() || !snapshot.graph().isAcyclic()) {
            return Optional.empty();
        }
        Dataset data = MeasuredGraph.typed(snapshot);
        boolean measured = QueryParts.names(query).stream().allMatch(data::contains);
        Optional<MeasuredGraph> graph = MeasuredGraph.of(snapshot, data);
        if (!measured || graph.isEmpty()) {
            return Optional.empty();
        }
        progress.phase("estimating from data");
        GraphVerdict verdict = new GraphVerdict(asked, graph.get(), progress);
        Optional<Answer> direct = GraphVerdict.isPlain(query)
                ? new DataRoute(asked, snapshot, data, new DataLeaf(verdict, snapshot, data, graph.get(), progress))
                        .direct(query)
                : Optional.empty();
        if (direct.isPresent() && !(direct.get() instanceof Answer.NotReady)) {
            return direct;
        }
        Optional<Answer.NotIdentified> obstacle = verdict.obstacle(query);
        return obstacle.isPresent()
                ? Optional.of(DataFallback.answer(asked, query, obstacle.get(), snapshot, data, graph.get(), progress))
                : GComputation.answer(asked, query, snapshot, data, graph.get(), progress)
                        .or(() -> direct)
                        .or(() -> verdict.withoutEstimator(query));
    }

    /// By an estimator made for the question; empty where there is none.
    private Optional<Answer> direct(Query query) {
        if (query instanceof Query.Distribution(List<Counterfactual> targets, List<Event> given)) {
            return targets.size() == 1 ? distribution(targets.getFirst(), given) : joint(targets, query);
        }
        if (query instanceof Query.MostProbable(List<Counterfactual> targets, var _)) {
            return joint(targets, query);
        }
        return switch (number(query)) {
            case DataNumber.Found found -> Optional.of(answered(found, query));
            case DataNumber.Pass _ -> Optional.empty();
            case DataNumber.Halt(Answer answer) ->
                Optional.of(
                        answer instanceof Answer.NotIdentified none
                                ? DataFallback.answer(asked, query, none, snapshot, data, leaf.graph(), leaf.progress())
                                : answer);
        };
    }

    private Answer answered(DataNumber.Found found, Query query) {
        double error = found.standardError();
        double value = found.value();
        boolean probability = query instanceof Query.Probability;
        double lower = value - Z * error;
        double upper = value + Z * error;
        Uncertainty uncertainty = Double.isNaN(error)
                ? new Uncertainty.Unknown("No standard error is known for this estimator.")
                : intervals(List.of(interval(lower, upper, error, probability)));
        return new Answer.Answered(
                new Result.Amount(value, Units.of(query, snapshot)), licence(found.trace(), uncertainty, query));
    }

    private static Uncertainty intervals(List<Uncertainty.Interval> intervals) {
        return new Uncertainty.Intervals(intervals, LEVEL, "normal approximation, influence of each row");
    }

    static Uncertainty.Interval interval(double lower, double upper, double error, boolean probability) {
        return probability
                ? new Uncertainty.Interval(Math.clamp(lower, 0, 1), Math.clamp(upper, 0, 1), error)
                : new Uncertainty.Interval(lower, upper, error);
    }

    private Licence licence(DataNumber.Trace trace, Uncertainty uncertainty, Query query) {
        int left = data.rows() - trace.used();
        String missing = left == 0
                ? "No value that is needed is missing."
                : left + " rows were left out: a value that is needed is missing, or the condition does not hold.";
        return new Licence(
                asked,
                QueryParts.worlds(query),
                trace.estimand(),
                trace.derivation(),
                Licence.Route.DATA,
                new Method.Estimation(trace.estimator(), trace.citation(), trace.why()),
                trace.assumptions(),
                uncertainty,
                Optional.of(new DataUse(data.name(), data.rows(), trace.used(), missing)),
                trace.notes(),
                Optional.empty());
    }

    private Optional<Answer> distribution(Counterfactual target, List<Event> given) {
        Domain domain = data.column(target.variable()).domain();
        Query.Distribution query = new Query.Distribution(List.of(target), given);
        String name = TargetWords.name(target);
        if (!(domain instanceof Discrete discrete)) {
            return leaf.seen()
                    .law(target, given)
                    .map(found -> new Answer.Answered(
                            new Result.Spread(name, found.law(), Units.of(target.variable(), snapshot)),
                            licence(found.trace(), new Uncertainty.Unknown("It is a whole distribution."), query)));
        }
        double[] shares = new double[discrete.size()];
        List<Uncertainty.Interval> intervals = new ArrayList<>();
        DataNumber.Trace trace = null;
        for (int state = 0; state < shares.length; state++) {
            Event event =
                    new Event.Equals(target, new Value.Label(discrete.states().get(state)));
            switch (found(new Query.Probability(List.of(event), given))) { // the estimand of the law, not of a state
                case DataNumber.Found found -> {
                    shares[state] = Math.max(0, found.value());
                    double error = found.standardError();
                    intervals.add(interval(found.value() - Z * error, found.value() + Z * error, error, true));
                    trace = trace == null ? leaf.asLaw(query, found.trace()) : trace.and(found.trace());
                }
                case DataNumber.Pass _ -> {
                    return Optional.empty();
                }
                case DataNumber.Halt(Answer answer) -> {
                    return Optional.of(
                            answer instanceof Answer.NotIdentified none
                                    ? DataFallback.distribution(
                                            query,
                                            target,
                                            discrete,
                                            none,
                                            snapshot,
                                            data,
                                            leaf.graph(),
                                            leaf.progress())
                                    : answer);
                }
            }
        }
        double sum = Numbers.of(shares).sum();
        Distribution law = new StateTable(discrete.states(), Numbers.of(shares).map(share -> share / sum));
        return Optional.of(
                new Answer.Answered(new Result.Spread(name, law, ""), licence(trace, intervals(intervals), query)));
    }

    /// The joint distribution of variables with states, or the largest of its cells.
    private Optional<Answer> joint(List<Counterfactual> targets, Query query) {
        List<Event> given = QueryParts.given(query);
        boolean numbers = targets.stream()
                .anyMatch(target -> !(data.column(target.variable()).domain() instanceof Discrete));
        if (numbers && query instanceof Query.Distribution) {
            return leaf.seen()
                    .units(targets, given)
                    .map(units -> new Answer.Answered(
                            new Result.JointDraws(units.sample()),
                            licence(units.trace(), new Uncertainty.Unknown("It is a whole distribution."), query)));
        }
        return switch (DataJoint.of(targets, given, data, this::found)) { // the estimand of the law, not of a cell
            case DataJoint.Found found -> {
                DataNumber.Trace trace = leaf.asLaw(new Query.Distribution(targets, given), found.trace());
                Uncertainty uncertainty = query instanceof Query.MostProbable
                        ? new Uncertainty.Unknown("Another combination may be nearly as probable.")
                        : intervals(found.intervals());
                Result result =
                        query instanceof Query.MostProbable ? found.mostProbable() : new Result.Joint(found.table());
                yield Optional.of(new Answer.Answered(result, licence(trace, uncertainty, query)));
            }
            case DataJoint.Pass _ -> Optional.empty();
            case DataJoint.Halt(Answer answer) -> Optional.of(answer);
        };
    }

    private DataNumber number(Query query) {
        DataNumber found = found(query);
        return found instanceof DataNumber.Found(double value, Numbers influence, DataNumber.Trace trace)
                ? new DataNumber.Found(value, influence, trace.asked(query))
                : found;
    }

    private DataNumber found(Query query) {
        return switch (query) {
            case Query.Probability(List<Event> events, List<Event> given) -> leaf.probability(events, given);
            case Query.Moment(Query.Statistic statistic, Counterfactual target, List<Event> given) ->
                statistic == Query.Statistic.MEAN
                        ? leaf.mean(target, given)
                        : leaf.read(new ReadOff.Statistic(statistic), target, given);
            case Query.Quantile(double level, Counterfactual target, List<Event> given) ->
                leaf.read(new ReadOff.Quantile(level), target, given);
            case Query.Density(Counterfactual target, double at, List<Event> given) ->
                leaf.read(new ReadOff.Density(at), target, given);
            case Query.Contrast contrast -> contrast(contrast);
            case Query.Distribution _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ -> new DataNumber.Pass();
        };
    }

    private DataNumber contrast(Query.Contrast contrast) {
        DataNumber left = number(contrast.left());
        if (!(left instanceof DataNumber.Found(double a, Numbers influenceA, DataNumber.Trace traceA))) {
            return left;
        }
        DataNumber right = number(contrast.right());
        if (!(right instanceof DataNumber.Found(double b, Numbers influenceB, DataNumber.Trace traceB))) {
            return right;
        }
        boolean ratio = contrast.comparison() == Query.Comparison.RATIO;
        if (ratio && b == 0) {
            return new DataNumber.Pass();
        }
        double[] influence = new double[influenceA.size()];
        for (int i = 0; i < influence.length; i++) {
            influence[i] =
                    ratio ? (influenceA.get(i) - a / b * influenceB.get(i)) / b : influenceA.get(i) - influenceB.get(i);
        }
        return new DataNumber.Found(
                ratio ? a / b : a - b, Numbers.of(influence), traceA.against(traceB, contrast.comparison()));
    }

    /// What an answer that came to nothing rests on.
    static Licence licenceWithout(Query asked, Query query, String why, Derivation derivation) {
        return new Licence(
                asked,
                QueryParts.worlds(query),
                Optional.empty(),
                derivation,
                Licence.Route.DATA,
                new Method.None(why),
                List.of(Assumption.untestable(Assumption.Kind.GRAPH, List.of())),
                new Uncertainty.Exact(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
