package org.causeboard.engine.infer.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.scm.Coupling;

/// How probable it is that one unit's noise gives these states in these rows of one table.
///
/// Equal rows give equal states. For different rows the coupling decides:
/// - independent rows: the product of the probabilities;
/// - monotone: the length of the overlap of the intervals `[F(v - 1), F(v)]` on the unit interval;
/// - Gumbel-max: the unit's state in a row p is `argmin_k E_k / p_k` with one exponential clock E_k a state (the same
///   as `argmax_k ln p_k + G_k`); closed form for one or two different rows.
///
/// Source of the last: Oberst and Sontag (2019), Counterfactual off-policy evaluation with Gumbel-max SCMs.
final class CoupledRows {
    private final Coupling coupling;

    CoupledRows(Coupling coupling) {
        this.coupling = coupling;
    }

    /// The joint probability of `states[i]` in `rows[i]`, each row a distribution over states.
    double joint(List<double[]> rows, int[] states) {
        List<double[]> distinct = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            int same = indexOf(distinct, rows.get(i));
            if (same < 0) {
                distinct.add(rows.get(i));
                taken.add(states[i]);
            } else if (taken.get(same) != states[i]) {
                return 0;
            }
        }
        int[] wanted = taken.stream().mapToInt(Integer::intValue).toArray();
        return switch (coupling) {
            case INDEPENDENT_ROWS -> product(distinct, wanted);
            case MONOTONE -> overlap(distinct, wanted);
            case GUMBEL_MAX -> gumbel(distinct, wanted);
        };
    }

    /// How many different rows a coupling can tie in closed form.
    static int mostRows(Coupling coupling) {
        return coupling == Coupling.GUMBEL_MAX ? 2 : Integer.MAX_VALUE;
    }

    /// Rows are the same only when they are the same configuration of causes: independent rows with equal
    /// probabilities still differ.
    private int indexOf(List<double[]> rows, double[] row) {
        for (int i = 0; i < rows.size(); i++) {
            boolean same = coupling == Coupling.INDEPENDENT_ROWS ? rows.get(i) == row : Arrays.equals(rows.get(i), row);
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private static double product(List<double[]> rows, int[] states) {
        double product = 1;
        for (int i = 0; i < states.length; i++) {
            product *= rows.get(i)[states[i]];
        }
        return product;
    }

    private static double overlap(List<double[]> rows, int[] states) {
        double lower = 0;
        double upper = 1;
        for (int i = 0; i < states.length; i++) {
            double start = 0;
            for (int state = 0; state < states[i]; state++) {
                start += rows.get(i)[state];
            }
            boolean last = isLast(rows.get(i), states[i]);
            lower = Math.max(lower, start);
            upper = Math.min(upper, last ? 1 : start + rows.get(i)[states[i]]);
        }
        return Math.max(0, upper - lower);
    }

    /// Whether no later state has probability, so that rounding must not leave a gap at 1.
    private static boolean isLast(double[] row, int state) {
        for (int later = state + 1; later < row.length; later++) {
            if (row[later] > 0) {
                return false;
            }
        }
        return row[state] > 0;
    }

    private static double gumbel(List<double[]> rows, int[] states) {
        if (states.length == 1) {
            return rows.getFirst()[states[0]];
        }
        if (states.length > 2) {
            throw new IllegalArgumentException("The Gumbel-max coupling is computed for two rows at most, not "
                    + states.length + ". Choose another coupling.");
        }
        double[] p = rows.get(0);
        double[] q = rows.get(1);
        int i = states[0];
        int j = states[1];
        if (p[i] == 0 || q[j] == 0) {
            return 0;
        }
        return i == j ? sameWinner(p, q, i) : otherWinner(p, q, i, j);
    }

    /// `1 / sum_k max(p_k / p_i, q_k / q_i)`.
    private static double sameWinner(double[] p, double[] q, int i) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            sum += Math.max(p[k] / p[i], q[k] / q[i]);
        }
        return 1 / sum;
    }

    /// The integral over `r = E_i / E_j` from `q_i / q_j` to `p_i / p_j` of `1 / c(r)^2`, where
    /// `c(r) = 1 + r + sum_k max(r p_k / p_i, q_k / q_j)` over the other k is linear between breakpoints.
    private static double otherWinner(double[] p, double[] q, int i, int j) {
        double from = q[i] / q[j];
        double to = p[j] == 0 ? Double.POSITIVE_INFINITY : p[i] / p[j];
        if (!(from < to)) {
            return 0;
        }
        List<Double> breaks = new ArrayList<>(List.of(from, to));
        for (int k = 0; k < p.length; k++) {
            double at = p[k] == 0 ? Double.POSITIVE_INFINITY : q[k] / q[j] * (p[i] / p[k]);
            if (k != i && k != j && from < at && at < to) {
                breaks.add(at);
            }
        }
        breaks.sort(null);
        double sum = 0;
        for (int piece = 0; piece + 1 < breaks.size(); piece++) {
            double start = breaks.get(piece);
            double end = breaks.get(piece + 1);
            double middle = Double.isInfinite(end) ? 2 * start + 1 : 0.5 * (start + end);
            double constant = 1;
            double slope = 1;
            for (int k = 0; k < p.length; k++) {
                if (k != i && k != j) {
                    boolean rising = middle * p[k] / p[i] > q[k] / q[j];
                    slope += rising ? p[k] / p[i] : 0;
                    constant += rising ? 0 : q[k] / q[j];
                }
            }
            double atEnd = Double.isInfinite(end) ? 0 : 1 / (slope * (constant + slope * end));
            sum += 1 / (slope * (constant + slope * start)) - atEnd;
        }
        return sum;
    }
}
