package org.causeboard.engine.infer.bounds;

import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.task.Progress;

/// All distributions q over the response types of a block that have the margins of its table, `{q >= 0 : A q = b}`, and
/// the ends of linear functions and of ratios on it.
///
/// The primal simplex method on a dense tableau of `margins x types`. A corner is found once; every later question
/// begins at the corner where the one before it ended, which is most often near its own. The largest ratio `c q / d q`
/// is found by Dinkelbach's iteration: maximise `(c - t d) q`, and let t be the ratio there, until the maximum is zero;
/// so ratios need no other polytope either. Not for several threads at once.
///
/// Source: Dantzig (1951); Bland (1977) against cycles; Dinkelbach (1967), On nonlinear fractional programming.
final class TypePolytope {
    private static final double IMPROVES = 1e-11;
    private static final double PIVOT = 1e-9;
    private static final double NOTHING = 1e-12;
    private static final int DEGENERATE_STEPS = 40;
    private static final int STEPS_UNTIL_FRESH = 400;
    private static final int RATIO_STEPS = 100;

    private final double[][] equations;
    private final int types;
    private final double[][] tableau; // the last column is the right-hand side
    private final int[] basis;
    private int steps;
    private double missing;

    /// @param equations rows of A, independent of each other
    /// @param values b, not negative
    TypePolytope(List<double[]> equations, List<Double> values) {
        types = equations.getFirst().length;
        this.equations = new double[equations.size()][];
        for (int row = 0; row < this.equations.length; row++) {
            this.equations[row] = Arrays.copyOf(equations.get(row), types + 1);
            this.equations[row][types] = values.get(row);
        }
        tableau = new double[this.equations.length][];
        basis = new int[tableau.length];
        findCorner();
    }

    /// About how many operations a program takes: a few steps a row, each through the whole tableau.
    double work() {
        return 2.0 * tableau.length * tableau.length * types;
    }

    /// By how much the equations cannot be met; zero but for rounding when there is such a distribution.
    double missing() {
        return missing;
    }

    /// The range of `c q`.
    Bounds range(double[] c, Progress progress) {
        double upper = dot(c, maximise(c, progress));
        double lower = dot(c, maximise(times(-1, c), progress));
        return new Bounds.Sharp(Math.min(lower, upper), upper);
    }

    /// The range of `c q / d q` where `d q > 0`.
    ///
    /// @param d not negative, and zero only where c is
    Bounds ratio(double[] c, double[] d, Progress progress) {
        double most = dot(d, maximise(d, progress));
        if (!(most > NOTHING * Arrays.stream(d).max().orElse(0))) {
            return new Bounds.Undefined();
        }
        double upper = largestRatio(c, d, most, progress);
        double lower = -largestRatio(times(-1, c), d, most, progress);
        return new Bounds.Sharp(Math.min(lower, upper), upper);
    }

    private double largestRatio(double[] c, double[] d, double most, Progress progress) {
        double[] start = maximise(d, progress);
        double ratio = dot(c, start) / most;
        for (int step = 0; step < RATIO_STEPS; step++) {
            double[] gain = new double[types];
            for (int type = 0; type < types; type++) {
                gain[type] = c[type] - ratio * d[type];
            }
            double[] q = maximise(gain, progress);
            double below = dot(d, q);
            if (!(dot(gain, q) > NOTHING * most) || !(below > NOTHING * most)) {
                break;
            }
            double next = dot(c, q) / below;
            if (!(next > ratio)) {
                break;
            }
            ratio = next;
        }
        return ratio;
    }

    private static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    private double dot(double[] c, double[] q) {
        double sum = 0;
        for (int type = 0; type < types; type++) {
            sum += c[type] * q[type];
        }
        return sum;
    }

    /// The corner at which `c q` is largest.
    double[] maximise(double[] c, Progress progress) {
        double scale = Arrays.stream(c).map(Math::abs).max().orElse(0);
        double[] reduced = reduced(c);
        int idle = 0;
        for (int entering = entering(reduced, scale, idle); entering >= 0; entering = entering(reduced, scale, idle)) {
            progress.check();
            int leaving = leaving(entering, idle > DEGENERATE_STEPS);
            idle = tableau[leaving][types] > 0 ? 0 : idle + 1;
            pivot(leaving, entering, reduced);
            if (++steps % STEPS_UNTIL_FRESH == 0) {
                refresh();
                reduced = reduced(c);
            }
        }
        double[] q = new double[types];
        for (int row = 0; row < basis.length; row++) {
            q[basis[row]] = Math.max(0, tableau[row][types]);
        }
        return q;
    }

