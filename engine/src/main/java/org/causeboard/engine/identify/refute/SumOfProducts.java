package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// Several sums of products of parameters: `f_r = sum over terms of row r of prod of the term's parameters`.
/// Probabilities of a discrete model have this form, the parameters being the cells of its tables.
final class SumOfProducts {
    private final int rows;
    private final int[] row;
    private final int[][] parameters;

    private SumOfProducts(int rows, int[] row, int[][] parameters) {
        this.rows = rows;
        this.row = row;
        this.parameters = parameters;
    }

    int rows() {
        return rows;
    }

    double[] values(double[] theta) {
        double[] values = new double[rows];
        for (int t = 0; t < row.length; t++) {
            double product = 1;
            for (int p : parameters[t]) {
                product *= theta[p];
            }
            values[row[t]] += product;
        }
        return values;
    }

    /// `d f_r / d theta_p` as rows of parameters; all parameters are positive.
    double[][] derivatives(double[] theta, Progress progress) {
        double[][] derivatives = new double[rows][theta.length];
        for (int t = 0; t < row.length; t++) {
            if ((t & 0xFFFF) == 0) {
                progress.check();
            }
            double product = 1;
            for (int p : parameters[t]) {
                product *= theta[p];
            }
            double[] target = derivatives[row[t]];
            for (int p : parameters[t]) {
                target[p] += product / theta[p];
            }
        }
        return derivatives;
    }

    /// Collects terms.
    static final class Builder {
        private final int rows;
        private final List<int[]> terms = new ArrayList<>();
        private final List<Integer> row = new ArrayList<>();

        Builder(int rows) {
            this.rows = rows;
        }

        void add(int toRow, int[] parameters) {
            row.add(toRow);
            terms.add(parameters);
        }

        SumOfProducts build() {
            return new SumOfProducts(
                    rows, row.stream().mapToInt(Integer::intValue).toArray(), terms.toArray(int[][]::new));
        }
    }
}
