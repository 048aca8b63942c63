package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Probabilities of all combinations of states of some variables, row-major: the last variable is the fastest.
/// Immutable.
public final class ProbabilityTable {
    private final List<String> variables;
    private final int[] cardinalities;
    private final double[] values;

    ProbabilityTable(List<String> variables, int[] cardinalities, double[] values) {
        this.variables = List.copyOf(variables);
        this.cardinalities = cardinalities;
        this.values = values;
    }

    /// The variables in the order of the table.
    public List<String> variables() {
        return variables;
    }

    /// The probability of one combination of state codes, in the order of [#variables()].
    public double probability(int... states) {
        if (states.length != cardinalities.length) {
            throw new IllegalArgumentException("The table is over " + variables + ": give " + cardinalities.length
                    + " states, not " + states.length + ".");
        }
        int cell = 0;
        for (int i = 0; i < states.length; i++) {
            cell = cell * cardinalities[i] + Objects.checkIndex(states[i], cardinalities[i]);
        }
        return values[cell];
    }

    /// All probabilities, row-major; a copy.
    public double[] values() {
        return values.clone();
    }

    /// The number of cells.
    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProbabilityTable that
                && variables.equals(that.variables)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * variables.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "P(" + String.join(", ", variables) + ") = " + Arrays.toString(values);
    }
}
