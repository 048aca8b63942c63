package org.causeboard.engine.estimate;

import java.util.Objects;

/// What an estimator gives. No case will be added.
///
/// @param <T> what was estimated
public sealed interface Estimated<T> {

    /// The estimate.
    record Found<T>(T value) implements Estimated<T> {
        public Found {
            Objects.requireNonNull(value, "value");
        }
    }

    /// The data do not suffice.
    ///
    /// @param reason in a sentence
    /// @param remedy what would help, in a sentence
    record Failed<T>(String reason, String remedy) implements Estimated<T> {
        public Failed {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(remedy, "remedy");
        }
    }
}
