package org.causeboard.app.versions;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.JointTable;
import org.causeboard.engine.distribution.StateTable;

/// How far two answers to one question lie apart.
sealed interface Gap {
    /// Differences below this are rounding.
    double LEAST = 1e-9;

    /// The levels at which distributions of numbers must agree to count as the same.
    List<Double> LEVELS = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /// One of them is no answer, so that there is nothing to compare.
    record Unknown() implements Gap {}

    /// They say the same.
    record None() implements Gap {}

    /// The newer number is larger by so much.
    record Amount(double larger) implements Gap {}

    /// The mean of the newer distribution is larger by so much.
    record Mean(double larger) implements Gap {}

    /// The newer probability of a state is larger by so much, and no state's changed more.
    record Probability(String state, double larger) implements Gap {}

    /// They differ in more than a number tells.
    record Unlike() implements Gap {}

    /// Compares two answers by what they say, not by how they came about.
    static Gap between(Answer older, Answer newer) {
        return switch (older) {
            case Answer.Answered(Result before, var _)
            when newer instanceof Answer.Answered(Result after, var _) -> between(before, after);
            case Answer.Bounded(var before, var _, var _)
            when newer instanceof Answer.Bounded(var after, var _, var _) -> alike(all(before, after, Gap::near));
            case Answer.NotIdentified _ when newer instanceof Answer.NotIdentified -> new None();
            case Answer.Undefined _ when newer instanceof Answer.Undefined -> new None();
            default -> isAnswer(older) && isAnswer(newer) ? new Unlike() : new Unknown();
        };
    }

    private static boolean isAnswer(Answer answer) {
        return switch (answer) {
            case Answer.Answered _, Answer.Bounded _, Answer.NotIdentified _, Answer.Undefined _ -> true;
            case Answer.Invalid _, Answer.NotReady _, Answer.TooLarge _, Answer.Cancelled _ -> false;
        };
    }

    /// Compares two results.
    static Gap between(Result older, Result newer) {
        return switch (older) {
            case Result.Amount(double before, String unit)
            when newer instanceof Result.Amount(double after, String other) && unit.equals(other) ->
                near(before, after) ? new None() : new Amount(after - before);
            case Result.Spread(var _, StateTable before, var _)
            when newer instanceof Result.Spread(var _, StateTable after, var _)
                    && before.states().equals(after.states()) -> ofStates(before, after);
            case Result.Spread(var _, Distribution before, String unit)
            when !(before instanceof StateTable)
                    && newer instanceof Result.Spread(var _, Distribution after, String other)
                    && !(after instanceof StateTable)
                    && unit.equals(other) -> ofNumbers(before, after);
            case Result.Joint(JointTable before)
            when newer instanceof Result.Joint(JointTable after) ->
                alike(before.variables().equals(after.variables())
                        && before.states().equals(after.states())
                        && IntStream.range(0, before.probabilities().size())
                                .allMatch(cell -> near(
                                        before.probabilities().get(cell),
                                        after.probabilities().get(cell))));
            case Result.MostProbable(var before, double how, var _)
            when newer instanceof Result.MostProbable(var after, double now, var _) ->
                alike(before.equals(after) && near(how, now));
            case Result.Verdict(boolean before, var _)
            when newer instanceof Result.Verdict(boolean after, var _) -> alike(before == after);
            default -> alike(older.equals(newer));
        };
    }

    private static Gap ofStates(StateTable before, StateTable after) {
        int most = before.states().size() - 1;
        for (int code = most - 1; code >= 0; code--) {
            if (change(before, after, code) > change(before, after, most) + LEAST) {
                most = code;
            }
        }
        return change(before, after, most) < LEAST
                ? new None()
                : new Probability(before.states().get(most), after.probability(most) - before.probability(most));
    }

    private static double change(StateTable before, StateTable after, int code) {
        return Math.abs(after.probability(code) - before.probability(code));
    }

    private static Gap ofNumbers(Distribution before, Distribution after) {
        if (!near(before.mean(), after.mean())) {
            return new Mean(after.mean() - before.mean());
        }
        return alike(LEVELS.stream().allMatch(level -> near(before.quantile(level), after.quantile(level))));
    }

    private static Gap alike(boolean same) {
        return same ? new None() : new Unlike();
    }

    private static boolean near(Answer.Bound before, Answer.Bound after) {
        return before.of().equals(after.of())
                && near(before.lower(), after.lower())
                && near(before.upper(), after.upper());
    }

    /// Up to rounding, which grows with the numbers; what is infinite or not a number equals itself.
    private static boolean near(double before, double after) {
        return Double.compare(before, after) == 0
                || Math.abs(after - before) < LEAST * Math.max(1, Math.max(Math.abs(before), Math.abs(after)));
    }

    private static <T> boolean all(List<T> before, List<T> after, BiPredicate<T, T> same) {
        return before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> same.test(before.get(i), after.get(i)));
    }
}
