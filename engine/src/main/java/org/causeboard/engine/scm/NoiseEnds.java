package org.causeboard.engine.scm;

import java.util.Optional;
import org.causeboard.engine.variable.Range;

/// The noises that give a range of values, from the noises that give its ends.
final class NoiseEnds {
    private NoiseEnds() {}

    /// From one noise to another; empty where arithmetic has no result, as for causes without a value.
    static Optional<Range> range(double lower, double upper) {
        return lower <= upper ? Optional.of(new Range(lower, upper)) : Optional.empty();
    }
}
