package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.estimate.ConditionalFrontDoor;
import org.causeboard.engine.estimate.Estimated;
import org.causeboard.engine.estimate.FrontDoorStandardisation;
import org.causeboard.engine.estimate.PotentialMean;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Values;

/// Estimates a probability or a mean after an intervention through the front door, where numbers are involved; for
/// states alone, shares do as well.
final class FrontDoorMean {
    private final Snapshot snapshot;
    private final Dataset data;
    private final MeasuredGraph graph;
    private final Progress progress;

    FrontDoorMean(Snapshot snapshot, Dataset data, MeasuredGraph graph, Progress progress) {
        this.snapshot = snapshot;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
    }

    /// What is true of everybody in the average, sorted by how the data are asked for it.
    ///
    /// @param fixed values of numbers, which no row need have
    /// @param strata states, of which there are rows
    /// @param ranges what leaves several values
    private record Baseline(List<Event> fixed, List<Event> strata, List<Event> ranges) {
        Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            Stream.of(fixed, strata, ranges)
                    .flatMap(List::stream)
                    .forEach(event -> names.add(event.subject().variable()));
            return names;
        }
    }

    /// The mean of a function of the target; empty when there is no front door among measured variables, or when the
    /// condition is about what the treatment affects.
    Optional<DataNumber> of(Counterfactual target, DoubleUnaryOperator scale, List<Event> given) {
        List<Intervention> done = target.world().interventions();
        if (done.size() != 1
                || !(done.getFirst() instanceof Intervention.SetTo(String treatment, var value))
                || treatment.equals(target.variable())) {
            return Optional.empty();
        }
        OptionalDouble level = Values.code(data.column(treatment).domain(), value);
        if (level.isPresent()
                && given.size() == 1
                && given.getFirst().subject().equals(Counterfactual.factual(treatment))) {
            return among(target, scale, treatment, level.getAsDouble(), given.getFirst());
        }
        Optional<Baseline> baseline = baseline(target, treatment, given);
        if (level.isEmpty() || baseline.isEmpty()) {
            return Optional.empty();
        }
        Set<String> covariates = baseline.get().names();
        List<Set<String>> sets = FrontDoorSets.of(
                        Effect.of(graph.graph(), List.of(treatment), List.of(target.variable())))
                .given(covariates)
                .minimal(1, progress);
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        List<String> mediators = List.copyOf(sets.getFirst());
        boolean numbers = Stream.of(List.of(treatment, target.variable()), mediators, covariates)
                .flatMap(names -> names.stream())
                .anyMatch(name -> !(data.column(name).domain() instanceof Discrete));
        return numbers
                ? Optional.of(estimate(target, scale, treatment, level.getAsDouble(), mediators, baseline.get(), given))
                : Optional.empty();
    }

    /// The mean among those who have one treatment, under another.
    private Optional<DataNumber> among(
            Counterfactual target, DoubleUnaryOperator scale, String treatment, double level, Event received) {
        OptionalDouble seen =
                EventTest.of(received, data.column(treatment).domain()).onlyValue();
        List<Set<String>> sets = FrontDoorSets.of(
                        Effect.of(graph.graph(), List.of(treatment), List.of(target.variable())))
                .minimal(1, progress);
        if (seen.isEmpty() || sets.isEmpty()) {
            return Optional.empty();
        }
        List<String> mediators = List.copyOf(sets.getFirst());
        boolean numbers = Stream.concat(Stream.of(treatment, target.variable()), mediators.stream())
                .anyMatch(name -> !(data.column(name).domain() instanceof Discrete));
        if (!numbers) {
            return Optional.empty();
        }
        boolean states = data.column(treatment).domain() instanceof Discrete;
        if (states && DataRows.agreeing(List.of(received), snapshot, data).length == 0) {
            return Optional.of(SeenRows.noRow(List.of(received)));
        }
        return Optional.of(
                switch (new FrontDoorStandardisation(data, target.variable(), scale, treatment, mediators)
                        .estimateAmong(seen.getAsDouble(), level, progress)) {
                    case Estimated.Found<PotentialMean>(PotentialMean found) ->
                        new DataNumber.Found(
                                found.value(),
                                found.influence(),
                                trace(
                                        amongEstimand(target, treatment, mediators, received),
                                        treatment,
                                        mediators,
                                        Set.of(),
                                        found));
                    case Estimated.Failed<PotentialMean>(String reason, String remedy) ->
                        new DataNumber.Halt(
                                new Answer.NotReady(mediators, "The effect is identified, but " + reason, remedy));
                });
    }

    /// `sum_m P(m | x) P(y | m, x')` with x set and x' seen.
    private static Expression amongEstimand(
            Counterfactual target, String treatment, List<String> mediators, Event received) {
        List<String> both = new ArrayList<>(mediators);
        both.add(treatment);
        Expression first =
                AskedEstimand.in(target.world(), List.of(), Expression.probability(mediators, List.of(treatment)));
        Expression second = AskedEstimand.in(
                World.FACTUAL, List.of(received), Expression.probability(List.of(target.variable()), both));
        return Expression.sumOver(mediators, Expression.product(List.of(first, second)));
    }

    /// Empty when some event is about treatment or outcome, about what the treatment affects, or about another world,
    /// or when both exact numbers and ranges are given.
    private Optional<Baseline> baseline(Counterfactual target, String treatment, List<Event> given) {
        Baseline baseline = new Baseline(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Event event : given) {
            String name = event.subject().variable();
            boolean ofWorld = event.subject().world().isFactual()
                    || event.subject().world().equals(target.world());
            if (!ofWorld
                    || name.equals(treatment)
                    || name.equals(target.variable())
                    || graph.isAffected(List.of(name), Set.of(treatment))) {
                return Optional.empty();
            }
            Domain domain = data.column(name).domain();
            boolean single = EventTest.of(event, domain).onlyValue().isPresent();
            List<Event> kind =
                    !single ? baseline.ranges() : domain instanceof Discrete ? baseline.strata() : baseline.fixed();
            kind.add(event);
        }
        return baseline.fixed().isEmpty() || baseline.ranges().isEmpty() ? Optional.of(baseline) : Optional.empty();
    }

    private DataNumber estimate(
            Counterfactual target,
            DoubleUnaryOperator scale,
            String treatment,
            double level,
            List<String> mediators,
            Baseline baseline,
            List<Event> given) {
        int[] rows = baseline.strata().isEmpty()
                ? IntStream.range(0, data.rows()).toArray()
                : DataRows.agreeing(baseline.strata(), snapshot, data);
        if (rows.length == 0) {
            return SeenRows.noRow(baseline.strata());
        }
        Dataset part = baseline.strata().isEmpty() ? data : Columns.rows(data, rows);
        Estimated<PotentialMean> estimated;
        if (baseline.fixed().isEmpty() && baseline.ranges().isEmpty()) {
            estimated = new FrontDoorStandardisation(part, target.variable(), scale, treatment, mediators)
                    .estimate(level, progress);
        } else {
            boolean isFixed = baseline.ranges().isEmpty();
            List<Event> open = isFixed ? baseline.fixed() : baseline.ranges();
            List<String> covariates = open.stream()
                    .map(event -> event.subject().variable())
                    .distinct()
                    .toList();
            ConditionalFrontDoor estimator =
                    new ConditionalFrontDoor(part, target.variable(), scale, treatment, mediators, covariates);
            if (isFixed) {
                double[] values = open.stream()
                        .mapToDouble(event -> EventTest.of(
                                        event,
                                        data.column(event.subject().variable()).domain())
                                .onlyValue()
                                .orElseThrow())
                        .toArray();
                estimated = estimator.at(level, Numbers.of(values), progress);
            } else {
                double[] group = new double[part.rows()];
                int[] members = DataRows.agreeing(open, snapshot, part);
                if (members.length == 0) {
                    return SeenRows.noRow(open);
                }
                Arrays.stream(members).forEach(row -> group[row] = 1);
                estimated = estimator.over(level, Numbers.of(group), progress);
            }
        }
        return switch (estimated) {
            case Estimated.Found<PotentialMean>(PotentialMean found) -> {
                double[] influence = new double[data.rows()];
                for (int i = 0; i < rows.length; i++) {
                    influence[rows[i]] = found.influence().get(i);
                }
                yield new DataNumber.Found(
                        found.value(), Numbers.of(influence), trace(target, treatment, mediators, given, found));
            }
            case Estimated.Failed<PotentialMean>(String reason, String remedy) ->
                new DataNumber.Halt(new Answer.NotReady(mediators, "The effect is identified, but " + reason, remedy));
        };
    }

    private DataNumber.Trace trace(
            Counterfactual target, String treatment, List<String> mediators, List<Event> given, PotentialMean found) {
        Set<String> known = new LinkedHashSet<>();
        given.forEach(event -> known.add(event.subject().variable()));
        List<String> both = new ArrayList<>(mediators);
        both.add(treatment);
        both.addAll(known);
        List<String> treated = new ArrayList<>(List.of(treatment));
        treated.addAll(known);
        Expression inner = Expression.sumOver(
                List.of(treatment),
                Expression.product(List.of(
                        Expression.probability(List.of(target.variable()), both),
                        Expression.probability(List.of(treatment), known))));
        Expression estimand = Expression.sumOver(
                mediators, Expression.product(List.of(Expression.probability(mediators, treated), inner)));
        return trace(AskedEstimand.in(target.world(), given, estimand), treatment, mediators, known, found);
    }

    /// @param known what is true of everybody in the average
    private DataNumber.Trace trace(
            Expression asked, String treatment, List<String> mediators, Set<String> known, PotentialMean found) {
        List<String> both = new ArrayList<>(mediators);
        both.add(treatment);
        both.addAll(known);
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
                        + " carries the whole effect and is a front door"
                        + (known.isEmpty() ? "." : " given " + String.join(", ", known) + "."),
                assumptions,
                found.used(),
                found.notes());
    }
}