    private double[] reduced(double[] c) {
        double[] reduced = c.clone();
        for (int row = 0; row < basis.length; row++) {
            double price = c[basis[row]];
            for (int type = 0; type < types && price != 0; type++) {
                reduced[type] -= price * tableau[row][type];
            }
        }
        return reduced;
    }

    /// The type that improves most, or the first that improves where the corner has not moved for long; -1 at the end.
    private int entering(double[] reduced, double scale, int idle) {
        int best = -1;
        double most = IMPROVES * scale;
        for (int type = 0; type < types; type++) {
            if (reduced[type] > most) {
                if (idle > DEGENERATE_STEPS) {
                    return type;
                }
                most = reduced[type];
                best = type;
            }
        }
        return best;
    }

    private int leaving(int entering, boolean first) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < basis.length; row++) {
            double step = tableau[row][entering];
            if (step > PIVOT) {
                double length = Math.max(0, tableau[row][types]) / step;
                boolean tie = length == least && (first ? basis[row] < basis[best] : step > tableau[best][entering]);
                if (length < least || tie) {
                    least = length;
                    best = row;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("Distributions over response types have no end in direction " + entering);
        }
        return best;
    }

    private void pivot(int row, int type, double[] reduced) {
        double[] of = tableau[row];
        double factor = 1 / of[type];
        for (int i = 0; i <= types; i++) {
            of[i] *= factor;
        }
        of[type] = 1;
        for (int other = 0; other < tableau.length; other++) {
            if (other != row) {
                subtract(tableau[other], tableau[other][type], of, types + 1);
                tableau[other][type] = 0;
            }
        }
        subtract(reduced, reduced[type], of, types);
        reduced[type] = 0;
        basis[row] = type;
    }

    private static void subtract(double[] from, double factor, double[] what, int length) {
        if (factor != 0) {
            for (int i = 0; i < length; i++) {
                from[i] -= factor * what[i];
            }
        }
    }

    /// The tableau of the present basis from the equations themselves, without the rounding of all steps so far.
    private void refresh() {
        int[] wanted = basis.clone();
        boolean[] placed = new boolean[tableau.length];
        Arrays.setAll(tableau, row -> equations[row].clone());
        for (int type : wanted) {
            int best = -1;
            for (int row = 0; row < tableau.length; row++) {
                if (!placed[row] && (best < 0 || Math.abs(tableau[row][type]) > Math.abs(tableau[best][type]))) {
                    best = row;
                }
            }
            placed[best] = true;
            pivot(best, type, new double[types]);
        }
    }

    /// A first corner: the equations are met by artificial parts, which are driven out.
    private void findCorner() {
        int rows = tableau.length;
        double[] missing = new double[types];
        Arrays.setAll(tableau, row -> equations[row].clone());
        for (int row = 0; row < rows; row++) {
            basis[row] = types + row; // artificial
            subtract(missing, -1, tableau[row], types);
        }
        int idle = 0;
        for (int entering = entering(missing, rows * 1e2, idle);
                entering >= 0;
                entering = entering(missing, rows * 1e2, idle)) {
            int leaving = leaving(entering, idle > DEGENERATE_STEPS);
            idle = tableau[leaving][types] > 0 ? 0 : idle + 1;
            pivot(leaving, entering, missing);
        }
        for (int row = 0; row < rows; row++) {
            this.missing += basis[row] >= types ? tableau[row][types] : 0;
        }
        for (int row = 0; row < rows; row++) { // those that are left stand at zero
            if (basis[row] >= types) {
                int best = 0;
                for (int type = 1; type < types; type++) {
                    best = Math.abs(tableau[row][type]) > Math.abs(tableau[row][best]) ? type : best;
                }
                pivot(row, best, missing);
            }
        }
    }
}
