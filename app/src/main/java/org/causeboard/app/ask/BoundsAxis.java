package org.causeboard.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.query.Query;

/// The axis on which ranges are drawn: all that a number of this kind may be where that is known, such as 0 to 1 of a
/// probability, otherwise from round number to round number with 0 among them.
///
/// @param from its left end
/// @param to its right end, above `from`
public record BoundsAxis(double from, double to) {
    private static final BoundsAxis SHARE = new BoundsAxis(0, 1);
    private static final BoundsAxis DIFFERENCE = new BoundsAxis(-1, 1);

    /// The one for an answer.
    static BoundsAxis of(Answer.Bounded answer) {
        return of(answer.licence().query(), numbers(answer));
    }

    /// The one for a question whose answers lie at some numbers; what is infinite does not stretch it.
    ///
    /// @param numbers ends of ranges, and single numbers beside them
    public static BoundsAxis of(Query query, List<Double> numbers) {
        double least = finite(numbers).min().orElse(0);
        double most = finite(numbers).max().orElse(1);
        if (isShare(query) || !isDifference(query) && least >= 0 && most <= 1) {
            return SHARE;
        }
        return least >= -1 && most <= 1 ? DIFFERENCE : round(Math.min(0, least), Math.max(0, most));
    }

    /// All ends of ranges, with those of the intervals around them.
    static List<Double> numbers(Answer.Bounded answer) {
        List<Double> numbers = new ArrayList<>();
        answer.bounds().forEach(bound -> {
            numbers.add(bound.lower());
            numbers.add(bound.upper());
        });
        if (answer.licence().uncertainty() instanceof Uncertainty.Intervals(var intervals, var _, var _)) {
            intervals.forEach(interval -> {
                numbers.add(interval.lower());
                numbers.add(interval.upper());
            });
        }
        return numbers;
    }

    private static boolean isShare(Query query) {
        return switch (query) {
            case Query.Probability _, Query.Distribution _ -> true;
            case Query.Effect effect ->
                switch (effect.kind()) {
                    case PN, PS, PNS -> true;
                    case ATE, ATT, ATU, CATE, CDE, NDE, NIE, TE -> false;
                };
            case Query.Moment _,
                    Query.Quantile _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Contrast _,
                    Query.PathEffect _,
                    Query.Separation _ -> false;
        };
    }

    private static boolean isDifference(Query query) {
        return query instanceof Query.Effect
                || query instanceof Query.PathEffect
                || query instanceof Query.Contrast contrast && contrast.comparison() == Query.Comparison.DIFFERENCE;
    }

    private static DoubleStream finite(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite);
    }

    /// Outwards to multiples of 1, 2 or 5 times a power of ten.
    private static BoundsAxis round(double least, double most) {
        double rough = (most - least) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(times -> times * power)
                .filter(each -> each >= rough)
                .findFirst()
                .orElse(10 * power);
        return new BoundsAxis(step * Math.floor(least / step), step * Math.ceil(most / step));
    }
}
