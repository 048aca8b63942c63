package org.causeboard.engine.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// Fits one variable given its causes: which forms are possible, which is best on rows that it has not seen, and the
/// sentence that says so.
final class FamilyFitter {
    private final Dataset data;
    private final Column child;
    private final List<String> causes;
    private final FitChoices choices;
    private final Progress progress;
    private final int[] rows;

    FamilyFitter(Dataset data, String child, List<String> causes, FitChoices choices, Progress progress) {
        this.data = data;
        this.child = data.column(child);
        this.causes = causes;
        this.choices = choices;
        this.progress = progress;
        List<String> family = new ArrayList<>(causes);
        family.add(child);
        this.rows = data.completeRows(family);
    }

    Unfitted whyNot() {
        if (rows.length < 2) {
            return new Unfitted(
                    child.name(),
                    "Only " + rows.length + " rows have a value for it and all its causes.",
                    "Load more rows, or remove a cause that is mostly missing.");
        }
        return new Unfitted(
                child.name(),
                "It and its causes have too many states for a table or for logistic curves.",
                "Group states, or set its mechanism by hand.");
    }

    /// The same mechanism as that of [#fit()], without a judgement of it: nothing is fitted to folds where only one
    /// form comes into question.
    Optional<Mechanism> mechanism() {
        List<Form> forms = rows.length < 2 ? List.of() : forms();
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        int best = forms.size() == 1 || isSafe(forms.getFirst()) ? 0 : best(forms, scores(forms, folds()));
        return Optional.of(forms.get(best).fit(rows, choices.pseudoCount()));
    }

    Optional<FittedMechanism> fit() {
        List<Form> forms = rows.length < 2 ? List.of() : forms();
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        int[][] folds = folds();
        double[] scores = scores(forms, folds);
        int best = best(forms, scores);
        Form form = forms.get(best);
        double alone = causes.isEmpty() ? scores[best] : score(alone(), folds);
        Mechanism mechanism = form.fit(rows, choices.pseudoCount());
        List<String> notes = new ArrayList<>(form.notes(rows));
        int leftOut = data.rows() - rows.length;
        if (leftOut > 0) {
            notes.add(leftOut + " of " + data.rows() + " rows were left out: a value is missing in them.");
        }
        return Optional.of(new FittedMechanism(
                new Variable(child.name(), child.domain()),
                mechanism,
                sentence(form, forms, scores, best, alone),
                scores[best],
                alone,
                form.explained(rows),
                rows.length,
                leftOut,
                notes));
    }

    private int[][] folds() {
        return Folds.of(rows, choices.folds(), choices.seed().child(child.name()));
    }

    private double[] scores(List<Form> forms, int[][] folds) {
        return forms.stream().mapToDouble(form -> score(form, folds)).toArray();
    }

    private int best(List<Form> forms, double[] scores) {
        return forms.size() > 1 && !isSafe(forms.getFirst()) && scores[1] > scores[0] ? 1 : 0;
    }

    private boolean isSafe(Form form) {
        return form instanceof TableForm table && !table.isThin(rows.length);
    }

    private List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        if (!(child.domain() instanceof Discrete states)) {
            forms.add(new LinearForm(data, child, causes));
            if (child.domain() instanceof Count && !causes.isEmpty()) {
                forms.add(new CountForm(data, child, causes, progress));
            }
            return forms;
        }
        boolean allStates = causes.stream().allMatch(cause -> data.column(cause).domain() instanceof Discrete);
        if (allStates && TableForm.cells(data, child, causes) <= TableForm.MOST_CELLS) {
            forms.add(new TableForm(data, child, causes));
        }
        if (states.size() == 2 && !causes.isEmpty()) {
            forms.add(new LogisticForm(data, child, causes, progress));
        } else if (!causes.isEmpty() && MultinomialForm.coefficients(data, child, causes) <= MultinomialForm.MOST) {
            forms.add(new MultinomialForm(data, child, causes, progress));
        }
        return forms;
    }

    private Form alone() {
        return child.domain() instanceof Discrete
                ? new TableForm(data, child, List.of())
                : new LinearForm(data, child, List.of());
    }

    /// The mean log density of every row under the form fitted to the other folds. Tables get a pseudo-count of 1 here,
    /// since one state that is new in a fold would cost infinitely much.
    private double score(Form form, int[][] folds) {
        double sum = 0;
        double[] parents = new double[causes.size()];
        for (int[] fold : folds) {
            progress.check();
            int[] others = Arrays.stream(folds)
                    .filter(other -> other != fold)
                    .flatMapToInt(Arrays::stream)
                    .toArray();
            Mechanism mechanism = form.fit(others, Math.max(1, choices.pseudoCount()));
            List<Column> columns =
                    mechanism.parents().stream().map(data::column).toList();
            for (int row : fold) {
                double[] values = columns.size() == parents.length ? parents : new double[columns.size()];
                for (int p = 0; p < values.length; p++) {
                    values[p] = columns.get(p).value(row);
                }
                sum += mechanism.logDensity(child.value(row), values);
            }
        }
        return sum / rows.length;
    }

    private String sentence(Form form, List<Form> forms, double[] scores, int best, double alone) {
        StringBuilder text = new StringBuilder(form.reason());
        text.append(" On rows that it was not fitted to, its log score is ").append(number(scores[best]));
        if (forms.size() > 1) {
            text.append(", against ")
                    .append(number(scores[1 - best]))
                    .append(" for ")
                    .append(forms.get(1 - best).name());
        }
        if (!causes.isEmpty()) {
            text.append(forms.size() > 1 ? " and " : ", against ")
                    .append(number(alone))
                    .append(" without its causes");
        }
        text.append('.');
        form.explained(rows)
                .ifPresent(share -> text.append(
                        String.format(Locale.ROOT, " Its causes explain %.0f %% of its variation.", 100 * share)));
        return text.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "minus infinity";
    }
}
