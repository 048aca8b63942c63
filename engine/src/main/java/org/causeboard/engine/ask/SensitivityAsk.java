package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.infer.sensitivity.EValue;
import org.causeboard.engine.infer.sensitivity.OmittedConfounder;
import org.causeboard.engine.infer.sensitivity.ParameterSensitivity;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;

/// Asks how far an answer depends on what was put in.
///
/// The tornado turns each parameter of the mechanisms that the question depends on by a tenth of its size, one at a
/// time, and asks the model again with the same noise. The strength of a hidden confounder is judged on the estimate
/// from data: by the shares of treatment and outcome that it would have to explain (Cinelli and Hazlett 2020) and by
/// the E-value (VanderWeele and Ding 2017).
public final class SensitivityAsk {
    /// How far each parameter is turned for the ends of its bar, as a share of its size.
    public static final double SWING = 0.1;

    private static final int MOST_EXACT = 600;
    private static final int MOST_DRAWN = 60;

    private final Snapshot snapshot;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    private SensitivityAsk(Snapshot snapshot, Progress progress) {
        this.snapshot = snapshot;
        this.progress = progress;
    }

    /// For a question in writing; a question that cannot be understood has an [Answer.Invalid] and nothing else.
    public static Sensitivities of(String question, Snapshot snapshot, Progress progress) {
        return switch (QueryText.parse(question, snapshot.variables().values())) {
            case ParsedQuery.Read(Query query) -> of(query, snapshot, progress);
            case ParsedQuery.Unreadable(List<QueryProblem> problems) ->
                new Sensitivities(
                        new Answer.Invalid(problems), List.of(), Optional.empty(), Optional.empty(), List.of());
        };
    }

    /// For a question; cancelled like any answer.
    public static Sensitivities of(Query query, Snapshot snapshot, Progress progress) {
        Answer answer = new Planner().answer(query, snapshot, progress.subTask(0, 0.1));
        SensitivityAsk ask = new SensitivityAsk(snapshot, progress);
        return ask.of(query, answer);
    }

    private Sensitivities of(Query query, Answer answer) {
        if (answer instanceof Answer.Invalid || answer instanceof Answer.Cancelled) {
            return new Sensitivities(answer, List.of(), Optional.empty(), Optional.empty(), List.of());
        }
        List<ParameterSensitivity.Bar> bars = tornado(query);
        Optional<Answer.Answered> data = of(answer, Licence.Route.DATA);
        return new Sensitivities(
                answer,
                bars,
                data.flatMap(found -> confounder(query, found)),
                data.flatMap(found -> strength(query, found)),
                notes);
    }

    /// The answer that came this way, whether it was given first or beside another.
    private static Optional<Answer.Answered> of(Answer answer, Licence.Route route) {
        if (!(answer instanceof Answer.Answered answered)) {
            return Optional.empty();
        }
        if (answered.licence().route() == route) {
            return Optional.of(answered);
        }
        return answered.licence().other().map(Licence.OtherWay::answer).flatMap(other -> of(other, route));
    }

    private List<ParameterSensitivity.Bar> tornado(Query query) {
        if (!(Shorthands.expand(query, snapshot) instanceof Shorthands.Expanded.Written(Query written))
                || query instanceof Query.Separation) {
            return List.of();
        }
        Set<String> names = QueryParts.names(written);
        ModelDraft draft = snapshot.draft().causing(names);
        Optional<StructuralCausalModel> model = draft.problems().isEmpty() ? draft.model() : Optional.empty();
        if (model.isEmpty()) {
            notes.add("The model is not complete, so there are no numbers in it to turn.");
            return List.of();
        }
        Answer present = fromModel(query, written, model.get());
        if (number(present).isEmpty()) {
            notes.add("The model gives no single number that could be followed.");
            return List.of();
        }
        boolean drawn = present instanceof Answer.Answered answered
                && answered.licence().method() instanceof Method.MonteCarlo;
        int most = drawn ? MOST_DRAWN : MOST_EXACT;
        ParameterSensitivity.Scope scope = ParameterSensitivity.nearest(model.get(), names, most);
        if (scope.left() > 0) {
            notes.add("Only the " + scope.variables().size() + " variables nearest to the question were turned; "
                    + scope.left() + " more parameters were left as they are.");
        }
        return ParameterSensitivity.of(
                model.get(),
                scope.variables(),
                turned -> number(fromModel(query, written, turned)).orElse(Double.NaN),
                SWING,
                progress.subTask(0.1, 0.9));
    }

