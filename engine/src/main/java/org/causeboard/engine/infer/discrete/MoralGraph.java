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

    /// The graph that is left when variables are eliminated in this order; they stay as isolated ones.
    MoralGraph eliminated(int[] order) {
        MoralGraph left = new MoralGraph(cardinalities, copyOfRows());
        for (int v : order) {
            long[] row = left.rows[v].clone();
            Arrays.fill(left.rows[v], 0);
            for (int w = 0; w < row.length; w++) {
                for (long bits = row[w]; bits != 0; bits &= bits - 1) {
                    int u = (w << 6) + Long.numberOfTrailingZeros(bits);
                    for (int i = 0; i < row.length; i++) {
                        left.rows[u][i] |= row[i];
                    }
                    left.rows[u][u >>> 6] &= ~(1L << u);
                    left.rows[u][v >>> 6] &= ~(1L << v);
                }
            }
        }
        return left;
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
