package org.causeboard.engine.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// A table of probabilities over discrete variables, row-major: the last variable runs fastest.
///
/// A joint distribution sums to 1; the table of an experiment sums to 1 for every level of what was set. A cell is NaN
/// where the value is undefined because a condition has probability 0.
public final class ProbabilityTable {
    private final List<Variable> variables;
    private final double[] cells;

    private ProbabilityTable(List<Variable> variables, double[] cells) {
        this.variables = variables;
        this.cells = cells;
    }

    /// A table of these cells, which are copied.
    ///
    /// @throws IllegalArgumentException when a variable is not discrete or occurs twice, or the number of cells is not
    ///     the product of the numbers of states
    public static ProbabilityTable of(List<Variable> variables, double... cells) {
        long expected = 1;
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            expected = Math.multiplyExact(expected, (long) states(variable));
            if (!names.add(variable.name())) {
                throw new IllegalArgumentException("Variable '" + variable.name() + "' occurs twice in a table.");
            }
        }
        if (cells.length != expected) {
            throw new IllegalArgumentException(
                    "A table over " + names + " has " + expected + " cells, not " + cells.length + ".");
        }
        return new ProbabilityTable(List.copyOf(variables), cells.clone());
    }

    /// The number of states of a discrete variable.
    static int states(Variable variable) {
        if (variable.domain() instanceof Discrete discrete) {
            return discrete.size();
        }
        throw new IllegalArgumentException(
                "Variable '" + variable.name() + "' has no states; tables are for discrete variables.");
    }

    /// The variables, slowest first.
    public List<Variable> variables() {
        return variables;
    }

    /// The number of cells.
    public int size() {
        return cells.length;
    }

    /// The cell at a place in row-major order.
    public double cell(int index) {
        return cells[index];
    }

    /// A copy of all cells in row-major order.
    public double[] toArray() {
        return cells.clone();
    }

    /// The table over `names` in that order, all other variables summed out.
    ///
    /// @throws IllegalArgumentException when a name is not a variable of the table
    public ProbabilityTable marginal(List<String> names) {
        List<Variable> kept = new ArrayList<>(names.size());
        int[] stride = new int[variables.size()]; // in the result; 0 for what is summed out
        int size = 1;
        for (int i = names.size() - 1; i >= 0; i--) {
            int position = position(names.get(i));
            stride[position] = size;
            size *= states(variables.get(position));
            kept.addFirst(variables.get(position));
        }
        int[] states = variables.stream().mapToInt(ProbabilityTable::states).toArray();
        double[] sums = new double[size];
        int[] digits = new int[variables.size()];
        int target = 0;
        for (double cell : cells) {
            sums[target] += cell;
            for (int v = digits.length - 1; v >= 0; v--) {
                target += stride[v];
                if (++digits[v] < states[v]) {
                    break;
                }
                target -= stride[v] * digits[v];
                digits[v] = 0;
            }
        }
        return of(kept, sums);
    }

    private int position(String name) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table has no variable '" + name + "' (variables: "
                + variables.stream().map(Variable::name).toList() + ").");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProbabilityTable table
                && variables.equals(table.variables)
                && Arrays.equals(cells, table.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(variables, Arrays.hashCode(cells));
    }

    @Override
    public String toString() {
        return variables.stream().map(Variable::name).toList() + " " + Arrays.toString(cells);
    }
}
