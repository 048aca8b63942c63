package org.causeboard.app.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Assumption;
import org.causeboard.engine.ask.Licence;
import org.causeboard.engine.ask.Method;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.JointSample;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.variable.Value;

/// An answer as lines of a console: the value first, then what stands behind it.
final class AnswerLines {
    /// Below e to this power a number is written as a power of e.
    private static final double LEAST_LOGARITHM = -25;

    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private AnswerLines() {}

    static List<String> of(Answer answer, String question) {
        AnswerLines text = new AnswerLines();
        text.add(answer, question);
        return List.copyOf(text.lines);
    }

    private void add(Answer answer, String question) {
        switch (answer) {
            case Answer.Answered(Result result, Licence licence) -> {
                add(result, question, licence.uncertainty());
                add(licence, question);
            }
            case Answer.Bounded(List<Answer.Bound> bounds, String why, Licence licence) -> {
                for (int i = 0; i < bounds.size(); i++) {
                    Answer.Bound bound = bounds.get(i);
                    lines.add(bound.of() + " lies between " + number(bound.lower()) + " and " + number(bound.upper())
                            + interval(licence.uncertainty(), i));
                }
                lines.add(INDENT + "why: " + why);
                add(licence, question);
            }
            case Answer.NotIdentified none -> {
                lines.add(none.reason());
                none.witness().ifPresent(witness -> lines.add(INDENT + witness.kind() + ": " + witness.sentence()));
                lines.add(INDENT + none.remedy());
            }
            case Answer.Undefined(String event, Licence _) ->
                lines.add("The question has no answer: " + event + " is impossible.");
            case Answer.Invalid(List<QueryProblem> problems) -> {
                for (QueryProblem problem : problems) {
                    lines.add(question);
                    lines.add(" ".repeat(question.codePointCount(0, Math.min(problem.from(), question.length())))
                            + "^");
                    lines.add(problem.message() + " " + problem.remedy());
                }
            }
            case Answer.NotReady(List<String> _, String reason, String remedy) -> lines.add(reason + " " + remedy);
            case Answer.TooLarge(double cells, String remedy) ->
                lines.add(String.format(Locale.ROOT, "The tables would need %.3g cells. %s", cells, remedy));
            case Answer.Cancelled _ -> lines.add("Cancelled.");
        }
    }

    private void add(Result result, String question, Uncertainty uncertainty) {
        switch (result) {
            case Result.Amount(double value, String unit) ->
                lines.add(question + " = " + number(value) + (unit.isEmpty() ? "" : " " + unit)
                        + interval(uncertainty, 0));
            case Result.Spread(String variable, Distribution law, String unit) -> {
                if (law instanceof StateTable table) {
                    for (int code = 0; code < table.states().size(); code++) {
                        lines.add(variable + " = " + table.states().get(code) + ": " + number(table.probability(code))
                                + interval(uncertainty, code));
                    }
                } else {
                    lines.add(variable + ": mean " + number(law.mean()) + ", sd " + number(law.standardDeviation())
                            + ", quartiles " + number(law.quantile(0.25)) + ", " + number(law.quantile(0.5)) + ", "
                            + number(law.quantile(0.75)) + (unit.isEmpty() ? "" : " " + unit));
                }
            }
            case Result.Joint(JointTable table) -> add(table, uncertainty);
            case Result.JointNumbers(JointNormal normal) -> {
                for (int i = 0; i < normal.variables().size(); i++) {
                    lines.add(normal.variables().get(i) + ": mean "
                            + number(normal.mean().get(i)) + ", sd " + number(Math.sqrt(normal.covariance(i, i))));
                }
                correlations(normal.variables(), normal::correlation);
            }
            case Result.JointDraws(JointSample sample) -> add(sample);
            case Result.MostProbable most -> add(most);
            case Result.Verdict(boolean holds, String reason) -> lines.add((holds ? "Yes. " : "No. ") + reason);
        }
    }

    private void add(JointSample sample) {
        for (int i = 0; i < sample.axes().size(); i++) {
            String name = sample.axes().get(i).variable();
            if (sample.marginal(i) instanceof StateTable table) {
                for (int code = 0; code < table.states().size(); code++) {
                    lines.add(name + " = " + table.states().get(code) + ": " + number(table.probability(code)));
                }
            } else {
                Distribution law = sample.marginal(i);
                lines.add(name + ": mean " + number(law.mean()) + ", sd " + number(law.standardDeviation()));
            }
        }
        correlations(sample.axes().stream().map(JointSample.Axis::variable).toList(), sample::correlation);
    }

