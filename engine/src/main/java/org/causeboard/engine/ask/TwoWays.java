package org.causeboard.engine.ask;

import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.query.Query;

/// Puts the answer from the model and the answer from data together.
final class TwoWays {
    private TwoWays() {}

    static Answer joined(Answer model, Answer data, Query query) {
        boolean oneWorld = QueryParts.worlds(query).stream()
                        .filter(world -> !world.isFactual())
                        .count()
                <= 2;
        boolean dataFirst = rank(data) > rank(model) || (rank(data) == rank(model) && oneWorld);
        Answer first = dataFirst ? data : model;
        Answer second = dataFirst ? model : data;
        return rank(second) == 0 ? first : with(first, second);
    }

    /// A value before a range, a range before a reason, a reason before a value from a model that leaves out a hidden
    /// cause which the graph draws, and that before what was not even tried.
    private static int rank(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> leavesOutHiddenCause(answered.licence()) ? 1 : 5;
            case Answer.Bounded bounded -> leavesOutHiddenCause(bounded.licence()) ? 1 : 4;
            case Answer.Undefined _ -> 3;
            case Answer.NotIdentified _ -> 2;
            case Answer.Invalid _, Answer.NotReady _, Answer.TooLarge _, Answer.Cancelled _ -> 0;
        };
    }

    private static boolean leavesOutHiddenCause(Licence licence) {
        return licence.route() == Licence.Route.MODEL
                && licence.assumptions().stream()
                        .anyMatch(assumption -> assumption.kind() == Assumption.Kind.NO_HIDDEN_CONFOUNDING);
    }

    private static Answer with(Answer first, Answer second) {
        OptionalDouble disagreement = first instanceof Answer.Answered a && second instanceof Answer.Answered b
                ? Disagreement.between(a.result(), b.result())
                : OptionalDouble.empty();
        Licence.OtherWay other = new Licence.OtherWay(second, disagreement);
        return switch (first) {
            case Answer.Answered(Result result, Licence licence) ->
                new Answer.Answered(result, licence.withOther(other));
            case Answer.Bounded(var bounds, String why, Licence licence) ->
                new Answer.Bounded(bounds, why, licence.withOther(other));
            case Answer.NotIdentified(
                    String reason,
                    Optional<Answer.Witness> witness,
                    String remedy,
                    Licence licence) -> new Answer.NotIdentified(reason, witness, remedy, licence.withOther(other));
            case Answer.Undefined(String event, Licence licence) ->
                new Answer.Undefined(event, licence.withOther(other));
            case Answer.Invalid _, Answer.NotReady _, Answer.TooLarge _, Answer.Cancelled _ -> first;
        };
    }
}
