package org.causeboard.engine.infer.discrete;

/// How much an exact computation may take before it is refused.
///
/// @param tableCells the largest single table, in cells of 8 bytes
/// @param treeCells all cliques of a junction tree together, zeros included
/// @param totalCells all that a single question works through, one table after the other
public record InferenceLimits(long tableCells, long treeCells, long totalCells) {
    /// One table of at most 1 GB, a tree of at most some GB, and some seconds of work.
    public static final InferenceLimits DEFAULT = new InferenceLimits(1L << 27, 400_000_000L, 4_000_000_000L);

    public InferenceLimits {
        if (tableCells < 1 || treeCells < 1 || totalCells < 1 || tableCells > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Limits must be from 1 to the largest array: " + tableCells
                    + " cells a table, " + treeCells + " a tree, " + totalCells + " in all.");
        }
    }
}
