package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.distribution.Numbers;

/// The corners of `{q >= 0 : A q = b}`: solutions of as many columns as there are rows, the other cells zero. Tries
/// every set of columns; for small programs.
final class Corners {
    private static final double ROUNDING = 1e-11;
    private static final double DIGITS = 1e10;

    private final List<double[]> rows;
    private final List<Double> values;
    private final Set<List<Long>> seen = new LinkedHashSet<>();
    private final List<Numbers> found = new ArrayList<>();

    private Corners(List<double[]> rows, List<Double> values) {
        this.rows = rows;
        this.values = values;
    }

    /// The corners, each once, in a fixed order. The rows of A are independent of each other.
    static List<Numbers> of(List<double[]> rows, List<Double> values) {
        Corners corners = new Corners(rows, values);
        corners.choose(new int[rows.size()], 0, 0);
        return List.copyOf(corners.found);
    }

    private void choose(int[] basis, int chosen, int from) {
        if (chosen == basis.length) {
            solve(basis);
            return;
        }
        int columns = rows.getFirst().length;
        for (int column = from; column <= columns - (basis.length - chosen); column++) {
            basis[chosen] = column;
            choose(basis, chosen + 1, column + 1);
        }
    }

    /// Gauss's elimination with pivoting on the columns of the basis.
    private void solve(int[] basis) {
        int n = basis.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = rows.get(i)[basis[j]];
            }
            a[i][n] = values.get(i);
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int i = column + 1; i < n; i++) {
                pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
            }
            if (Math.abs(a[pivot][column]) < ROUNDING) {
                return; // dependent columns
            }
            double[] row = a[pivot];
            a[pivot] = a[column];
            a[column] = row;
            for (int i = 0; i < n; i++) {
                double factor = i == column ? 0 : a[i][column] / row[column];
                for (int j = column; j <= n && factor != 0; j++) {
                    a[i][j] -= factor * row[j];
                }
            }
        }
        double[] corner = new double[rows.getFirst().length];
        List<Long> digits = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double value = a[i][n] / a[i][i];
            if (value < -ROUNDING) {
                return;
            }
            corner[basis[i]] = Math.max(0, value);
        }
        for (double value : corner) {
            digits.add(Math.round(value * DIGITS));
        }
        if (seen.add(digits)) {
            found.add(Numbers.of(corner));
        }
    }
}
