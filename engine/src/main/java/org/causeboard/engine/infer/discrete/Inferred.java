package org.causeboard.engine.infer.discrete;

import java.util.List;

/// What exact inference found. Sealed: an answer, a contradiction or a refusal; no further case.
///
/// @param <T> the kind of answer, such as a [ProbabilityTable]
public sealed interface Inferred<T> {

    /// The exact answer.
    ///
    /// @param lnEvidence `ln P(evidence)`, in the model after the interventions; 0 without evidence
    /// @param method how it was computed
    /// @param cells the table cells that were worked through
    record Exact<T>(T value, double lnEvidence, Method method, long cells) implements Inferred<T> {}

    /// The evidence has probability zero, so that nothing can be conditioned on it.
    ///
    /// @param conflict findings that cannot hold together, none of which can be left out without lifting the
    ///     contradiction; in the order in which they were given
    record ImpossibleEvidence<T>(List<Finding> conflict) implements Inferred<T> {
        public ImpossibleEvidence {
            conflict = List.copyOf(conflict);
        }
    }

    /// The tables would not fit; nothing was allocated.
    ///
    /// @param predictedCells what the best order found would need; 8 bytes each
    /// @param limit how many the limits allow
    record TooLarge<T>(double predictedCells, long limit) implements Inferred<T> {}

    /// How an exact answer was computed.
    enum Method {
        /// Variables that do not matter were pruned, the others summed out one by one.
        VARIABLE_ELIMINATION,
        /// Messages in both directions along a tree of cliques.
        JUNCTION_TREE
    }

    /// The answer, for callers that know there is one.
    ///
    /// @throws IllegalStateException when there is none; the message says why
    default T value() {
        return switch (this) {
            case Exact<T>(T value, double _, Method _, long _) -> value;
            case ImpossibleEvidence<T>(List<Finding> conflict) ->
                throw new IllegalStateException(
                        "The evidence is impossible: " + conflict + ". Match on the sealed result instead.");
            case TooLarge<T>(double cells, long limit) ->
                throw new IllegalStateException("The tables need " + cells + " cells of at most " + limit
                        + ". Match on the sealed result instead.");
        };
    }
}
