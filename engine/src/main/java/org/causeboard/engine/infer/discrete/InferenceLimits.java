package org.causeboard.engine.infer.discrete;

/// How much an exact computation may take before it is refused.
///
/// @param tableCells the largest single table, in cells of 8 bytes
/// @param treeCells all cliques of a junction tree together, zeros included
/// @param totalCells all that a single question works through, one table after the other
/// @param treeBytes what a junction tree may take in memory, zeros left out
public record InferenceLimits(long tableCells, long treeCells, long totalCells, long treeBytes) {
    /// One table of at most 1 GB, a tree of at most some GB, and some seconds of work.
    public static final InferenceLimits DEFAULT =
            new InferenceLimits(1L << 27, 400_000_000L, 4_000_000_000L, Long.MAX_VALUE);

    private static final double TREE_SHARE = 0.8;
    private static final int TABLES_AT_ONCE = 3; // two that are multiplied, and what comes out

    public InferenceLimits {
        if (tableCells < 1 || treeCells < 1 || totalCells < 1 || treeBytes < 1 || tableCells > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Limits must be from 1 to the largest array: " + tableCells
                    + " cells a table, " + treeCells + " a tree, " + totalCells + " in all, " + treeBytes
                    + " bytes a tree.");
        }
    }

    /// Limits on cells alone.
    public InferenceLimits(long tableCells, long treeCells, long totalCells) {
        this(tableCells, treeCells, totalCells, Long.MAX_VALUE);
    }

    /// The default limits, lowered to what fits into so many bytes, so that a question is refused with its size and
    /// does not run out of memory.
    public static InferenceLimits fitting(long bytes) {
        long cells = Math.max(1, bytes / Double.BYTES / TABLES_AT_ONCE);
        return new InferenceLimits(
                Math.min(DEFAULT.tableCells, cells), DEFAULT.treeCells, DEFAULT.totalCells, Math.max(1, (long)
                        (TREE_SHARE * bytes)));
    }
}
