package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// One multiply-and-sum as a row of matrix products: `out[c][m][n] = sum_k a[c][m][k] b[c][k][n]`, with c the variables
/// that both tables have and the result keeps, k those that are summed, m and n those of one table only.
///
/// Every row of `out` is a sum of rows of `b`, which are first laid out without gaps, so that the inner loop runs over
/// plain arrays, four rows at a time. Cells of `a` that are zero are passed over; of the two tables the one that leaves
/// less work takes the place of `a`. For large tables this is several times faster than [Contraction], which walks
/// through both where they lie. A cell is added up in the order of k alone, whatever the number of threads.
///
/// Compare van de Geijn and Goto (2008), Anatomy of high-performance matrix multiplication: packing pays for itself.
final class MatrixContraction {
    private static final double WORTH_FROM = 2048;
    private static final int SHORTEST_ROW = 8;
    private static final int COUNTED = 512;
    private static final double DENSE = 0.8; // from here on it costs more to look for zeros than to add them
    private static final double ROW_OVERHEAD = 12; // cells that a vector loop could add up before it gets going
    private static final double PARALLEL_FROM = 1 << 19;

    private final double[] rows;
    private final double[] columns;
    private final int[] rowsAtC;
    private final int[] rowsAtM;
    private final int[] rowsAtK;
    private final int[] columnsAtC;
    private final int[] columnsAtK;
    private final int[] columnsAtN;
    private final int[] outAtC;
    private final int[] outAtM;
    private final int[] outAtN;
    private final boolean columnsUnbroken;
    private final boolean outUnbroken;
    private final double work;
    private final boolean dense;

    private MatrixContraction(
            Factor a, Factor b, Parts parts, int[] out, int[] cardinalities, double work, double positive) {
        this.rows = a.values();
        this.columns = b.values();
        this.work = work;
        dense = positive > DENSE * rows.length;
        rowsAtC = offsets(parts.c, a.scope(), cardinalities);
        rowsAtM = offsets(parts.m, a.scope(), cardinalities);
        rowsAtK = offsets(parts.k, a.scope(), cardinalities);
        columnsAtC = offsets(parts.c, b.scope(), cardinalities);
        columnsAtK = offsets(parts.k, b.scope(), cardinalities);
        columnsAtN = offsets(parts.n, b.scope(), cardinalities);
        outAtC = offsets(parts.c, out, cardinalities);
        outAtM = offsets(parts.m, out, cardinalities);
        outAtN = offsets(parts.n, out, cardinalities);
        columnsUnbroken = columnsAtN[columnsAtN.length - 1] == columnsAtN.length - 1;
        outUnbroken = outAtN[outAtN.length - 1] == outAtN.length - 1;
    }

    /// The product of two tables with what `out` lacks summed out.
    ///
    /// @param out ascending variables, a part of the union of both scopes
    /// @return empty where [Contraction] is as good: small tables, nothing to sum, or short rows
    static Optional<MatrixContraction> of(Factor a, Factor b, int[] out, int[] cardinalities) {
        double cells = Scopes.cellsOfUnion(a, b, cardinalities);
        if (cells < WORTH_FROM) {
            return Optional.empty();
        }
        Parts parts = Parts.of(a.scope(), b.scope(), out);
        double m = Scopes.cells(parts.m, cardinalities);
        double n = Scopes.cells(parts.n, cardinalities);
        if (parts.sumsAlone || parts.k.length == 0 || Math.max(m, n) < SHORTEST_ROW) {
            return Optional.empty();
        }
        double positiveA = positive(a.values());
        double positiveB = positive(b.values());
        double workByA = n < SHORTEST_ROW ? Double.POSITIVE_INFINITY : positiveA * (n + ROW_OVERHEAD);
        double workByB = m < SHORTEST_ROW ? Double.POSITIVE_INFINITY : positiveB * (m + ROW_OVERHEAD);
        return Optional.of(
                workByA <= workByB
                        ? new MatrixContraction(a, b, parts, out, cardinalities, workByA, positiveA)
                        : new MatrixContraction(b, a, parts.swapped(), out, cardinalities, workByB, positiveB));
    }