    private void correlations(List<String> names, DoubleOfPair correlation) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                lines.add("correlation of " + names.get(i) + " and " + names.get(j) + ": "
                        + number(correlation.applyAsDouble(i, j)));
            }
        }
    }

    /// A number for each pair of variables, by their places.
    private interface DoubleOfPair {
        double applyAsDouble(int left, int right);
    }

    private void add(Result.MostProbable most) {
        for (Result.Chosen chosen : most.values()) {
            String value = switch (chosen.value()) {
                case Value.Label(String name) -> name;
                case Value.Quantity(double number) -> number(number);
            };
            lines.add(chosen.variable() + " = " + value + (chosen.unit().isEmpty() ? "" : " " + chosen.unit()));
        }
        String what = switch (most.measure()) {
            case PROBABILITY -> "probability";
            case DENSITY -> "density";
        };
        lines.add("joint " + what + ": "
                + (most.lnProbability() > LEAST_LOGARITHM
                        ? number(Math.exp(most.lnProbability()))
                        : "e^" + number(most.lnProbability())));
    }

    private void add(JointTable table, Uncertainty uncertainty) {
        for (int cell = 0; cell < table.probabilities().size(); cell++) {
            StringBuilder states = new StringBuilder();
            int rest = cell;
            for (int axis = table.variables().size() - 1; axis >= 0; axis--) {
                List<String> names = table.states().get(axis);
                states.insert(
                        0,
                        (axis == 0 ? "" : ", ") + table.variables().get(axis) + " = " + names.get(rest % names.size()));
                rest /= names.size();
            }
            lines.add(states + ": " + number(table.probabilities().get(cell)) + interval(uncertainty, cell));
        }
    }

    private static String interval(Uncertainty uncertainty, int index) {
        return switch (uncertainty) {
            case Uncertainty.Intervals(List<Uncertainty.Interval> all, double level, String _)
            when index < all.size() ->
                String.format(
                        Locale.ROOT,
                        " (%.0f %%: %s to %s)",
                        100 * level,
                        number(all.get(index).lower()),
                        number(all.get(index).upper()));
            case Uncertainty.Intervals _, Uncertainty.Exact _, Uncertainty.Unknown _ -> "";
        };
    }

    private void add(Licence licence, String question) {
        licence.estimand().ifPresent(estimand -> lines.add(INDENT + "estimand: " + TextPrinter.print(estimand)));
        lines.add(INDENT + "method: " + method(licence.method()));
        lines.add(INDENT + "why so: " + licence.method().why());
        licence.data()
                .ifPresent(used -> lines.add(INDENT + "data: " + used.used() + " of " + used.rows() + " rows of "
                        + used.dataset() + ". " + used.missing()));
        for (Assumption assumption : licence.assumptions()) {
            lines.add(INDENT + "assumes: " + assumption.kind().sentence()
                    + (assumption.about().isEmpty() ? "" : " [" + String.join(", ", assumption.about()) + "]")
                    + standing(assumption));
        }
        licence.notes().forEach(note -> lines.add(INDENT + "note: " + note));
        licence.other().ifPresent(other -> {
            lines.add(INDENT + "the other way"
                    + (other.disagreement().isPresent()
                            ? " (differs by " + number(other.disagreement().getAsDouble()) + ")"
                            : "")
                    + ":");
            of(other.answer(), question).stream()
                    .filter(line -> !line.startsWith(INDENT + "assumes") && !line.startsWith(INDENT + "why so"))
                    .forEach(line -> lines.add(INDENT + INDENT + line));
        });
    }

    private static String standing(Assumption assumption) {
        String word = switch (assumption.standing()) {
            case UNTESTABLE -> "";
            case NOT_TESTED -> "not tested";
            case SUPPORTED -> "the data agree";
            case CONTRADICTED -> "the data disagree";
        };
        String detail = assumption.detail();
        if (word.isEmpty() && detail.isEmpty()) {
            return "";
        }
        return " (" + word + (word.isEmpty() || detail.isEmpty() ? "" : ": ") + detail + ")";
    }

    private static String method(Method method) {
        return switch (method) {
            case Method.GraphReading graph -> graph.criterion();
            case Method.ExactDiscrete exact -> "exact, " + exact.algorithm();
            case Method.ExactLinear _ -> "exact, closed form of a linear model with normal noise";
            case Method.MonteCarlo simulated ->
                "simulation of " + simulated.draws() + " units, seed " + simulated.seed() + ", standard error "
                        + number(simulated.standardError()) + ", worth " + Math.round(simulated.effectiveDraws())
                        + " independent units";
            case Method.Estimation estimation ->
                estimation.estimator() + (estimation.citation().isEmpty() ? "" : " — " + estimation.citation());
            case Method.Bounding bounding -> "bounds, " + bounding.technique();
            case Method.None _ -> "none";
        };
    }

    /// Four significant digits, never in exponents for usual sizes.
    private static String number(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        double size = Math.abs(value);
        if (size < 1e-12) {
            return "0";
        }
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
