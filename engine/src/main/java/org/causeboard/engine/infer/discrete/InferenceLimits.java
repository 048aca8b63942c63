package org.causeboard.engine.infer.discrete;

/// How much an exact computation may take before it is refused.
///
/// @param tableCells the largest single table, in cells of 8 bytes
/// @param totalCells all tables of a computation together
public record InferenceLimits(long tableCells, long totalCells) {
    /// One table of at most 1 GB, and some seconds of work.
    public static final InferenceLimits DEFAULT = new InferenceLimits(1L << 27, 2_000_000_000L);

    public InferenceLimits {
        if (tableCells < 1 || totalCells < 1 || tableCells > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Limits must be from 1 to the largest array: " + tableCells
                    + " cells a table, " + totalCells + " in all.");
        }
    }
}
