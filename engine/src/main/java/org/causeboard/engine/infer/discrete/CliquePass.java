package org.causeboard.engine.infer.discrete;

import java.util.Arrays;

/// One walk over the live cells of a clique that computes any number of outgoing messages at once.
///
/// Formula: `out_p[s] = sum over cells with map_p = s of potential * prod over q != p of in_q[map_q]` for each wanted
/// port p. Products of all but one factor come from running products before and after it, so nothing is divided and
/// zeros need no care. Cells are taken in blocks that stay in the first-level cache.
///
/// Source: Shenoy and Shafer (1990); no division as in Lauritzen and Spiegelhalter (1988).
final class CliquePass {
    private static final int BLOCK = 512;

    private final CompiledClique clique;
    private final double[][] in;
    private final double[][] out;
    private final int[] factors;
    private final int[] wanted;
    private final double[][] before;
    private final double[][] own;
    private final double[] product;
    private final double[] scratch;

    /// @param in per port the incoming message, or an empty array for ones
    /// @param out per port where the outgoing message is added up, or an empty array where it is not wanted
    CliquePass(CompiledClique clique, double[][] in, double[][] out) {
        this.clique = clique;
        this.in = in;
        this.out = out;
        int ports = clique.ports();
        int[] factorsSoFar = new int[ports];
        int[] wantedSoFar = new int[ports];
        int f = 0;
        int w = 0;
        for (int p = 0; p < ports; p++) {
            if (out[p].length > 0) {
                wantedSoFar[w++] = p;
            } else if (in[p].length > 0) {
                factorsSoFar[f++] = p;
            }
        }
        factors = Arrays.copyOf(factorsSoFar, f);
        wanted = Arrays.copyOf(wantedSoFar, w);
        int block = Math.min(BLOCK, clique.cells());
        before = new double[w][];
        own = new double[w][];
        product = new double[block];
        scratch = new double[block];
        for (int i = 0; i < w; i++) {
            boolean multiplies = in[wanted[i]].length > 0;
            own[i] = new double[multiplies ? block : 0];
            before[i] = new double[i > 0 && w > 1 ? block : 0];
        }
    }

    /// Walks over the cells from `start` up to `end`.
    void run(int start, int end) {
        for (int at = start; at < end; at += BLOCK) {
            block(at, Math.min(BLOCK, end - at));
        }
    }

    private void block(int start, int count) {
        System.arraycopy(clique.potential(), start, product, 0, count);
        for (int port : factors) {
            multiply(product, in[port], clique.maps()[port], start, count);
        }
        int last = wanted.length - 1;
        // before[i] = product of everything but the wanted ports from i on
        double[] running = product;
        for (int i = 0; i <= last; i++) {
            if (own[i].length > 0) {
                gather(own[i], in[wanted[i]], clique.maps()[wanted[i]], start, count);
            }
            if (i < last) {
                double[] next = before[i + 1];
                if (own[i].length > 0) {
                    product(next, running, own[i], count);
                } else {
                    System.arraycopy(running, 0, next, 0, count);
                }
                running = next;
            }
        }
        // scratch = product of the wanted ports after i
        boolean ones = true;
        for (int i = last; i >= 0; i--) {
            double[] left = i == 0 ? product : before[i];
            double[] target = out[wanted[i]];
            int[] map = clique.maps()[wanted[i]];
            if (ones) {
                scatter(target, map, start, left, count);
            } else {
                scatter(target, map, start, left, scratch, count);
            }
            if (i > 0 && own[i].length > 0) {
                if (ones) {
                    System.arraycopy(own[i], 0, scratch, 0, count);
                } else {
                    product(scratch, scratch, own[i], count);
                }
                ones = false;
            }
        }
    }

    private static void multiply(double[] product, double[] message, int[] map, int start, int count) {
        for (int i = 0; i < count; i++) {
            product[i] *= message[map[start + i]];
        }
    }

    private static void gather(double[] into, double[] message, int[] map, int start, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = message[map[start + i]];
        }
    }

    private static void product(double[] into, double[] a, double[] b, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = a[i] * b[i];
        }
    }

    private static void scatter(double[] target, int[] map, int start, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            target[map[start + i]] += values[i];
        }
    }

    private static void scatter(double[] target, int[] map, int start, double[] a, double[] b, int count) {
        for (int i = 0; i < count; i++) {
            target[map[start + i]] += a[i] * b[i];
        }
    }
}
