package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.distribution.Numbers;

/// Each cause pushes the variable to some state on its own, and the highest state wins.
///
/// Formula: `P(V <= k | x) = L(k) prod_i F_i(k | x_i)` with F the cumulated push of cause i in state x_i and L that of
/// the leak. With two states everywhere it is the noisy-OR. Parameters grow with the sum, not the product, of the
/// causes' states. Source: Diez (1993), Parameter adjustment in Bayes networks: the generalized noisy OR-gate.
///
/// @param parents the causes, all discrete
/// @param parentSizes how many states each has
/// @param states how many states the variable has, in rising order
/// @param pushes for each cause in turn, for each of its states, a probability for each state of the variable
/// @param leak a probability for each state when no cause pushes
public record NoisyMaxMechanism(
        List<String> parents, List<Integer> parentSizes, int states, Numbers pushes, Numbers leak)
        implements DiscreteMechanism {
    public NoisyMaxMechanism {
        parents = List.copyOf(parents);
        parentSizes = List.copyOf(parentSizes);
        int rows = parentSizes.stream().mapToInt(Integer::intValue).sum();
        if (parents.size() != parentSizes.size() || pushes.size() != rows * states || leak.size() != states) {
            throw new IllegalArgumentException("A noisy-MAX over " + parents + " with " + parentSizes + " and " + states
                    + " states needs " + rows * states + " pushes and " + states + " leaks, not " + pushes.size()
                    + " and " + leak.size() + ".");
        }
        new TableMechanism(List.of(), List.of(), states, leak); // both must be rows of probabilities
        new TableMechanism(List.of("cause"), List.of(Math.max(rows, 1)), states, rows == 0 ? leak : pushes);
    }

    /// The noisy-OR of binary causes: cause i, when present, brings about the effect with probability `strengths[i]`.
    ///
    /// @param leak the probability of the effect when no cause is present
    public static NoisyMaxMechanism noisyOr(List<String> parents, Numbers strengths, double leak) {
        List<Double> pushes = new ArrayList<>();
        strengths.stream().forEach(strength -> pushes.addAll(List.of(1.0, 0.0, 1 - strength, strength)));
        return new NoisyMaxMechanism(
                parents, parents.stream().map(_ -> 2).toList(), 2, Numbers.of(pushes), Numbers.of(1 - leak, leak));
    }

    @Override
    public String description() {
        return "the highest state to which " + String.join(", ", parents) + " or a leak push it, each on its own";
    }

    @Override
    public void probabilities(double[] parentCodes, double[] out) {
        double below = 0;
        for (int state = 0; state < states; state++) {
            double cumulated = cumulated(leak, 0, state);
            int start = 0;
            for (int p = 0; p < parentCodes.length; p++) {
                cumulated *= cumulated(pushes, start + (int) parentCodes[p] * states, state);
                start += parentSizes.get(p) * states;
            }
            out[state] = Math.max(0, cumulated - below);
            below = cumulated;
        }
    }

    private double cumulated(Numbers rows, int start, int state) {
        if (state == states - 1) {
            return 1;
        }
        double sum = 0;
        for (int k = 0; k <= state; k++) {
            sum += rows.get(start + k);
        }
        return sum;
    }
}
