package org.causeboard.engine.expr;

import java.util.Set;

/// What a rewrite rule may use of the graph: conditional independences, also after interventions.
///
/// Implementations answer by m-separation; [#NONE] knows of none, so that only rules of probability apply.
@FunctionalInterface
public interface Independences {
    /// No independence is known.
    Independences NONE = (intervention, left, right, given) -> false;

    /// Whether `left` and `right` are independent given `given` under `do(intervention)`, in every population.
    boolean independent(Set<String> intervention, Set<String> left, Set<String> right, Set<String> given);
}
