package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.TableMechanism;

/// Rows of one table that a unit can meet in different worlds, directly or through others.
///
/// @param name of the explicit noise that picks the response type of these rows
/// @param rows ascending, at least two
record ResponseBlock(String variable, String name, List<Integer> rows, TableMechanism table) {
    double types() {
        return Math.pow(table.states(), rows.size());
    }

    /// The state of a type in the i-th of the rows.
    int state(int type, int i) {
        int rest = type;
        for (int skipped = rows.size() - 1; skipped > i; skipped--) {
            rest /= table.states();
        }
        return rest % table.states();
    }

    private int margins() {
        return rows.size() * (table.states() - 1) + 1;
    }

    /// How many sets of types may be corners: `types over margins`.
    double bases() {
        double bases = 1;
        for (int i = 0; i < margins(); i++) {
            bases *= (types() - i) / (i + 1);
        }
        return bases;
    }

    /// One row an equation: all types together, and each state of each row.
    List<double[]> equations() {
        List<double[]> equations = new ArrayList<>();
        double[] all = new double[(int) types()];
        Arrays.fill(all, 1);
        equations.add(all);
        for (int i = 0; i < rows.size(); i++) {
            for (int state = 1; state < table.states(); state++) {
                double[] equation = new double[all.length];
                for (int type = 0; type < equation.length; type++) {
                    equation[type] = state(type, i) == state ? 1 : 0;
                }
                equations.add(equation);
            }
        }
        return equations;
    }

    /// The right-hand sides.
    List<Double> values() {
        List<Double> values = new ArrayList<>(List.of(1.0));
        for (int row : rows) {
            for (int state = 1; state < table.states(); state++) {
                values.add(table.probability(row, state));
            }
        }
        return values;
    }

    TypePolytope polytope() {
        return new TypePolytope(equations(), values());
    }

    /// The corners of the distributions over types with the table's margins.
    List<Numbers> corners() {
        return Corners.of(equations(), values());
    }
}
