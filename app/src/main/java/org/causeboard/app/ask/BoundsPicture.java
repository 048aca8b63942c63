package org.causeboard.app.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.RangePicture;
import org.causeboard.app.picture.RangePicture.Span;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.ask.Uncertainty;

/// Answers that are ranges as pictures.
public final class BoundsPicture {
    private BoundsPicture() {}

    /// One range of an answer that has several, on the axis of all of them.
    static Node of(Answer.Bounded answer, int index, Messages messages) {
        return picture(answer, index, BoundsAxis.of(answer), messages);
    }

    /// An answer that is one range; nothing of any other.
    public static Optional<Node> of(Answer answer, Messages messages) {
        return answer instanceof Answer.Bounded bounded && bounded.bounds().size() == 1
                ? Optional.of(of(bounded, 0, messages))
                : Optional.empty();
    }

    /// Two answers on one axis, if at least one is a range and the other one a range or a number; otherwise nothing.
    public static List<Node> beside(Answer first, Answer second, Messages messages) {
        List<Answer> both = List.of(first, second);
        Optional<Answer.Bounded> range = both.stream()
                .filter(Answer.Bounded.class::isInstance)
                .map(Answer.Bounded.class::cast)
                .findFirst();
        if (range.isEmpty() || !both.stream().allMatch(BoundsPicture::isOnAxis)) {
            return List.of();
        }
        BoundsAxis axis = BoundsAxis.of(
                range.get().licence().query(),
                both.stream().flatMap(BoundsPicture::numbers).toList());
        return both.stream()
                .map(answer -> answer instanceof Answer.Bounded bounded
                        ? picture(bounded, 0, axis, messages)
                        : picture(numbers(answer).findFirst().orElseThrow(), axis, messages))
                .toList();
    }

    private static boolean isOnAxis(Answer answer) {
        return answer instanceof Answer.Bounded bounded && bounded.bounds().size() == 1
                || answer instanceof Answer.Answered(Result.Amount _, var _);
    }

    private static Stream<Double> numbers(Answer answer) {
        return switch (answer) {
            case Answer.Bounded bounded -> BoundsAxis.numbers(bounded).stream();
            case Answer.Answered(Result.Amount(double value, var _), var _) -> Stream.of(value);
            case Answer.Answered _,
                    Answer.NotIdentified _,
                    Answer.Undefined _,
                    Answer.Invalid _,
                    Answer.NotReady _,
                    Answer.TooLarge _,
                    Answer.Cancelled _ -> Stream.empty();
        };
    }

    private static Node picture(double number, BoundsAxis axis, Messages messages) {
        Span there = new Span(number, number);
        return new RangePicture(there, there, new Span(axis.from(), axis.to()), messages);
    }

    private static Node picture(Answer.Bounded answer, int index, BoundsAxis axis, Messages messages) {
        Answer.Bound bound = answer.bounds().get(index);
        Span range = new Span(bound.lower(), bound.upper());
        Span chance = answer.licence().uncertainty() instanceof Uncertainty.Intervals(var all, var _, var _)
                        && index < all.size()
                ? new Span(all.get(index).lower(), all.get(index).upper())
                : range;
        return new RangePicture(range, chance, new Span(axis.from(), axis.to()), messages);
    }
}
