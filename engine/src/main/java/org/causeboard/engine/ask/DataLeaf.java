package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointSample;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.estimate.AdjustmentProblem;
import org.causeboard.engine.estimate.Estimated;
import org.causeboard.engine.estimate.FrontDoorStandardisation;
import org.causeboard.engine.estimate.MeanEstimators;
import org.causeboard.engine.estimate.PotentialMean;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// Estimates one probability or mean from data.
final class DataLeaf {
    private final GraphVerdict verdict;
    private final Snapshot snapshot;
    private final Dataset data;
    private final MeasuredGraph graph;
    private final Progress progress;

    DataLeaf(GraphVerdict verdict, Snapshot snapshot, Dataset data, MeasuredGraph graph, Progress progress) {
        this.verdict = verdict;
        this.snapshot = snapshot;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
    }

    MeasuredGraph graph() {
        return graph;
    }

    Progress progress() {
        return progress;
    }

    /// A distribution estimated from data.
    record Law(Distribution law, DataNumber.Trace trace) {}

    /// Rows of the data as a distribution of several variables.
    record Units(JointSample sample, DataNumber.Trace trace) {}

    DataNumber probability(List<Event> events, List<Event> given) {
        Set<Counterfactual> subjects = new LinkedHashSet<>();
        events.forEach(event -> subjects.add(event.subject()));
        Query.Probability query = new Query.Probability(events, given);
        if (QueryParts.worlds(query).stream().allMatch(World::isFactual)) {
            return seen(
                    row -> holds(events, row),
                    events.stream().map(e -> e.subject().variable()).toList(),
                    given,
                    query);
        }
        if (subjects.size() == 1) {
            Counterfactual target = subjects.iterator().next();
            Domain domain = data.column(target.variable()).domain();
            List<EventTest> tests =
                    events.stream().map(event -> EventTest.of(event, domain)).toList();
            DoubleUnaryOperator holds = y -> tests.stream().allMatch(test -> test.holds(y)) ? 1 : 0;
            Optional<DataNumber> estimated =
                    adjusted(target, holds, given).or(() -> throughFrontDoor(target, holds, given));
            if (estimated.isPresent()) {
                return estimated.get();
            }
        }
        return new IdentifiedShares(verdict, data, graph, progress).probability(query);
    }

    DataNumber mean(Counterfactual target, List<Event> given) {
        Domain domain = data.column(target.variable()).domain();
        String note = StateScale.note(target.variable(), domain);
        Query.Moment query = new Query.Moment(Query.Statistic.MEAN, target, given);
        DoubleUnaryOperator scale = value -> StateScale.number(domain, value);
        DataNumber found;
        if (QueryParts.worlds(query).stream().allMatch(World::isFactual)) {
            Column column = data.column(target.variable());
            found = seen(row -> scale.applyAsDouble(column.value(row)), List.of(target.variable()), given, query);
        } else {
            found = adjusted(target, scale, given)
                    .or(() -> throughFrontDoor(target, scale, given))
                    .orElseGet(() -> new IdentifiedShares(verdict, data, graph, progress).mean(query));
        }
        return found instanceof DataNumber.Found(double value, Numbers influence, DataNumber.Trace trace)
                ? new DataNumber.Found(value, influence, trace.with(note))
                : found;
    }

    /// The distribution of a number as the data show it, in the factual world.
    Optional<Law> law(Counterfactual target, List<Event> given) {
        Query query = new Query.Distribution(List.of(target), given);
        int[] rows = isFactual(query) ? shown(List.of(target), given) : new int[0];
        return DataRows.distribution(target.variable(), rows, data)
                .map(law -> new Law(
                        StateScale.numbers(data.column(target.variable()).domain(), law),
                        trace(seenEstimand(query), rows.length, List.of())));
    }

