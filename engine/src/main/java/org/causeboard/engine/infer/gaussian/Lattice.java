package org.causeboard.engine.infer.gaussian;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Seed;

/// Points spread evenly over a unit cube: multiples of the square roots of the primes, modulo 1, from a random start,
/// folded so that opposite faces of the cube agree.
///
/// Source: Richtmyer (1951); Hickernell (2002) for the fold.
final class Lattice {
    private static final double SMALLEST = 0x1p-53;

    private final double[] steps;
    private final double[] at;

    Lattice(int dimensions, Seed seed) {
        SplittableRandom random = seed.generator();
        at = random.doubles(dimensions).toArray();
        steps = IntStream.iterate(2, n -> n + 1)
                .filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0))
                .limit(dimensions)
                .mapToDouble(Math::sqrt)
                .map(root -> root - Math.floor(root))
                .toArray();
    }

    /// Moves on to the next point.
    void next() {
        for (int i = 0; i < at.length; i++) {
            at[i] += steps[i];
            at[i] -= at[i] >= 1 ? 1 : 0;
        }
    }

    /// A coordinate of the point, strictly between 0 and 1.
    double coordinate(int i) {
        return Math.clamp(Math.abs(2 * at[i] - 1), SMALLEST, 1 - SMALLEST);
    }
}
