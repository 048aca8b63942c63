package org.causeboard.engine.infer.discrete;

import java.util.List;

/// What is known of one variable. Sealed: a finding either names the state or weighs the states; no further case.
public sealed interface Finding permits Finding.Observed, Finding.Likelihood {

    /// The variable that was looked at.
    String variable();

    /// The variable was seen in the state with this code.
    record Observed(String variable, int state) implements Finding {
        public Observed {
            if (state < 0) {
                throw new IllegalArgumentException(
                        "State codes start at 0; '" + variable + "' was given " + state + ".");
            }
        }
    }

    /// Uncertain evidence: how probable the report is under each state of the variable. Only ratios of the weights
    /// change posteriors; `P(evidence)` counts the weights as they are.
    ///
    /// @param weights one per state in coding order, finite, not negative, not all zero
    record Likelihood(String variable, List<Double> weights) implements Finding {
        public Likelihood {
            weights = List.copyOf(weights);
            if (weights.stream().anyMatch(w -> !(w >= 0) || w.isInfinite())
                    || weights.stream().allMatch(w -> w == 0)) {
                throw new IllegalArgumentException("The likelihood of '" + variable + "' is " + weights
                        + ". Give finite weights that are not negative, one of them positive.");
            }
        }
    }
}
