package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/// Linear programs over probabilities of response types: minimise and maximise subject to `A q = b, q >= 0`.
///
/// Types with the same column in every row are merged first (of those only the smallest and largest objective matter),
/// and equations that follow from earlier ones are left out, or reported as a contradiction.
final class TypeProgram {
    private static final double CONTRADICTION = 1e-7;

    private final List<double[]> rows;
    private final List<Double> values;

    TypeProgram(List<double[]> rows, List<Double> values) {
        this.rows = List.copyOf(rows);
        this.values = List.copyOf(values);
    }

    /// The range of `c q`.
    Bounds range(double[] objective, Progress progress) {
        return solve(rows, values, objective, progress);
    }

    /// The range of `c q / d q` where `d q > 0`: with `y = q t` and `t = 1 / d q` it is the range of `c y` subject to
    /// `A y = b t, d y = 1, y, t >= 0`.
    Bounds ratio(double[] objective, double[] condition, Progress progress) {
        Bounds feasible = solve(rows, values, condition, progress);
        if (!(feasible instanceof Bounds.Sharp(double _, double most))) {
            return feasible;
        }
        if (!(most > 1e-12)) {
            return new Bounds.Undefined();
        }
        List<double[]> scaled = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            double[] row = Arrays.copyOf(rows.get(i), rows.get(i).length + 1);
            row[row.length - 1] = -values.get(i);
            scaled.add(row);
            right.add(0.0);
        }
        scaled.add(Arrays.copyOf(condition, condition.length + 1));
        right.add(1.0);
        return solve(scaled, right, Arrays.copyOf(objective, objective.length + 1), progress);
    }

    private static Bounds solve(List<double[]> rows, List<Double> values, double[] objective, Progress progress) {
        Map<List<Double>, double[]> columns = merged(rows, objective);
        double[][] matrix = new double[rows.size()][columns.size()];
        double[] smallest = new double[columns.size()];
        double[] largest = new double[columns.size()];
        int column = 0;
        for (Map.Entry<List<Double>, double[]> entry : columns.entrySet()) {
            for (int row = 0; row < matrix.length; row++) {
                matrix[row][column] = entry.getKey().get(row);
            }
            smallest[column] = entry.getValue()[0];
            largest[column] = entry.getValue()[1];
            column++;
        }
        IndependentRows independent = IndependentRows.of(matrix, values);
        if (independent.contradiction() > CONTRADICTION) {
            return new Bounds.Contradiction(independent.contradiction());
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int row : independent.kept()) {
            constraints.add(new LinearConstraint(matrix[row], Relationship.EQ, values.get(row)));
        }
        try {
            double lower = optimum(constraints, smallest, GoalType.MINIMIZE);
            progress.check();
            double upper = optimum(constraints, largest, GoalType.MAXIMIZE);
            return new Bounds.Sharp(lower, Math.max(lower, upper));
        } catch (MathIllegalStateException e) {
            if (e.getSpecifier() != LocalizedOptimFormats.NO_FEASIBLE_SOLUTION) {
                throw e;
            }
            return new Bounds.Contradiction(gap(matrix, values, independent.kept()));
        }
    }

    /// For each different column the smallest and largest objective among its types, in the order of the types.
    private static Map<List<Double>, double[]> merged(List<double[]> rows, double[] objective) {
        Map<List<Double>, double[]> columns = new LinkedHashMap<>();
        for (int type = 0; type < objective.length; type++) {
            List<Double> column = new ArrayList<>(rows.size());
            for (double[] row : rows) {
                column.add(row[type] + 0.0);
            }
            double value = objective[type];
            double[] range = columns.computeIfAbsent(column, _ -> new double[] {value, value});
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
        return columns;
    }

    private static double optimum(List<LinearConstraint> constraints, double[] objective, GoalType goal) {
        try {
            PointValuePair best = new SimplexSolver(1e-9, 10, 1e-12)
                    .optimize(
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true));
            return best.getValue();
        } catch (MathIllegalStateException e) {
            if (e.getSpecifier() != LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                throw e;
            }
            return goal == GoalType.MINIMIZE ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
    }

    /// The least total by which the equations must be missed: a program with a slack on both sides of each.
    private static double gap(double[][] matrix, List<Double> values, List<Integer> kept) {
        int types = matrix[0].length;
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] objective = new double[types + 2 * kept.size()];
        Arrays.fill(objective, types, objective.length, 1);
        for (int i = 0; i < kept.size(); i++) {
            double[] row = Arrays.copyOf(matrix[kept.get(i)], objective.length);
            row[types + 2 * i] = 1;
            row[types + 2 * i + 1] = -1;
            constraints.add(new LinearConstraint(row, Relationship.EQ, values.get(kept.get(i))));
        }
        try {
            return optimum(constraints, objective, GoalType.MINIMIZE);
        } catch (MathIllegalStateException e) {
            return CONTRADICTION; // the size of the gap is only information
        }
    }
}
