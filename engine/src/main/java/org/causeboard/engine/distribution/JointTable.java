package org.causeboard.engine.distribution;

import java.util.List;

/// The joint distribution of several discrete variables.
///
/// @param variables what is shown for each axis, such as `Y` or `Y_{X=1}`
/// @param states the names of the states of each variable
/// @param probabilities row-major: the last variable runs fastest; sum 1 up to 1e-9
public record JointTable(List<String> variables, List<List<String>> states, Numbers probabilities) {
    public JointTable {
        variables = List.copyOf(variables);
        states = states.stream().map(List::copyOf).toList();
        int cells = states.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        if (variables.size() != states.size() || cells != probabilities.size()) {
            throw new IllegalArgumentException("A joint table of " + variables + " needs " + cells
                    + " probabilities, not " + probabilities.size() + ".");
        }
        if (Math.abs(probabilities.sum() - 1) > 1e-9) {
            throw new IllegalArgumentException("Probabilities must add up to 1, not to " + probabilities.sum() + ".");
        }
    }

    /// The probability of one cell.
    ///
    /// @param codes the code of each variable's state, in the order of [#variables()]
    public double probability(int... codes) {
        int cell = 0;
        for (int axis = 0; axis < variables.size(); axis++) {
            cell = cell * states.get(axis).size() + codes[axis];
        }
        return probabilities.get(cell);
    }

    /// The distribution of one variable alone.
    public StateTable marginal(String variable) {
        int axis = variables.indexOf(variable);
        if (axis < 0) {
            throw new IllegalArgumentException(
                    "'" + variable + "' is not in this table (variables: " + variables + ").");
        }
        int inner = 1;
        for (int i = axis + 1; i < states.size(); i++) {
            inner *= states.get(i).size();
        }
        double[] sums = new double[states.get(axis).size()];
        for (int cell = 0; cell < probabilities.size(); cell++) {
            sums[cell / inner % sums.length] += probabilities.get(cell);
        }
        double total = probabilities.sum();
        return new StateTable(states.get(axis), Numbers.of(sums).map(p -> p / total));
    }
}
