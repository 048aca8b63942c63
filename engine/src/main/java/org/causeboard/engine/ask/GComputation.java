package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.fit.FitChoices;
import org.causeboard.engine.fit.FittedMechanism;
import org.causeboard.engine.fit.ModelFit;
import org.causeboard.engine.fit.ModelFitter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// Answers what the graph identifies but no estimator of one regression reaches: quantiles and spreads after an
/// intervention, joint distributions of numbers, direct and indirect effects of numbers, policies and draws.
///
/// `P(v | do(x)) = prod_i P(v_i | parents_i)` over the variables that are not set (the g-formula): each variable that
/// matters is fitted to the data given its direct causes, and the question is put to the fitted model. Only where no
/// hidden cause is drawn among them, and across worlds only what the graph identifies from the data, so that the
/// answer rests on the form of the mechanisms but on no coupling of their noise. What is only seen is a regression on
/// the conditions, whatever the graph.
///
/// Source: Robins (1986), A new approach to causal inference in mortality studies; standard errors by
/// [GroupJackknife].
final class GComputation {
    /// With more values than this the model is not fitted again for the standard error.
    private static final double MOST_VALUES = 4e6;

    private final Query asked;
    private final Query query;
    private final Snapshot snapshot;
    private final CausalGraph part;
    private final List<Variable> variables;
    private final FitChoices choices;

    private GComputation(Query asked, Query query, Snapshot snapshot, CausalGraph part) {
        this.asked = asked;
        this.query = query;
        this.snapshot = snapshot;
        this.part = part;
        this.variables =
                part.variables().stream().map(snapshot.variables()::get).toList();
        this.choices = new FitChoices(0, FitChoices.DEFAULT.folds(), snapshot.seed());
    }

    /// The answer; empty when hidden causes are at work, or when the person has given mechanisms, which then answer.
    ///
    /// @param query without shorthands, and identified
    static Optional<Answer> answer(
            Query asked, Query query, Snapshot snapshot, Dataset data, MeasuredGraph graph, Progress progress) {
        Set<String> names = QueryParts.names(query);
        boolean modelled = snapshot.draft().causing(names).problems().isEmpty();
        boolean seeing = QueryParts.worlds(query).stream().allMatch(World::isFactual);
        CausalGraph part = seeing
                ? oneAfterTheOther(query)
                : graph.graph().induced(graph.graph().ancestors(names));
        if (modelled || part.edges().stream().anyMatch(edge -> !edge.isDirected())) {
            return Optional.empty();
        }
        return Optional.of(new GComputation(asked, query, snapshot, part).answer(data, progress));
    }

    /// What is merely seen needs no causes: conditions first, then what is asked about, each given all before it.
    private static CausalGraph oneAfterTheOther(Query query) {
        Set<String> order = new LinkedHashSet<>();
        GraphVerdict.leaves(query)
                .forEach(leaf -> QueryParts.given(leaf)
                        .forEach(event -> order.add(event.subject().variable())));
        order.addAll(QueryParts.names(query));
        CausalGraph.Builder graph = CausalGraph.builder();
        List<String> before = new ArrayList<>();
        for (String name : order) {
            graph.variable(name);
            before.forEach(earlier -> graph.directed(earlier, name));
            before.add(name);
        }
        return graph.build();
    }

    private Answer answer(Dataset data, Progress progress) {
        progress.phase("fitting what matters to the data");
        ModelFit fit = ModelFitter.fit(part, variables, data, choices, progress.subTask(0, 0.1));
        if (!fit.unfitted().isEmpty()) {
            var first = fit.unfitted().getFirst();
            return new Answer.NotReady(List.of(first.variable()), first.reason(), first.remedy());
        }
        Answer found = ask(fit.draft(), progress.subTask(0.1, 0.1));
        return found instanceof Answer.Answered(Result result, Licence computed)
                ? new Answer.Answered(result, licence(fit, result, computed, data, progress.subTask(0.2, 0.8)))
                : found;
    }

    /// What is identified does not depend on the coupling; naming one spares the search for bounds.
    private Answer ask(ModelDraft fitted, Progress progress) {
        Snapshot model = new Snapshot(
                part,
                fitted.variables(),
                fitted.mechanisms(),
                fitted.correlations(),
                Optional.empty(),
                Optional.of(Coupling.MONOTONE),
                snapshot.seed());
        return ModelRoute.answer(asked, query, model, progress);
    }

    private OptionalDouble number(Dataset data, Progress progress) {
        return ModelFitter.draft(part, variables, data, choices, progress)
                                .map(fitted -> ask(fitted, progress))
                                .orElse(null)
                        instanceof Answer.Answered(Result.Amount(double value, String _), Licence _)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private Uncertainty uncertainty(Result result, Licence computed, Dataset data, Progress progress) {
        if (!(result instanceof Result.Amount(double value, String _))) {
            return new Uncertainty.Unknown("It is a whole distribution, as the fitted mechanisms make it.");
        }
        if ((double) data.rows() * part.variables().size() > MOST_VALUES) {
            return new Uncertainty.Unknown("There are too many rows to fit the mechanisms again and again.");
        }
        OptionalDouble rows = GroupJackknife.standardError(data, snapshot.seed(), this::number, progress);
        if (rows.isEmpty()) {
            return new Uncertainty.Unknown("There are too few rows to do without some of them.");
        }
        double error = rows.getAsDouble();
        if (computed.method() instanceof Method.MonteCarlo simulated) {
            error = Math.hypot(error, simulated.standardError());
        }
        double reach = GroupJackknife.T * error;
        return new Uncertainty.Intervals(
                List.of(DataRoute.interval(value - reach, value + reach, error, query instanceof Query.Probability)),
                DataRoute.LEVEL,
                "jackknife over " + GroupJackknife.GROUPS + " groups of rows");
    }

    private Licence licence(ModelFit fit, Result result, Licence computed, Dataset data, Progress progress) {
        int used = fit.fitted().stream().mapToInt(FittedMechanism::rows).min().orElse(data.rows());
        List<Assumption> assumptions = new ArrayList<>(List.of(
                Assumption.untestable(Assumption.Kind.GRAPH, List.of()),
                new Assumption(Assumption.Kind.MECHANISM_FORM, part.variables(), Assumption.Standing.NOT_TESTED, ""),
                Assumption.untestable(Assumption.Kind.INDEPENDENT_ROWS, List.of())));
        if (used < data.rows()) {
            assumptions.add(
                    new Assumption(Assumption.Kind.MISSING_AT_RANDOM, List.of(), Assumption.Standing.NOT_TESTED, ""));
        }
        List<String> notes = new ArrayList<>(computed.notes());
        fit.fitted()
                .forEach(fitted ->
                        notes.add("'" + fitted.variable().name() + "' is fitted to the data. " + fitted.why()));
        return new Licence(
                asked,
                computed.worlds(),
                Optional.empty(),
                Derivation.EMPTY,
                Licence.Route.DATA,
                new Method.Estimation(
                        "g-computation",
                        "Robins (1986)",
                        "The graph identifies the answer; each variable that matters is fitted to the data given its"
                                + " causes, and the question is put to what was fitted."),
                assumptions,
                uncertainty(result, computed, data, progress),
                Optional.of(
                        new DataUse(
                                data.name(),
                                data.rows(),
                                used,
                                used == data.rows()
                                        ? "No value that is needed is missing."
                                        : "For each variable, rows in which it or one of its causes is missing were left out.")),
                notes,
                Optional.empty());
    }
}
