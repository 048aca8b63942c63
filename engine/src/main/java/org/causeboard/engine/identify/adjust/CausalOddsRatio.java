package org.causeboard.engine.identify.adjust;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.separation.Separation;

/// Adjustment for the causal odds ratio of one treatment X and one outcome Y when the sample is selected by one S, as
/// in a case-control study: Z is valid when it would be without selection, and X and S are separated by Y and Z.
/// Source: Didelez, Kreiner and Keiding (2010), Graphical models for inference under outcome-dependent sampling.
public final class CausalOddsRatio {
    private CausalOddsRatio() {}

    /// Whether the odds ratio given Z in the selected sample is the causal one.
    ///
    /// @throws IllegalArgumentException unless there are exactly one treatment, one outcome and one selection variable
    public static boolean isValid(Effect effect, Collection<String> z) {
        CausalGraph graph = effect.graph();
        Set<String> selected = graph.withRole(Role.SELECTED);
        if (effect.treatments().size() != 1 || effect.outcomes().size() != 1 || selected.size() != 1) {
            throw new IllegalArgumentException(
                    "The causal odds ratio needs one treatment, one outcome and one selection variable, not "
                            + effect.treatments() + ", " + effect.outcomes() + " and " + selected + ".");
        }
        CausalGraph.Builder unselected = graph.toBuilder();
        selected.forEach(variable -> unselected.withoutRole(variable, Role.SELECTED));
        Effect plain = Effect.of(unselected.build(), effect.treatments(), effect.outcomes());
        Set<String> given = new LinkedHashSet<>(z);
        given.addAll(effect.outcomes());
        return AdjustmentCriterion.of(plain).isValid(z)
                && Separation.regardlessOfRoles(graph).holds(effect.treatments(), selected, given);
    }
}