    /// A number of a distribution: of the rows for seeing, of the shares of states for doing. Passes where a number's
    /// distribution after an intervention is asked for.
    DataNumber read(ReadOff functional, Counterfactual target, List<Event> given) {
        Query query = new Query.Distribution(List.of(target), given);
        Column column = data.column(target.variable());
        if (isFactual(query)) {
            int[] rows = shown(List.of(target), given);
            double[] values = Arrays.stream(rows)
                    .mapToDouble(row -> StateScale.number(column.domain(), column.value(row)))
                    .toArray();
            return law(target, given)
                    .<DataNumber>map(found -> new DataNumber.Found(
                            functional.of(found.law()),
                            functional.influence(found.law(), values, rows, data.rows()),
                            found.trace()))
                    .orElseGet(() -> noRow(given));
        }
        return column.domain() instanceof Discrete states
                ? ofStates(functional, target, states, given)
                : new DataNumber.Pass();
    }

    private DataNumber ofStates(ReadOff functional, Counterfactual target, Discrete states, List<Event> given) {
        double[] shares = new double[states.size()];
        List<Numbers> influences = new ArrayList<>();
        DataNumber.Trace trace = null;
        for (int state = 0; state < shares.length; state++) {
            Event event =
                    new Event.Equals(target, new Value.Label(states.states().get(state)));
            switch (probability(List.of(event), given)) {
                case DataNumber.Found found -> {
                    shares[state] = Math.max(0, found.value());
                    influences.add(found.influence());
                    trace = trace == null
                            ? asLaw(new Query.Distribution(List.of(target), given), found.trace())
                            : trace.and(found.trace());
                }
                case DataNumber.Pass pass -> {
                    return pass;
                }
                case DataNumber.Halt halt -> {
                    return halt;
                }
            }
        }
        double sum = Numbers.of(shares).sum();
        Distribution law = StateScale.numbers(
                states, new StateTable(states.states(), Numbers.of(shares).map(share -> share / sum)));
        DoubleUnaryOperator slope = functional.slope(law);
        double[] influence = new double[data.rows()];
        for (int state = 0; state < shares.length; state++) {
            double moved = slope.applyAsDouble(StateScale.number(states, state));
            for (int row = 0; row < influence.length; row++) {
                influence[row] += moved * influences.get(state).get(row);
            }
        }
        return new DataNumber.Found(
                functional.of(law), Numbers.of(influence), trace.with(StateScale.note(target.variable(), states)));
    }

    /// The rows of the data as the joint distribution of variables of the factual world, some of them numbers; empty
    /// when another world is meant or no row is left.
    Optional<Units> units(List<Counterfactual> targets, List<Event> given) {
        Query query = new Query.Distribution(targets, given);
        int[] rows = isFactual(query) ? shown(targets, given) : new int[0];
        if (rows.length == 0) {
            return Optional.empty();
        }
        List<JointSample.Axis> axes = targets.stream()
                .map(target -> {
                    Column column = data.column(target.variable());
                    return new JointSample.Axis(
                            TargetWords.name(target, targets),
                            column.domain() instanceof Discrete discrete ? discrete.states() : List.of(),
                            Numbers.of(Arrays.stream(rows)
                                    .mapToDouble(column::value)
                                    .toArray()));
                })
                .toList();
        JointSample sample = new JointSample(axes, Numbers.repeated(1.0 / rows.length, rows.length));
        return Optional.of(new Units(sample, trace(seenEstimand(query), rows.length, List.of())));
    }

    private static boolean isFactual(Query query) {
        return QueryParts.worlds(query).stream().allMatch(World::isFactual);
    }

    /// The rows in which the condition holds and the targets have a value.
    private int[] shown(List<Counterfactual> targets, List<Event> given) {
        return Arrays.stream(DataRows.agreeing(given, snapshot, data))
                .filter(row -> targets.stream()
                        .noneMatch(target -> data.column(target.variable()).isMissing(row)))
                .toArray();
    }

    private static DataNumber noRow(List<Event> given) {
        String event = given.stream()
                .map(QueryText::print)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new DataNumber.Halt(new Answer.NotReady(
                List.of(), "No row of the data agrees with " + event + ".", "Ask about something that occurs."));
    }