    /// How many cells are not zero, judged by a part of a large table.
    private static double positive(double[] values) {
        int step = values.length < COUNTED ? 1 : values.length / COUNTED | 1; // odd, so that no column is left out
        int seen = 0;
        int count = 0;
        for (int i = 0; i < values.length; i += step) {
            count += isNotZero(values[i]);
            seen++;
        }
        return (double) count * values.length / seen;
    }

    /// Which variables play which part, each list ascending.
    ///
    /// @param sumsAlone whether a variable that only one table has is summed
    private record Parts(int[] c, int[] k, int[] m, int[] n, boolean sumsAlone) {

        static Parts of(int[] a, int[] b, int[] out) {
            int[][] parts = new int[4][a.length + b.length];
            int[] counts = new int[4];
            boolean alone = false;
            int i = 0;
            int j = 0;
            int o = 0;
            while (i < a.length || j < b.length) {
                int variable = j == b.length || i < a.length && a[i] < b[j] ? a[i] : b[j];
                boolean inA = i < a.length && a[i] == variable;
                boolean inB = j < b.length && b[j] == variable;
                boolean kept = o < out.length && out[o] == variable;
                int part = inA && inB ? kept ? 0 : 1 : inA ? 2 : 3;
                parts[part][counts[part]++] = variable;
                alone |= part >= 2 && !kept;
                i += inA ? 1 : 0;
                j += inB ? 1 : 0;
                o += kept ? 1 : 0;
            }
            return new Parts(
                    Arrays.copyOf(parts[0], counts[0]),
                    Arrays.copyOf(parts[1], counts[1]),
                    Arrays.copyOf(parts[2], counts[2]),
                    Arrays.copyOf(parts[3], counts[3]),
                    alone);
        }

        Parts swapped() {
            return new Parts(c, k, n, m, sumsAlone);
        }
    }

    /// Where each combination of states of some variables begins in the table over `scope`, row-major over them.
    private static int[] offsets(int[] variables, int[] scope, int[] cardinalities) {
        int[] strides = Scopes.strides(scope, scope, cardinalities);
        int[] offsets = new int[(int) Scopes.cells(variables, cardinalities)];
        int filled = 1;
        for (int v = variables.length - 1; v >= 0; v--) { // the block so far is repeated for each further state
            int stride = strides[Arrays.binarySearch(scope, variables[v])];
            for (int state = 1; state < cardinalities[variables[v]]; state++) {
                for (int i = 0; i < filled; i++) {
                    offsets[state * filled + i] = offsets[i] + state * stride;
                }
            }
            filled *= cardinalities[variables[v]];
        }
        return offsets;
    }

    /// How many cells the result has.
    int size() {
        return outAtC.length * outAtM.length * outAtN.length;
    }

    /// Runs into a fresh table over the scope of the result.
    double[] run(Progress progress) {
        double[] out = new double[size()];
        runInto(out, progress);
        return out;
    }

    /// Runs into a table over the scope of the result, whatever it holds.
    void runInto(double[] out, Progress progress) {
        if (work >= PARALLEL_FROM && outAtC.length > 1) {
            IntStream.range(0, outAtC.length).parallel().forEach(c -> block(c, new Bench(), out, progress));
        } else {
            Bench bench = new Bench();
            for (int c = 0; c < outAtC.length; c++) {
                block(c, bench, out, progress);
            }
        }
    }

    /// What one block is worked on with, kept for the next: memory that was just used is near.
    private final class Bench {
        private final double[][] packed = new double[columnsAtK.length][columnsAtN.length];
        private final double[] sum = new double[columnsAtN.length];
        private final double[] factors = new double[rowsAtK.length + 1];
        private final int[] which = new int[rowsAtK.length + 1];

