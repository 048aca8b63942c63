package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.distribution.Numbers;

/// A probability for each state in each configuration of discrete parents: a conditional probability table.
///
/// @param parents the parents, all discrete
/// @param parentSizes how many states each parent has
/// @param states how many states the variable has
/// @param probabilities row-major: one row a configuration, the last parent running fastest, the state fastest of all;
///     every row adds up to 1 up to 1e-9
public record TableMechanism(List<String> parents, List<Integer> parentSizes, int states, Numbers probabilities)
        implements DiscreteMechanism {
    private static final double TOLERANCE = 1e-9;

    public TableMechanism {
        parents = List.copyOf(parents);
        parentSizes = List.copyOf(parentSizes);
        int rows = checkShape(parents, parentSizes, states, probabilities);
        for (int row = 0; row < rows; row++) {
            double sum = rowSum(states, probabilities, row);
            if (!(Math.abs(sum - 1) <= TOLERANCE)) {
                throw new IllegalArgumentException("Row " + (row + 1) + " of the table adds up to " + sum
                        + ", not to 1. Correct it, or divide it by its sum (normalise).");
            }
        }
    }

    /// A table whose rows are divided by their sums first.
    ///
    /// @throws IllegalArgumentException when a row holds a negative number or nothing but zeros
    public static TableMechanism normalised(
            List<String> parents, List<Integer> parentSizes, int states, Numbers weights) {
        int rows = checkShape(parents, parentSizes, states, weights);
        double[] scaled = weights.toArray();
        for (int row = 0; row < rows; row++) {
            double sum = rowSum(states, weights, row);
            if (!(sum > 0) || !Double.isFinite(sum)) {
                throw new IllegalArgumentException(
                        "Row " + (row + 1) + " of the table adds up to " + sum + ". Give it a positive weight.");
            }
            for (int state = 0; state < states; state++) {
                scaled[row * states + state] /= sum;
            }
        }
        return new TableMechanism(parents, parentSizes, states, Numbers.of(scaled));
    }

    /// The table of a variable without parents.
    public static TableMechanism root(double... probabilities) {
        return new TableMechanism(List.of(), List.of(), probabilities.length, Numbers.of(probabilities));
    }

    /// A table that names one state a row: the variable is a function of its parents.
    ///
    /// @param codes the state in each configuration, the last parent running fastest
    public static TableMechanism deterministic(
            List<String> parents, List<Integer> parentSizes, int states, List<Integer> codes) {
        double[] table = new double[Math.multiplyExact(codes.size(), states)];
        for (int row = 0; row < codes.size(); row++) {
            table[row * states + codes.get(row)] = 1;
        }
        return new TableMechanism(parents, parentSizes, states, Numbers.of(table));
    }

    private static int checkShape(List<String> parents, List<Integer> parentSizes, int states, Numbers numbers) {
        if (parents.size() != parentSizes.size()
                || states < 1
                || parentSizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("A table needs a positive number of states for itself and each parent: "
                    + parents + " with " + parentSizes + ".");
        }
        int rows = parentSizes.stream().reduce(1, Math::multiplyExact);
        if (numbers.size() != Math.multiplyExact(rows, states)) {
            throw new IllegalArgumentException("A table with " + rows + " rows and " + states + " states needs "
                    + rows * states + " numbers, not " + numbers.size() + ".");
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!(numbers.get(i) >= 0)) {
                throw new IllegalArgumentException("Row " + (i / states + 1) + " of the table holds " + numbers.get(i)
                        + ". A probability is not negative.");
            }
        }
        return rows;
    }

    private static double rowSum(int states, Numbers numbers, int row) {
        double sum = 0;
        for (int state = 0; state < states; state++) {
            sum += numbers.get(row * states + state);
        }
        return sum;
    }

    /// How many configurations the parents have.
    public int rows() {
        return probabilities.size() / states;
    }

    /// The number of the row of these parent codes.
    ///
    /// @throws IllegalArgumentException when a code is none of the parent's states
    public int row(double[] parentCodes) {
        int row = 0;
        for (int p = 0; p < parents.size(); p++) {
            int code = (int) parentCodes[p];
            if (code != parentCodes[p] || code < 0 || code >= parentSizes.get(p)) {
                throw new IllegalArgumentException("'" + parents.get(p) + "' has no state " + parentCodes[p]
                        + " (codes: 0 to " + (parentSizes.get(p) - 1) + ").");
            }
            row = row * parentSizes.get(p) + code;
        }
        return row;
    }

    /// The probability of a state in a row.
    public double probability(int row, int state) {
        return probabilities.get(row * states + state);
    }

    /// Whether every row gives all probability to one state.
    public boolean isDeterministic() {
        return probabilities.stream().allMatch(p -> p == 0 || p == 1);
    }

    @Override
    public String description() {
        if (parents.isEmpty()) {
            return "one of " + states + " states with given probabilities";
        }
        return (isDeterministic()
                        ? "the state that a table names for "
                        : "one of " + states + " states with probabilities from a table over ")
                + String.join(", ", parents);
    }

    @Override
    public void probabilities(double[] parentCodes, double[] out) {
        int start = row(parentCodes) * states;
        for (int state = 0; state < states; state++) {
            out[state] = probabilities.get(start + state);
        }
    }

    @Override
    public void values(double[][] parentColumns, double[][] noise, int from, int to, double[] out) {
        double[] table = probabilities.toArray();
        int[] sizes = parentSizes.stream().mapToInt(Integer::intValue).toArray();
        double[] u = noise[0];
        int[] start = new int[to - from];
        for (int p = 0; p < sizes.length; p++) {
            double[] column = parentColumns[p];
            for (int i = from; i < to; i++) {
                start[i - from] = start[i - from] * sizes[p] + (int) column[i];
            }
        }
        for (int i = from; i < to; i++) {
            out[i] = InverseTable.state(table, start[i - from] * states, states, u[i]);
        }
    }
}
