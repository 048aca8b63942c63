package org.causeboard.app.ask;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Licence;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.variable.Value;

/// Answers in words and numbers: three significant digits, units always, intervals as `0.31 (0.27 to 0.35)`.
public final class AnswerWords {
    private static final int MOST_STATES = 3;
    private static final int MOST_CHOSEN = 2;

    /// Probabilities below e to this power are shown as powers of e.
    private static final double LEAST_LOGARITHM = -25;

    private final Messages messages;

    public AnswerWords(Messages messages) {
        this.messages = messages;
    }

    /// The answer in one line.
    public String brief(Answer answer) {
        return switch (answer) {
            case Answer.Answered(Result result, Licence licence) -> brief(result, licence.uncertainty());
            case Answer.Bounded(List<Answer.Bound> bounds, var _, Licence licence) ->
                bounds.size() == 1
                        ? range(bounds.getFirst()) + interval(licence.uncertainty(), 0)
                        : bounds.getFirst().of() + ": " + range(bounds.getFirst()) + ", …";
            case Answer.NotIdentified _ -> messages.text("answer.not-identified");
            case Answer.Undefined _ -> messages.text("answer.undefined");
            case Answer.Invalid _ -> messages.text("answer.invalid");
            case Answer.NotReady _ -> messages.text("answer.not-ready");
            case Answer.TooLarge _ -> messages.text("answer.too-large");
            case Answer.Cancelled _ -> messages.text("answer.cancelled");
        };
    }

    private String brief(Result result, Uncertainty uncertainty) {
        return switch (result) {
            case Result.Amount(double value, String unit) -> number(value) + interval(uncertainty, 0) + unit(unit);
            case Result.Spread(var _, Distribution distribution, String unit) ->
                distribution instanceof StateTable table
                        ? states(table)
                        : messages.text("distribution.mean", number(distribution.mean()) + unit(unit));
            case Result.Joint _, Result.JointNumbers _, Result.JointDraws _ -> messages.text("answer.joint");
            case Result.MostProbable most -> chosen(most);
            case Result.Verdict(boolean holds, var _) -> messages.text(holds ? "answer.yes" : "answer.no");
        };
    }

    private String chosen(Result.MostProbable most) {
        List<Result.Chosen> values = most.values();
        return values.stream()
                        .limit(MOST_CHOSEN)
                        .map(chosen -> chosen.variable() + " = " + value(chosen))
                        .collect(Collectors.joining(" · "))
                + (values.size() > MOST_CHOSEN ? " …" : "");
    }

    /// A state, or a number with its unit.
    String value(Result.Chosen chosen) {
        return switch (chosen.value()) {
            case Value.Label(String name) -> name;
            case Value.Quantity(double number) -> number(number) + unit(chosen.unit());
        };
    }

    /// How probable the most probable values are together.
    String howProbable(Result.MostProbable most) {
        String size = most.lnProbability() > LEAST_LOGARITHM
                ? number(Math.exp(most.lnProbability()))
                : messages.text("answer.power", number(most.lnProbability()));
        return switch (most.measure()) {
            case PROBABILITY -> messages.text("answer.most-probable", size);
            case DENSITY -> messages.text("answer.most-dense", size);
        };
    }

    private String states(StateTable table) {
        StringBuilder text = new StringBuilder();
        int states = table.states().size();
        for (int code = 0; code < Math.min(MOST_STATES, states); code++) {
            text.append(code == 0 ? "" : " · ")
                    .append(table.states().get(code))
                    .append(": ")
                    .append(messages.numbers().probability(table.probability(code)));
        }
        return text + (states > MOST_STATES ? " …" : "");
    }

    /// Empty also where it is narrower than the digits that are shown.
    String interval(Uncertainty uncertainty, int index) {
        if (!(uncertainty instanceof Uncertainty.Intervals(List<Uncertainty.Interval> all, var _, var _))
                || index >= all.size()) {
            return "";
        }
        String lower = number(all.get(index).lower());
        String upper = number(all.get(index).upper());
        return lower.equals(upper) ? "" : " " + messages.text("answer.interval", lower, upper);
    }

    String range(Answer.Bound bound) {
        return messages.text("answer.range", number(bound.lower()), number(bound.upper()));
    }

    /// Why there is no number and what to do, in a sentence or two; empty when there is one.
    String explanation(Answer answer) {
        return switch (answer) {
            case Answer.Answered(Result result, var _) ->
                result instanceof Result.Verdict verdict ? messages.engine(verdict.reason()) : "";
            case Answer.Bounded bounded -> messages.engine(bounded.why());
            case Answer.NotIdentified not ->
                messages.engine(not.reason())
                        + not.witness()
                                .map(witness -> "\n" + messages.engine(witness.sentence()))
                                .orElse("")
                        + "\n" + messages.engine(not.remedy());
            case Answer.Undefined undefined -> messages.text("answer.impossible", undefined.event());
            case Answer.Invalid invalid -> sentences(invalid.problems());
            case Answer.NotReady not -> messages.engine(not.reason()) + "\n" + messages.engine(not.remedy());
            case Answer.TooLarge large ->
                messages.text("answer.cells", String.format(messages.locale(), "%,.0f", large.cells())) + " "
                        + messages.engine(large.remedy());
            case Answer.Cancelled _ -> "";
        };
    }

    private String sentences(List<QueryProblem> problems) {
        return String.join(
                "\n",
                problems.stream()
                        .map(problem -> messages.text(
                                "answer.problem",
                                problem.from() + 1,
                                messages.engine(problem.message()),
                                messages.engine(problem.remedy())))
                        .toList());
    }

    /// How it was computed, in a few words.
    String uncertainty(Uncertainty uncertainty) {
        return switch (uncertainty) {
            case Uncertainty.Exact _ -> messages.text("uncertainty.exact");
            case Uncertainty.Intervals(var _, double level, String how) ->
                messages.text("uncertainty.intervals", messages.number(100 * level), messages.engine(how));
            case Uncertainty.Unknown(String reason) -> messages.engine(reason);
        };
    }

    /// What a number rests on in one line, or why there is none: where it comes from, how it was computed, how far it
    /// may be off by chance.
    public String licence(Answer answer) {
        return AnswerPanel.licence(answer)
                .map(licence -> String.join(
                        " · ",
                        route(licence.route()),
                        new MethodWords(messages).of(licence.method()),
                        uncertainty(licence.uncertainty())))
                .orElseGet(() -> explanation(answer));
    }

    String route(Licence.Route route) {
        return messages.text("route." + route.name().toLowerCase(Locale.ROOT));
    }

    String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return Math.abs(value) < 1e-12 ? "0" : messages.measured(value);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
