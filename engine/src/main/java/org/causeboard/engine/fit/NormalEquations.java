package org.causeboard.engine.fit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// Weighted normal equations on columns that are scaled to unit size first, so that they are solved with full accuracy
/// also where units differ by powers of ten. Redundant columns get the smallest coefficients that serve.
final class NormalEquations {
    private final int width;
    private final double[] scale;
    private final DMatrixRMaj gram;

    NormalEquations(double[][] matrix, double[] weights) {
        width = matrix[0].length;
        scale = new double[width];
        for (double[] row : matrix) {
            for (int j = 0; j < width; j++) {
                scale[j] = Math.max(scale[j], Math.abs(row[j]));
            }
        }
        for (int j = 0; j < width; j++) {
            scale[j] = scale[j] == 0 ? 1 : scale[j];
        }
        gram = new DMatrixRMaj(width, width);
        double[] row = new double[width];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < width; j++) {
                row[j] = matrix[i][j] / scale[j];
            }
            double weight = weights[i];
            for (int j = 0; j < width; j++) {
                double weighted = weight * row[j];
                for (int k = 0; k <= j; k++) {
                    gram.data[j * width + k] += weighted * row[k];
                }
            }
        }
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < j; k++) {
                gram.data[k * width + j] = gram.data[j * width + k];
            }
        }
    }

    /// `(X' W X)^-1`, or its pseudoinverse, in the units of the columns.
    double[][] inverse() {
        DMatrixRMaj inverse = new DMatrixRMaj(width, width);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(width);
        if (solver.setA(gram.copy()) && solver.quality() > 1e-12) {
            solver.invert(inverse);
        } else {
            CommonOps_DDRM.pinv(gram, inverse);
        }
        double[][] result = new double[width][width];
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < width; k++) {
                result[j][k] = inverse.get(j, k) / (scale[j] * scale[k]);
            }
        }
        return result;
    }

    /// `X' W y`.
    static double[] moment(double[][] matrix, double[] y, double[] weights) {
        double[] moment = new double[matrix[0].length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < moment.length; j++) {
                moment[j] += matrix[i][j] * weights[i] * y[i];
            }
        }
        return moment;
    }

    static double[] times(double[][] square, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(square[i], vector);
        }
        return product;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
