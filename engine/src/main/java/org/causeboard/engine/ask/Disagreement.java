package org.causeboard.engine.ask;

import java.util.OptionalDouble;
import org.causeboard.engine.distribution.StateTable;

/// How far two ways to an answer are apart.
final class Disagreement {
    private Disagreement() {}

    /// The largest absolute difference of the numbers; for distributions of numbers, of the means.
    static OptionalDouble between(Result a, Result b) {
        if (a instanceof Result.Amount left && b instanceof Result.Amount right) {
            return OptionalDouble.of(Math.abs(left.value() - right.value()));
        }
        if (a instanceof Result.Spread left && b instanceof Result.Spread right) {
            if (left.distribution() instanceof StateTable p && right.distribution() instanceof StateTable q) {
                return p.states().equals(q.states()) ? between(p, q) : OptionalDouble.empty();
            }
            return OptionalDouble.of(
                    Math.abs(left.distribution().mean() - right.distribution().mean()));
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble between(StateTable p, StateTable q) {
        double largest = 0;
        for (int code = 0; code < p.states().size(); code++) {
            largest = Math.max(largest, Math.abs(p.probability(code) - q.probability(code)));
        }
        return OptionalDouble.of(largest);
    }
}
