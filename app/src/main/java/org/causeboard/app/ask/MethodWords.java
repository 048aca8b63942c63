package org.causeboard.app.ask;

import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.ask.Method;

/// How a number came about, in a few words.
final class MethodWords {
    private final Messages messages;

    MethodWords(Messages messages) {
        this.messages = messages;
    }

    /// The method with what is its own: the algorithm, how many units were simulated.
    String of(Method method) {
        return switch (method) {
            case Method.GraphReading reading -> messages.text("method.graph", messages.engine(reading.criterion()));
            case Method.ExactDiscrete exact -> messages.text("method.exact", messages.engine(exact.algorithm()));
            case Method.ExactLinear _ -> messages.text("method.linear");
            case Method.MonteCarlo draws ->
                messages.text(
                        "method.simulation",
                        draws.draws(),
                        Long.toString(draws.seed()),
                        messages.number(draws.standardError()),
                        Math.round(draws.effectiveDraws()));
            case Method.Estimation estimation ->
                messages.text("method.estimation", messages.engine(estimation.estimator()));
            case Method.Bounding bounding -> messages.text("method.bounds", messages.engine(bounding.technique()));
            case Method.None _ -> messages.text("method.none");
        };
    }
}