    /// The trace of one state of a distribution as that of the whole.
    DataNumber.Trace asLaw(Query.Distribution query, DataNumber.Trace ofState) {
        Level.Symbol symbol = Level.Symbol.of(query.targets().getFirst().variable());
        return ofState.estimand()
                .filter(found -> !found.freeSymbols().contains(symbol))
                .map(_ -> ofState.with(verdict.law(query)))
                .orElse(ofState);
    }

    private interface RowValue {
        double at(int row);
    }

    private double holds(List<Event> events, int row) {
        for (Event event : events) {
            Column column = data.column(event.subject().variable());
            if (!EventTest.of(event, column.domain()).holds(column.value(row))) {
                return 0;
            }
        }
        return 1;
    }

    /// The mean over the rows in which the condition holds.
    private DataNumber seen(RowValue value, List<String> needed, List<Event> given, Query query) {
        int[] rows = Arrays.stream(DataRows.agreeing(given, snapshot, data))
                .filter(row ->
                        needed.stream().noneMatch(name -> data.column(name).isMissing(row)))
                .toArray();
        if (rows.length == 0) {
            return noRow(given);
        }
        double sum = 0;
        for (int row : rows) {
            sum += value.at(row);
        }
        double mean = sum / rows.length;
        double[] influence = new double[data.rows()];
        for (int row : rows) {
            influence[row] = (value.at(row) - mean) / rows.length;
        }
        return new DataNumber.Found(mean, Numbers.of(influence), trace(seenEstimand(query), rows.length, List.of()));
    }

    private static Optional<Expression> seenEstimand(Query query) {
        Set<String> given = new LinkedHashSet<>();
        QueryParts.events(query).forEach(event -> given.add(event.subject().variable()));
        Set<String> targets = new LinkedHashSet<>();
        switch (query) {
            case Query.Probability probability ->
                probability.events().forEach(e -> targets.add(e.subject().variable()));
            case Query.Moment moment -> targets.add(moment.target().variable());
            case Query.Distribution distribution -> distribution.targets().forEach(t -> targets.add(t.variable()));
            case Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Contrast _,
                    Query.Effect _,
                    Query.PathEffect _,
                    Query.Separation _ -> throw new IllegalArgumentException("Not one variable of one world: " + query);
        }
        given.removeAll(targets);
        return Optional.of(
                AskedEstimand.in(World.FACTUAL, QueryParts.given(query), Expression.probability(targets, given)));
    }

