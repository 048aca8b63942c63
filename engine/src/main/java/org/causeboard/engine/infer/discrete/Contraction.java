package org.causeboard.engine.infer.discrete;

import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// The loops of one fused multiply-and-sum: `out[o] += sum over the rest of a[i] * b[j]`.
///
/// Scopes are ascending lists of variables, tables are row-major over them, so that every table agrees on which
/// variable is outer. Strides are worked out once; neighbouring loops that step alike in all three tables become one;
/// a summed outer loop moves inwards until the block of `out` beneath it stays in the cache. No index is divided.
/// The order of additions into a cell depends on the scopes alone: every number of threads gives the same digits.
///
/// Compare Jiang et al. (2024), Faster-BNI: index mapping is what junction trees spend their time on.
final class Contraction {
    private static final int CACHED_BLOCK = 2048;
    private static final long PARALLEL_FROM = 1 << 16;
    private static final int VECTORISED_FROM = 24;
    private static final int CHECK_EVERY = 1 << 16;

    private final int[] sizes;
    private final int[] outStrides;
    private final int[] aStrides;
    private final int[] bStrides;
    private final long[] beneath;
    private final boolean swapped;
    private final long cells;
    private final int outSize;

    /// @param scopeA ascending variables of the first table
    /// @param scopeB those of the second
    /// @param scopeOut those to keep, a part of the union of both
    Contraction(int[] scopeA, int[] scopeB, int[] scopeOut, int[] cardinalities) {
        int[] union = Scopes.union(scopeA, scopeB);
        int last = union.length == 0 ? -1 : union[union.length - 1];
        // the table that holds the innermost variable comes first, so that its innermost stride is 1
        swapped = last >= 0 && scopeA.length > 0 && scopeA[scopeA.length - 1] != last || scopeA.length == 0;
        Loops loops = new Loops(
                union,
                cardinalities,
                Scopes.strides(union, scopeOut, cardinalities),
                Scopes.strides(union, swapped ? scopeB : scopeA, cardinalities),
                Scopes.strides(union, swapped ? scopeA : scopeB, cardinalities));
        loops.moveSummedInwards(CACHED_BLOCK);
        sizes = loops.sizes();
        outStrides = loops.strides(0);
        aStrides = loops.strides(1);
        bStrides = loops.strides(2);
        beneath = new long[sizes.length];
        long product = 1;
        for (int i = sizes.length - 1; i >= 0; i--) {
            product *= sizes[i];
            beneath[i] = product;
        }
        cells = (long) Scopes.cells(union, cardinalities);
        outSize = (int) Scopes.cells(scopeOut, cardinalities);
    }

    /// The number of multiplications.
    long cells() {
        return cells;
    }

    /// Runs the loops into a fresh table.
    double[] run(double[] first, double[] second, Progress progress) {
        double[] out = new double[outSize];
        runInto(first, second, out, progress);
        return out;
    }

    /// Runs the loops and adds to what `out` holds.
    void runInto(double[] first, double[] second, double[] out, Progress progress) {
        double[] a = swapped ? second : first;
        double[] b = swapped ? first : second;
        if (sizes.length == 0) {
            out[0] += a[0] * b[0];
        } else if (cells >= PARALLEL_FROM && outStrides[0] != 0 && sizes.length > 2) {
            IntStream.range(0, sizes[0])
                    .parallel()
                    .forEach(i -> outer(1, a, i * aStrides[0], b, i * bStrides[0], out, i * outStrides[0], progress));
        } else {
            outer(0, a, 0, b, 0, out, 0, progress);
        }
    }

    private void outer(int depth, double[] a, int ia, double[] b, int ib, double[] out, int io, Progress progress) {
        int left = sizes.length - depth;
        if (beneath[depth] >= CHECK_EVERY) {
            progress.check();
        }
        if (left == 1) {
            row(a, ia, b, ib, out, io);
        } else if (left == 2) {
            rows(depth, a, ia, b, ib, out, io);
        } else {
            int size = sizes[depth];
            for (int i = 0; i < size; i++) {
                outer(depth + 1, a, ia, b, ib, out, io, progress);
                ia += aStrides[depth];
                ib += bStrides[depth];
                io += outStrides[depth];
            }
        }
    }

