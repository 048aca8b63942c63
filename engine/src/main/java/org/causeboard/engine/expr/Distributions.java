package org.causeboard.engine.expr;

import java.util.List;
import java.util.Set;
import org.causeboard.engine.variable.Variable;

/// The distributions on which an estimand is evaluated. The evaluator asks only for the marginals that the terms name,
/// so an implementation may count them from data instead of holding a joint table.
public interface Distributions {

    /// The variable of this name, with its states.
    ///
    /// @throws IllegalArgumentException when there is none
    Variable variable(String name);

    /// The joint distribution of `variables` in a population, in this order. In an experiment the table holds one
    /// distribution for each level of the variables that were set, which are therefore among `variables`.
    ///
    /// @param population whose distribution
    /// @param intervention the variables that were set
    /// @param variables what the table is over, `intervention` included
    /// @throws IllegalArgumentException when there is no such distribution
    ProbabilityTable marginal(Population population, Set<String> intervention, List<String> variables);
}
