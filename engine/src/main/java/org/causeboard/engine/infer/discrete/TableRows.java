package org.causeboard.engine.infer.discrete;

import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// The rule that rows of a conditional probability table keep.
final class TableRows {
    private TableRows() {}

    /// A copy of `table` with every row divided by its sum.
    ///
    /// @param rows the number of combinations of parent states
    static double[] normalised(Variable variable, long rows, double[] table) {
        int states = ((Discrete) variable.domain()).size();
        if (table.length != Math.multiplyExact(rows, (long) states)) {
            throw new IllegalArgumentException("The table of '" + variable.name() + "' has " + table.length
                    + " cells; its " + rows + " rows of " + states + " states need " + rows * states + ".");
        }
        double[] result = table.clone();
        for (int start = 0; start < result.length; start += states) {
            normalise(variable, result, start, states);
        }
        return result;
    }

    private static void normalise(Variable variable, double[] table, int start, int states) {
        double sum = 0;
        for (int i = start; i < start + states; i++) {
            if (!(table[i] >= 0) || table[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("The table of '" + variable.name() + "' holds " + table[i]
                        + " in row " + (start / states + 1) + ". Probabilities are numbers from 0 to 1.");
            }
            sum += table[i];
        }
        if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Row " + (start / states + 1) + " of the table of '" + variable.name()
                    + "' sums to " + sum + ". Each row needs a positive probability.");
        }
        for (int i = start; i < start + states; i++) {
            table[i] /= sum;
        }
    }
}
