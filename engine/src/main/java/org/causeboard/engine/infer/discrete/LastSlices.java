package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/// The slice of each table of a network that was last made, with its cells in the order that an elimination asked for:
/// the next question mostly wants the same, for it is about the same network and most tables hold no finding of it.
///
/// What is kept is a copy of what would be made anew, so no answer depends on it; at most one slice a table, so no more
/// memory than the network's tables take. Safe to share between threads.
final class LastSlices {
    /// From this many cells on a slice is kept.
    static final int WORTH_FROM = 64;

    /// @param base the first cell
    /// @param steps for each loop, outermost first, how far each state is from the first cell
    private record Slice(int base, int[][] steps, double[] values) {}

    private final AtomicReferenceArray<Slice> slices;

    LastSlices(int tables) {
        slices = new AtomicReferenceArray<>(tables);
    }

    /// The cells of a slice; not to be changed by anyone.
    double[] get(int table, int base, int[][] steps, Supplier<double[]> values) {
        Slice last = slices.get(table);
        if (last != null && last.base == base && Arrays.deepEquals(last.steps, steps)) {
            return last.values;
        }
        Slice made = new Slice(base, steps, values.get());
        slices.set(table, made);
        return made.values;
    }
}