    /// The two innermost loops, with short rows unrolled.
    private void rows(int depth, double[] a, int ia, double[] b, int ib, double[] out, int io) {
        int size = sizes[depth];
        int da = aStrides[depth];
        int db = bStrides[depth];
        int dout = outStrides[depth];
        int width = sizes[depth + 1];
        int so = outStrides[depth + 1];
        int sb = bStrides[depth + 1];
        if (so == 1 && width == 2) {
            for (int i = 0; i < size; i++, ia += da, ib += db, io += dout) {
                out[io] += a[ia] * b[ib];
                out[io + 1] += a[ia + 1] * b[ib + sb];
            }
        } else if (so == 1 && width == 3) {
            for (int i = 0; i < size; i++, ia += da, ib += db, io += dout) {
                out[io] += a[ia] * b[ib];
                out[io + 1] += a[ia + 1] * b[ib + sb];
                out[io + 2] += a[ia + 2] * b[ib + 2 * sb];
            }
        } else if (so == 1 && width == 4) {
            for (int i = 0; i < size; i++, ia += da, ib += db, io += dout) {
                out[io] += a[ia] * b[ib];
                out[io + 1] += a[ia + 1] * b[ib + sb];
                out[io + 2] += a[ia + 2] * b[ib + 2 * sb];
                out[io + 3] += a[ia + 3] * b[ib + 3 * sb];
            }
        } else if (so == 1 && width < VECTORISED_FROM) {
            for (int i = 0; i < size; i++, ia += da, ib += db, io += dout) {
                if (sb == 1) {
                    shortRow(a, ia, b, ib, out, io, width);
                } else if (b[ib] != 0) {
                    shortRow(a, ia, b[ib], out, io, width);
                }
            }
        } else {
            for (int i = 0; i < size; i++, ia += da, ib += db, io += dout) {
                row(a, ia, b, ib, out, io);
            }
        }
    }

    /// Four cells a step, for rows too short to be worth the compiler's vector loop.
    private static void shortRow(double[] a, int ia, double[] b, int ib, double[] out, int io, int width) {
        int j = 0;
        for (; j + 3 < width; j += 4) {
            out[io + j] += a[ia + j] * b[ib + j];
            out[io + j + 1] += a[ia + j + 1] * b[ib + j + 1];
            out[io + j + 2] += a[ia + j + 2] * b[ib + j + 2];
            out[io + j + 3] += a[ia + j + 3] * b[ib + j + 3];
        }
        for (; j < width; j++) {
            out[io + j] += a[ia + j] * b[ib + j];
        }
    }

    private static void shortRow(double[] a, int ia, double factor, double[] out, int io, int width) {
        int j = 0;
        for (; j + 3 < width; j += 4) {
            out[io + j] += a[ia + j] * factor;
            out[io + j + 1] += a[ia + j + 1] * factor;
            out[io + j + 2] += a[ia + j + 2] * factor;
            out[io + j + 3] += a[ia + j + 3] * factor;
        }
        for (; j < width; j++) {
            out[io + j] += a[ia + j] * factor;
        }
    }

    private void row(double[] a, int ia, double[] b, int ib, double[] out, int io) {
        int width = sizes[sizes.length - 1];
        boolean kept = outStrides[sizes.length - 1] == 1;
        boolean both = bStrides[sizes.length - 1] == 1;
        if (kept && both) {
            for (int j = 0; j < width; j++) {
                out[io + j] += a[ia + j] * b[ib + j];
            }
        } else if (kept) {
            double factor = b[ib];
            if (factor != 0) { // zeros of sparse tables end here
                for (int j = 0; j < width; j++) {
                    out[io + j] += a[ia + j] * factor;
                }
            }
        } else if (both) {
            out[io] += dot(a, ia, b, ib, width);
        } else if (b[ib] != 0) {
            out[io] += b[ib] * sum(a, ia, width);
        }
    }

    private static double dot(double[] a, int ia, double[] b, int ib, int width) {
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 1 < width; j += 2) {
            even += a[ia + j] * b[ib + j];
            odd += a[ia + j + 1] * b[ib + j + 1];
        }
        return j < width ? even + odd + a[ia + j] * b[ib + j] : even + odd;
    }

    private static double sum(double[] a, int ia, int width) {
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 1 < width; j += 2) {
            even += a[ia + j];
            odd += a[ia + j + 1];
        }
        return j < width ? even + odd + a[ia + j] : even + odd;
    }
}
