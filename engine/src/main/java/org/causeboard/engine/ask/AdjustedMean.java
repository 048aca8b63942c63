package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.estimate.AdjustmentProblem;
import org.causeboard.engine.estimate.Estimated;
import org.causeboard.engine.estimate.MeanEstimators;
import org.causeboard.engine.estimate.PotentialMean;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Values;

/// Estimates a probability or a mean after an intervention by adjustment for measured variables.
final class AdjustedMean {
    private final Snapshot snapshot;
    private final Dataset data;
    private final MeasuredGraph graph;
    private final Progress progress;

    AdjustedMean(Snapshot snapshot, Dataset data, MeasuredGraph graph, Progress progress) {
        this.snapshot = snapshot;
        this.data = data;
        this.graph = graph;
        this.progress = progress;
    }

    /// The mean of a function of the target; empty when no set of measured variables is valid or the condition is not
    /// of its kind.
    Optional<DataNumber> of(Counterfactual target, DoubleUnaryOperator scale, List<Event> given) {
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
            return SeenRows.noRow(baseline);
        }
        double[] group = new double[part.rows()];
        Arrays.fill(group, received.isEmpty() ? 1 : 0);
        if (!received.isEmpty()) {
            int[] treated = DataRows.agreeing(received, snapshot, part);
            if (treated.length == 0) {
                return SeenRows.noRow(received);
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