    private Answer fromModel(Query asked, Query written, StructuralCausalModel model) {
        progress.check();
        Snapshot turned = new Snapshot(
                model.graph(),
                model.draft().variables(),
                model.draft().mechanisms(),
                model.correlations(),
                Optional.empty(),
                snapshot.coupling(),
                snapshot.seed());
        return ModelRoute.answer(asked, written, turned, Progress.unwatched());
    }

    private static OptionalDouble number(Answer answer) {
        return answer instanceof Answer.Answered(Result.Amount(double value, String _), Licence _)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /// The effect's estimate as if it were a regression coefficient; its standard error and the rows say all that is
    /// needed.
    private Optional<OmittedConfounder> confounder(Query query, Answer.Answered answered) {
        if (!isEffect(query)
                || !(answered.result() instanceof Result.Amount(double value, String _))
                || !(answered.licence().uncertainty() instanceof Uncertainty.Intervals intervals)) {
            return Optional.empty();
        }
        double error = intervals.intervals().getFirst().standardError();
        int used = answered.licence().data().map(DataUse::used).orElse(0);
        int held = 2 // the treatment and the intercept
                + answered.licence().assumptions().stream()
                        .mapToInt(assumption -> assumption.about().size())
                        .max()
                        .orElse(0);
        if (!(error > 0) || used - held < 2) {
            return Optional.empty();
        }
        return Optional.of(new OmittedConfounder(value, error, used - held));
    }

    private boolean isEffect(Query query) {
        return Shorthands.expand(query, snapshot) instanceof Shorthands.Expanded.Written(Query.Contrast contrast)
                && contrast.comparison() == Query.Comparison.DIFFERENCE
                && !QueryParts.interventions(contrast).isEmpty();
    }

    /// For an outcome with two states by the ratio of the two risks; for a number by the standardised difference.
    private Optional<EValue> strength(Query query, Answer.Answered answered) {
        if (!isEffect(query)
                || !(Shorthands.expand(query, snapshot)
                        instanceof Shorthands.Expanded.Written(Query.Contrast(Query left, var _, Query right)))) {
            return Optional.empty();
        }
        String outcome = QueryParts.subjects(left).iterator().next().variable();
        Dataset data = snapshot.data().orElseThrow();
        boolean states = data.column(outcome).domain() instanceof Discrete;
        return states ? byRatio(left, right) : byDeviation(answered, outcome, data);
    }

    private Optional<EValue> byRatio(Query left, Query right) {
        Query.Contrast ratio = new Query.Contrast(left, Query.Comparison.RATIO, right);
        Optional<Answer.Answered> found = DataRoute.answer(ratio, ratio, snapshot, Progress.unwatched())
                .flatMap(answer -> of(answer, Licence.Route.DATA));
        if (found.isEmpty()
                || !(found.get().result() instanceof Result.Amount(double value, String _))
                || !(found.get().licence().uncertainty() instanceof Uncertainty.Intervals intervals)) {
            return Optional.empty();
        }
        Uncertainty.Interval interval = intervals.intervals().getFirst();
        return interval.lower() > 0
                ? Optional.of(EValue.of(value, interval.lower(), interval.upper()))
                : Optional.empty();
    }

    private static Optional<EValue> byDeviation(Answer.Answered answered, String outcome, Dataset data) {
        if (!(answered.result() instanceof Result.Amount(double value, String _))
                || !(answered.licence().uncertainty() instanceof Uncertainty.Intervals intervals)) {
            return Optional.empty();
        }
        int[] rows = data.completeRows(List.of(outcome));
        double deviation = DataRows.distribution(outcome, rows, data)
                .map(law -> law.standardDeviation())
                .orElse(0.0);
        if (!(deviation > 0)) {
            return Optional.empty();
        }
        Uncertainty.Interval interval = intervals.intervals().getFirst();
        return Optional.of(EValue.of(
                EValue.ratioOfDifference(value, deviation),
                EValue.ratioOfDifference(interval.lower(), deviation),
                EValue.ratioOfDifference(interval.upper(), deviation)));
    }
}
