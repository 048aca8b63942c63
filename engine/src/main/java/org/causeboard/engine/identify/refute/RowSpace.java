package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// An orthonormal basis of the rows of a matrix, by Gram and Schmidt's method with the longest remaining row first.
///
/// It answers the two questions of a walk along a manifold: what is left of a direction outside of the row space (its
/// projection on the null space), and the shortest solution of `J s = r`. O(rows * columns * rank); it looks for
/// cancellation once for each basis vector.
final class RowSpace {
    private static final double RANK_TOLERANCE = 1e-10;

    private final List<double[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>(); // the row from which each basis vector came
    private final double[][] share; // [row][k]: how much of basis vector k is in the row
    private final int columns;

    private RowSpace(double[][] rows, int columns) {
        this.columns = columns;
        share = new double[rows.length][Math.min(rows.length, columns)];
    }

    /// @param rows of equal length
    static RowSpace of(double[][] rows, Progress progress) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        RowSpace space = new RowSpace(rows, columns);
        double[][] left = new double[rows.length][];
        double[] squared = new double[rows.length];
        double largest = 0;
        for (int r = 0; r < rows.length; r++) {
            left[r] = rows[r].clone();
            squared[r] = dot(left[r], left[r]);
            largest = Math.max(largest, squared[r]);
        }
        double negligible = largest * RANK_TOLERANCE * RANK_TOLERANCE;
        while (space.basis.size() < Math.min(rows.length, columns)) {
            progress.check();
            int pivot = longest(squared);
            if (squared[pivot] <= negligible) {
                break;
            }
            space.add(pivot, left, squared);
        }
        return space;
    }

    private static int longest(double[] squared) {
        int longest = 0;
        for (int r = 1; r < squared.length; r++) {
            if (squared[r] > squared[longest]) {
                longest = r;
            }
        }
        return longest;
    }

    /// Takes the rest of a row into the basis and its direction out of all other rests.
    private void add(int pivot, double[][] left, double[] squared) {
        int k = basis.size();
        double[] unit = left[pivot].clone();
        for (int i = 0; i < k; i++) { // once more, against what rounding left
            subtract(unit, basis.get(i), dot(unit, basis.get(i)));
        }
        double length = Math.sqrt(dot(unit, unit));
        for (int c = 0; c < columns; c++) {
            unit[c] /= length;
        }
        basis.add(unit);
        pivots.add(pivot);
        for (int r = 0; r < left.length; r++) {
            if (squared[r] > 0) {
                double part = dot(left[r], unit);
                share[r][k] = part;
                subtract(left[r], unit, part);
                squared[r] = r == pivot ? 0 : dot(left[r], left[r]);
            }
        }
    }

    int rank() {
        return basis.size();
    }

    /// The part of a direction that is orthogonal to all rows.
    double[] outside(double[] direction) {
        double[] rest = direction.clone();
        for (int round = 0; round < 2; round++) { // the second takes away what rounding left
            for (double[] unit : basis) {
                subtract(rest, unit, dot(rest, unit));
            }
        }
        return rest;
    }

    /// The shortest s with `row s = r` for each row from which the basis was made; the other rows follow from these
    /// where the right-hand side is consistent.
    double[] solve(double[] rightHandSide) {
        double[] solution = new double[columns];
        double[] along = new double[basis.size()];
        for (int k = 0; k < along.length; k++) {
            double[] row = share[pivots.get(k)];
            double rest = rightHandSide[pivots.get(k)];
            for (int i = 0; i < k; i++) {
                rest -= row[i] * along[i];
            }
            along[k] = rest / row[k];
            subtract(solution, basis.get(k), -along[k]);
        }
        return solution;
    }

    private static void subtract(double[] from, double[] vector, double times) {
        for (int c = 0; c < from.length; c++) {
            from[c] -= times * vector[c];
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
