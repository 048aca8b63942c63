package org.causeboard.engine.infer.discrete;

import java.util.Arrays;

/// Which variables meet in a table, as rows of bits; the graph that elimination orders are searched on.
final class MoralGraph {
    private final int[] cardinalities;
    private final long[][] rows;

    private MoralGraph(int[] cardinalities, long[][] rows) {
        this.cardinalities = cardinalities;
        this.rows = rows;
    }

    static MoralGraph of(int[] cardinalities, int[][] scopes) {
        int words = (cardinalities.length + 63) >>> 6;
        long[][] rows = new long[cardinalities.length][words];
        for (int[] scope : scopes) {
            for (int a : scope) {
                for (int b : scope) {
                    rows[a][b >>> 6] |= 1L << b;
                }
            }
        }
        for (int v = 0; v < rows.length; v++) {
            rows[v][v >>> 6] &= ~(1L << v);
        }
        return new MoralGraph(cardinalities, rows);
    }

    /// This graph with all of `variables` joined to each other.
    MoralGraph joined(int[] variables) {
        MoralGraph copy = new MoralGraph(cardinalities, copyOfRows());
        for (int a : variables) {
            for (int b : variables) {
                if (a != b) {
                    copy.rows[a][b >>> 6] |= 1L << b;
                }
            }
        }
        return copy;
    }

    int size() {
        return rows.length;
    }

    int[] cardinalities() {
        return cardinalities;
    }

    /// Neighbours of each variable as bits, a copy that may be changed.
    long[][] copyOfRows() {
        long[][] copy = new long[rows.length][];
        Arrays.setAll(copy, i -> rows[i].clone());
        return copy;
    }
}
