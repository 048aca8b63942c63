package org.causeboard.engine.identify;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.expr.Expression;

/// The question `P(outcomes | do(treatments), given)`.
///
/// @param outcomes Y, at least one
/// @param treatments X, possibly none
/// @param given Z, observed after the intervention, possibly none
public record EffectQuery(Set<String> outcomes, Set<String> treatments, Set<String> given) {
    public EffectQuery {
        outcomes = copy(outcomes);
        treatments = copy(treatments);
        given = copy(given);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("A causal effect needs at least one outcome.");
        }
        requireDisjoint(outcomes, treatments, "an outcome and a treatment");
        requireDisjoint(outcomes, given, "an outcome and a condition");
        requireDisjoint(treatments, given, "a treatment and a condition");
    }

    /// `P(outcomes | do(treatments))`.
    public static EffectQuery of(Collection<String> treatments, Collection<String> outcomes) {
        return new EffectQuery(new LinkedHashSet<>(outcomes), new LinkedHashSet<>(treatments), Set.of());
    }

    /// `P(outcome | do(treatment))`.
    public static EffectQuery of(String treatment, String outcome) {
        return new EffectQuery(Set.of(outcome), Set.of(treatment), Set.of());
    }

    /// The question as a probability term.
    public Expression.Probability expression() {
        return Expression.interventional(treatments, outcomes, given);
    }

    private static Set<String> copy(Set<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    private static void requireDisjoint(Set<String> a, Set<String> b, String what) {
        for (String name : a) {
            if (b.contains(name)) {
                throw new IllegalArgumentException(
                        "Variable '" + name + "' is both " + what + ". Leave it in one place.");
            }
        }
    }
}