    private DataNumber.Trace trace(Optional<Expression> estimand, int used, List<String> notes) {
        return new DataNumber.Trace(
                estimand,
                Derivation.EMPTY,
                "share or mean of rows",
                "",
                "Nothing is done to the world, so the rows that agree with the condition answer.",
                List.of(Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of())),
                used,
                notes);
    }

    /// By adjustment; empty when no set of measured variables is valid or the condition is not of its kind.
    private Optional<DataNumber> adjusted(Counterfactual target, DoubleUnaryOperator scale, List<Event> given) {
        Map<String, Double> treatments = new LinkedHashMap<>();
        for (Intervention intervention : target.world().interventions()) {
            if (!(intervention instanceof Intervention.SetTo(String name, var value))) {
                return Optional.empty();
            }
            treatments.put(name, Values.code(data.column(name).domain(), value).orElse(Double.NaN));
        }
        if (treatments.isEmpty() || treatments.containsKey(target.variable()) || treatments.containsValue(Double.NaN)) {
            return Optional.empty();
        }
        List<Event> baseline = new ArrayList<>();
        List<Event> received = new ArrayList<>();
        for (Event event : given) {
            boolean sameWorld = event.subject().world().equals(target.world());
            boolean factual = event.subject().world().isFactual();
            String name = event.subject().variable();
            if (factual && treatments.containsKey(name) && treatments.size() == 1) {
                received.add(event);
            } else if ((sameWorld || factual)
                    && !treatments.containsKey(name)
                    && !graph.isAffected(List.of(name), treatments.keySet())) {
                baseline.add(event);
            } else {
                return Optional.empty();
            }
        }
        Set<String> forced = new LinkedHashSet<>();
        baseline.forEach(event -> forced.add(event.subject().variable()));
        if (forced.contains(target.variable())) {
            return Optional.empty();
        }
        AdjustmentSets sets = AdjustmentSets.of(
                        Effect.of(graph.graph(), treatments.keySet(), List.of(target.variable())))
                .withForced(forced);
        Optional<Set<String>> set = sets.optimal().or(sets::any);
        return set.map(w -> estimate(target, scale, treatments, List.copyOf(w), baseline, received));
    }

    /// Through the front door, where numbers are involved; for states alone, shares do as well.
    private Optional<DataNumber> throughFrontDoor(Counterfactual target, DoubleUnaryOperator scale, List<Event> given) {
        List<Intervention> done = target.world().interventions();
        if (!given.isEmpty()
                || done.size() != 1
                || !(done.getFirst() instanceof Intervention.SetTo(String treatment, var value))
                || treatment.equals(target.variable())) {
            return Optional.empty();
        }
        OptionalDouble level = Values.code(data.column(treatment).domain(), value);
        List<Set<String>> sets = FrontDoorSets.of(
                        Effect.of(graph.graph(), List.of(treatment), List.of(target.variable())))
                .minimal(1, progress);
        if (level.isEmpty() || sets.isEmpty()) {
            return Optional.empty();
        }
        List<String> mediators = List.copyOf(sets.getFirst());
        boolean numbers = Stream.concat(Stream.of(treatment, target.variable()), mediators.stream())
                .anyMatch(name -> !(data.column(name).domain() instanceof Discrete));
        if (!numbers) {
            return Optional.empty();
        }
        FrontDoorStandardisation estimator =
                new FrontDoorStandardisation(data, target.variable(), scale, treatment, mediators);
        return Optional.of(
                switch (estimator.estimate(level.getAsDouble(), progress)) {
                    case Estimated.Found<PotentialMean>(PotentialMean found) ->
                        new DataNumber.Found(
                                found.value(), found.influence(), frontDoorTrace(target, treatment, mediators, found));
                    case Estimated.Failed<PotentialMean>(String reason, String remedy) ->
                        new DataNumber.Halt(
                                new Answer.NotReady(mediators, "The effect is identified, but " + reason, remedy));
                });
    }

    private DataNumber.Trace frontDoorTrace(
            Counterfactual target, String treatment, List<String> mediators, PotentialMean found) {
        List<String> both = new ArrayList<>(mediators);
        both.add(treatment);
        Expression inner = Expression.sumOver(
                List.of(treatment),
                Expression.product(List.of(
                        Expression.probability(List.of(target.variable()), both),
                        Expression.probability(List.of(treatment), List.of()))));
        Expression estimand = Expression.sumOver(
                mediators, Expression.product(List.of(Expression.probability(mediators, List.of(treatment)), inner)));
        Expression asked = AskedEstimand.in(target.world(), List.of(), estimand);
        List<Assumption> assumptions = new ArrayList<>(List.of(
                Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                Assumption.untestable(Assumption.Kind.OUTCOME_MODEL, both),
                Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of())));
        if (found.used() < data.rows()) {
            assumptions.add(
                    new Assumption(Assumption.Kind.MISSING_AT_RANDOM, List.of(), Assumption.Standing.NOT_TESTED, ""));
        }
        return new DataNumber.Trace(
                Optional.of(asked),
                Derivation.EMPTY,
                found.estimator(),
                found.citation(),
                "No measured variables block every path that is not causal, but " + String.join(", ", mediators)
                        + " carries the whole effect and is a front door.",
                assumptions,
                found.used(),
                found.notes());
    }

    private DataNumber estimate(
            Counterfactual target,
            DoubleUnaryOperator scale,
            Map<String, Double> treatments,
            List<String> covariates,
            List<Event> baseline,
            List<Event> received) {
        int[] rows = baseline.isEmpty()
                ? IntStream.range(0, data.rows()).toArray()
                : DataRows.agreeing(baseline, snapshot, data);
        Dataset part = baseline.isEmpty() ? data : Columns.rows(data, rows);
        if (rows.length == 0) {
            return noRow(baseline);
        }
        double[] group = new double[part.rows()];
        Arrays.fill(group, received.isEmpty() ? 1 : 0);
        if (!received.isEmpty()) {
            int[] treated = DataRows.agreeing(received, snapshot, part);
            if (treated.length == 0) {
                return noRow(received);
            }
            for (int row : treated) {
                group[row] = 1;
            }
        }
        Set<String> fixed = new LinkedHashSet<>();
        baseline.stream()
                .filter(Event.Equals.class::isInstance)
                .forEach(event -> fixed.add(event.subject().variable()));
        List<String> varying =
                covariates.stream().filter(name -> !fixed.contains(name)).toList();
        AdjustmentProblem problem =
                new AdjustmentProblem(part, target.variable(), scale, treatments, varying, Numbers.of(group));
        return switch (MeanEstimators.best(problem, progress)) {
            case Estimated.Found<PotentialMean>(PotentialMean found) -> {
                double[] influence = new double[data.rows()];
                for (int i = 0; i < rows.length; i++) {
                    influence[rows[i]] = found.influence().get(i);
                }
                yield new DataNumber.Found(
                        found.value(),
                        Numbers.of(influence),
                        adjustedTrace(
                                covariates,
                                AskedEstimand.adjusted(
                                        target.variable(), target.world(), covariates, baseline, received),
                                found));
            }
            case Estimated.Failed<PotentialMean>(String reason, String remedy) ->
                new DataNumber.Halt(new Answer.NotReady(covariates, "The effect is identified, but " + reason, remedy));
        };
    }

    private DataNumber.Trace adjustedTrace(List<String> covariates, Expression estimand, PotentialMean found) {
        List<Assumption> assumptions = new ArrayList<>();
        assumptions.add(Assumption.untestable(Assumption.Kind.GRAPH, List.of()));
        assumptions.add(Assumption.untestable(Assumption.Kind.NO_HIDDEN_CONFOUNDING, covariates));
        assumptions.add(new Assumption(
                Assumption.Kind.POSITIVITY,
                covariates,
                Double.isNaN(found.overlap()) ? Assumption.Standing.NOT_TESTED : positivity(found.overlap()),
                Double.isNaN(found.overlap())
                        ? ""
                        : String.format(Locale.ROOT, "smallest probability of the treatment %.3f", found.overlap())));
        switch (found.estimator()) {
            case "augmented inverse probability weighting" ->
                assumptions.add(Assumption.untestable(Assumption.Kind.ONE_OF_TWO_MODELS, covariates));
            case "standardisation by regression" ->
                assumptions.add(Assumption.untestable(Assumption.Kind.OUTCOME_MODEL, covariates));
            case "inverse probability weighting" ->
                assumptions.add(Assumption.untestable(Assumption.Kind.TREATMENT_MODEL, covariates));
            default -> {
                // nothing beyond adjustment
            }
        }
        assumptions.add(Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of()));
        if (found.used() < data.rows()) {
            assumptions.add(
                    new Assumption(Assumption.Kind.MISSING_AT_RANDOM, List.of(), Assumption.Standing.NOT_TESTED, ""));
        }
        String why = covariates.isEmpty()
                ? "No back-door path is open, so the treated answer for all."
                : "Adjusting for " + String.join(", ", covariates) + " blocks every path that is not causal.";
        return new DataNumber.Trace(
                Optional.of(estimand),
                Derivation.EMPTY,
                found.estimator(),
                found.citation(),
                why,
                assumptions,
                found.used(),
                found.notes());
    }

    private static Assumption.Standing positivity(double overlap) {
        return overlap > 0.01 ? Assumption.Standing.SUPPORTED : Assumption.Standing.CONTRADICTED;
    }
}