        Bench() {
            Arrays.setAll(which, k -> k); // as it stays where nobody looks for zeros
        }

        void pack(int from) {
            for (int k = 0; k < packed.length; k++) {
                int start = from + columnsAtK[k];
                if (columnsUnbroken) {
                    System.arraycopy(columns, start, packed[k], 0, sum.length);
                } else {
                    gather(start, packed[k]);
                }
            }
        }

        private void gather(int start, double[] row) {
            for (int n = 0; n < row.length; n++) {
                row[n] = columns[start + columnsAtN[n]];
            }
        }
    }

    private void block(int c, Bench bench, double[] out, Progress progress) {
        progress.check();
        bench.pack(columnsAtC[c]);
        for (int m = 0; m < rowsAtM.length; m++) {
            int row = rowsAtC[c] + rowsAtM[m];
            int count = dense ? all(row, bench) : positive(row, bench);
            addUp(bench.packed, bench.which, bench.factors, count, bench.sum);
            put(bench.sum, out, outAtC[c] + outAtM[m]);
        }
    }

    private int all(int row, Bench bench) {
        double[] factors = bench.factors;
        for (int k = 0; k < rowsAtK.length; k++) {
            factors[k] = rows[row + rowsAtK[k]];
        }
        return rowsAtK.length;
    }

    private int positive(int row, Bench bench) {
        double[] factors = bench.factors;
        int[] which = bench.which;
        int count = 0;
        for (int k = 0; k < rowsAtK.length; k++) {
            double factor = rows[row + rowsAtK[k]];
            factors[count] = factor;
            which[count] = k;
            count += isNotZero(factor); // no branch: where zeros are is hard to foresee
        }
        return count;
    }

    private static int isNotZero(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return (int) ((bits | -bits) >>> 63);
    }

    private static void addUp(double[][] packed, int[] which, double[] factors, int count, double[] sum) {
        int i = count & 3;
        switch (i) {
            case 0 -> Arrays.fill(sum, 0);
            case 1 -> set(sum, packed[which[0]], factors[0]);
            case 2 -> set(sum, packed[which[0]], packed[which[1]], factors[0], factors[1]);
            default -> {
                set(sum, packed[which[0]], packed[which[1]], factors[0], factors[1]);
                add(sum, packed[which[2]], factors[2]);
            }
        }
        for (; i < count; i += 4) {
            add(sum, packed[which[i]], packed[which[i + 1]], packed[which[i + 2]], packed[which[i + 3]], factors, i);
        }
    }

    // The loops below index every array by the same plain counter, as the compiler's vector loops ask for.

    private static void set(double[] sum, double[] p, double x) {
        for (int n = 0; n < sum.length; n++) {
            sum[n] = x * p[n];
        }
    }

    private static void set(double[] sum, double[] p, double[] q, double x, double y) {
        for (int n = 0; n < sum.length; n++) {
            sum[n] = x * p[n] + y * q[n];
        }
    }

    private static void add(double[] sum, double[] p, double x) {
        for (int n = 0; n < sum.length; n++) {
            sum[n] += x * p[n];
        }
    }

    private static void add(double[] sum, double[] p, double[] q, double[] r, double[] s, double[] factors, int at) {
        double x = factors[at];
        double y = factors[at + 1];
        double z = factors[at + 2];
        double w = factors[at + 3];
        for (int n = 0; n < sum.length; n++) {
            sum[n] += x * p[n] + y * q[n] + (z * r[n] + w * s[n]);
        }
    }

    private void put(double[] sum, double[] out, int at) {
        if (outUnbroken) {
            System.arraycopy(sum, 0, out, at, sum.length);
        } else {
            for (int n = 0; n < sum.length; n++) {
                out[at + outAtN[n]] = sum[n];
            }
        }
    }
}
