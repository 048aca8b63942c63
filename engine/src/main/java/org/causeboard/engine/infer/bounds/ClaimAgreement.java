package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Equations `A q = b` of which some follow from others, but not with these right-hand sides: shares of a sample obey
/// an equality that the graph demands (an independence under an intervention, such as Verma's) only up to chance.
///
/// Moves b as little as possible to where the equations agree: with the relations N (`N A = 0`) it minimises
/// `sum_i (b'_i - b_i)^2 / b_i` subject to `N b' = 0`, so that a zero stays one. The first equation, that all types
/// together have probability 1, is kept.
final class ClaimAgreement {
    private static final double ROUNDING = 1e-9;
    private static final int ROUNDS = 20;

    private ClaimAgreement() {}

    /// The moved right-hand sides. O(rows^2 (rows + columns)).
    static List<Double> of(double[][] matrix, List<Double> values) {
        List<double[]> relations = relations(matrix);
        double[] b = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double[] missed = new double[relations.size()];
            double most = 0;
            for (int i = 0; i < missed.length; i++) {
                missed[i] = dot(relations.get(i), b);
                most = Math.max(most, Math.abs(missed[i]));
            }
            if (most < ROUNDING / 10) {
                break;
            }
            double[] prices = prices(relations, b, missed);
            for (int row = 1; row < b.length; row++) {
                double move = 0;
                for (int i = 0; i < prices.length; i++) {
                    move += relations.get(i)[row] * prices[i];
                }
                b[row] = Math.max(0, b[row] - b[row] * move);
            }
        }
        List<Double> moved = new ArrayList<>();
        for (double value : b) {
            moved.add(value);
        }
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Solves `N W N' x = missed` with W the diagonal of b, but 0 for the first.
    private static double[] prices(List<double[]> relations, double[] b, double[] missed) {
        int k = missed.length;
        double[][] system = new double[k][k + 1];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int row = 1; row < b.length; row++) {
                    system[i][j] += relations.get(i)[row] * b[row] * relations.get(j)[row];
                }
            }
            system[i][k] = missed[i];
        }
        double[] prices = new double[k];
        int[] pivots = new int[k];
        Arrays.fill(pivots, -1);
        for (int i = 0; i < k; i++) {
            int pivot = 0;
            for (int j = 1; j < k; j++) {
                pivot = Math.abs(system[i][j]) > Math.abs(system[i][pivot]) ? j : pivot;
            }
            if (Math.abs(system[i][pivot]) < ROUNDING) {
                continue; // this relation cannot be mended by moving what is not zero
            }
            pivots[i] = pivot;
            for (int other = 0; other < k; other++) {
                double factor = other == i ? 0 : system[other][pivot] / system[i][pivot];
                for (int j = 0; j <= k && factor != 0; j++) {
                    system[other][j] -= factor * system[i][j];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            if (pivots[i] >= 0) {
                prices[pivots[i]] = system[i][k] / system[i][pivots[i]];
            }
        }
        return prices;
    }

    /// Combinations of rows that give zero.
    private static List<double[]> relations(double[][] matrix) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        List<double[]> reduced = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        List<double[]> relations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] rest = Arrays.copyOf(matrix[row], columns + rows);
            rest[columns + row] = 1;
            for (int i = 0; i < reduced.size(); i++) {
                double factor = rest[pivots.get(i)];
                for (int c = 0; c < rest.length && factor != 0; c++) {
                    rest[c] -= factor * reduced.get(i)[c];
                }
            }
            int pivot = 0;
            for (int c = 1; c < columns; c++) {
                pivot = Math.abs(rest[c]) > Math.abs(rest[pivot]) ? c : pivot;
            }
            if (Math.abs(rest[pivot]) > ROUNDING) {
                double scale = rest[pivot];
                for (int c = 0; c < rest.length; c++) {
                    rest[c] /= scale;
                }
                reduced.add(rest);
                pivots.add(pivot);
            } else {
                relations.add(Arrays.copyOfRange(rest, columns, columns + rows));
            }
        }
        return relations;
    }
}
