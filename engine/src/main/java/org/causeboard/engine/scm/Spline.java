package org.causeboard.engine.scm;

import org.causeboard.engine.distribution.Numbers;

/// A natural cubic spline: the smoothest curve through its knots, straight beyond the outer ones.
///
/// Source: Green and Silverman (1994), Nonparametric Regression and Generalized Linear Models, section 2.1.
///
/// @param knots the places, strictly ascending, at least 2
/// @param values the height at each knot
public record Spline(Numbers knots, Numbers values) {
    public Spline {
        if (knots.size() < 2 || knots.size() != values.size()) {
            throw new IllegalArgumentException("A spline needs at least 2 knots and a value each, not " + knots.size()
                    + " and " + values.size() + ".");
        }
        for (int i = 1; i < knots.size(); i++) {
            if (!(knots.get(i) > knots.get(i - 1))) {
                throw new IllegalArgumentException("The knots of a spline must ascend: " + knots + ".");
            }
        }
    }

    /// The height at a place. O(knots): evaluate many places with [#evaluator()].
    public double at(double x) {
        return evaluator().at(x);
    }

    /// The spline prepared for many evaluations.
    Evaluator evaluator() {
        return new Evaluator(knots.toArray(), values.toArray());
    }

    /// Knots, heights and second derivatives as arrays.
    static final class Evaluator {
        private final double[] x;
        private final double[] y;
        private final double[] bend;

        private Evaluator(double[] x, double[] y) {
            this.x = x;
            this.y = y;
            this.bend = bends(x, y);
        }

        /// Second derivatives at the knots, zero at both ends: Thomas's algorithm.
        private static double[] bends(double[] x, double[] y) {
            int n = x.length;
            double[] bend = new double[n];
            double[] upper = new double[n];
            for (int i = 1; i < n - 1; i++) {
                double before = x[i] - x[i - 1];
                double after = x[i + 1] - x[i];
                double right = 6 * ((y[i + 1] - y[i]) / after - (y[i] - y[i - 1]) / before);
                double pivot = 2 * (before + after) - before * upper[i - 1];
                upper[i] = after / pivot;
                bend[i] = (right - before * bend[i - 1]) / pivot;
            }
            for (int i = n - 2; i > 0; i--) {
                bend[i] -= upper[i] * bend[i + 1];
            }
            return bend;
        }

        double at(double place) {
            int n = x.length;
            if (place <= x[0]) {
                double h = x[1] - x[0];
                return y[0] + (place - x[0]) * ((y[1] - y[0]) / h - h / 6 * bend[1]);
            }
            if (place >= x[n - 1]) {
                double h = x[n - 1] - x[n - 2];
                return y[n - 1] + (place - x[n - 1]) * ((y[n - 1] - y[n - 2]) / h + h / 6 * bend[n - 2]);
            }
            int low = 0;
            int high = n - 1;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (x[middle] > place) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            double h = x[high] - x[low];
            double a = (x[high] - place) / h;
            double b = 1 - a;
            return a * y[low] + b * y[high] + h * h / 6 * (a * (a * a - 1) * bend[low] + b * (b * b - 1) * bend[high]);
        }
    }
}
