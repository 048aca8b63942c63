package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which equations of a system say something new.
///
/// @param kept the places of equations that do not follow from earlier ones
/// @param contradiction by how much an equation contradicts what follows from earlier ones; rounding at most when none
record IndependentRows(List<Integer> kept, double contradiction) {
    private static final double ROUNDING = 1e-9;

    /// Gaussian elimination with the largest pivot of each new row. O(rows^2 columns).
    static IndependentRows of(double[][] matrix, List<Double> values) {
        List<double[]> reduced = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        double contradiction = 0;
        for (int row = 0; row < matrix.length; row++) {
            int columns = matrix[row].length;
            double[] rest = Arrays.copyOf(matrix[row], columns + 1);
            rest[columns] = values.get(row);
            for (int i = 0; i < reduced.size(); i++) {
                double factor = rest[pivots.get(i)];
                if (factor != 0) {
                    for (int c = 0; c <= columns; c++) {
                        rest[c] -= factor * reduced.get(i)[c];
                    }
                }
            }
            int pivot = 0;
            for (int c = 1; c < columns; c++) {
                pivot = Math.abs(rest[c]) > Math.abs(rest[pivot]) ? c : pivot;
            }
            if (columns > 0 && Math.abs(rest[pivot]) > ROUNDING) {
                double scale = rest[pivot];
                for (int c = 0; c <= columns; c++) {
                    rest[c] /= scale;
                }
                reduced.add(rest);
                pivots.add(pivot);
                kept.add(row);
            } else {
                contradiction = Math.max(contradiction, Math.abs(rest[columns]));
            }
        }
        return new IndependentRows(List.copyOf(kept), contradiction);
    }
}
