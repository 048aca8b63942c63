package org.causeboard.engine.infer.counterfactual;

import java.util.List;
import org.causeboard.engine.query.Event;

/// What an exact counterfactual question leads to. Sealed: every caller lists the cases.
///
/// @param <T> what was asked for
public sealed interface CounterfactualValue<T> {

    /// The value.
    record Known<T>(T value) implements CounterfactualValue<T> {}

    /// The condition has probability zero, so the question has no answer.
    ///
    /// @param impossible events of the condition that cannot hold together
    record Undefined<T>(List<Event> impossible) implements CounterfactualValue<T> {
        public Undefined {
            impossible = List.copyOf(impossible);
        }
    }

    /// The tables would be too large.
    ///
    /// @param cells how many cells were predicted
    record TooLarge<T>(double cells) implements CounterfactualValue<T> {}
}
