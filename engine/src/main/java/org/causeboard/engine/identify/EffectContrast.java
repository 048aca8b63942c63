package org.causeboard.engine.identify;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Simplifier;
import org.causeboard.engine.expr.Symbols;

/// What a change of the treatments does to the mean of an outcome: the difference of two estimands.
///
/// Formula: `E[Y | do(x1), z] - E[Y | do(x0), z]`, each side the mean by the estimand of `P(y | do(x), z)` with the
/// treatments at their levels. It is zero as an expression where the estimand does not mention the treatments.
///
/// @param effect the question whose estimand is taken twice; one outcome and at least one treatment
/// @param treated the level of each treatment on the left
/// @param control the level of each treatment on the right
/// @param question `E[Y | do(x1), z] - E[Y | do(x0), z]`
/// @param estimand its value in terms of the available distributions
public record EffectContrast(
        EffectQuery effect,
        Map<String, Level> treated,
        Map<String, Level> control,
        Expression question,
        Expression estimand) {
    public EffectContrast {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(estimand, "estimand");
        treated = Collections.unmodifiableMap(new LinkedHashMap<>(treated));
        control = Collections.unmodifiableMap(new LinkedHashMap<>(control));
    }

    /// The contrast of any two values: `x'` against `x`.
    ///
    /// @param estimand of `effect`
    /// @throws IllegalArgumentException as [#between] does
    public static EffectContrast ofAnyTwoValues(EffectQuery effect, Expression estimand) {
        Map<String, Level> treated = new LinkedHashMap<>();
        Map<String, Level> control = new LinkedHashMap<>();
        for (String treatment : effect.treatments()) {
            treated.put(treatment, new Symbol(treatment, 1));
            control.put(treatment, Symbol.of(treatment));
        }
        return between(effect, estimand, treated, control);
    }

    /// The contrast of two levels of each treatment.
    ///
    /// @throws IllegalArgumentException when there are several outcomes or no treatment, or a treatment has no level
    public static EffectContrast between(
            EffectQuery effect, Expression estimand, Map<String, Level> treated, Map<String, Level> control) {
        if (effect.outcomes().size() != 1 || effect.treatments().isEmpty()) {
            throw new IllegalArgumentException("A contrast compares the mean of one outcome under two values of a"
                    + " treatment; here are the outcomes " + effect.outcomes() + " and the treatments "
                    + effect.treatments() + ".");
        }
        if (!treated.keySet().equals(effect.treatments()) || !control.keySet().equals(effect.treatments())) {
            throw new IllegalArgumentException("A contrast needs two levels of each treatment " + effect.treatments()
                    + ", not levels of " + treated.keySet() + " and " + control.keySet() + ".");
        }
        Expression question = new Expression.Difference(
                mean(effect, effect.expression(), treated), mean(effect, effect.expression(), control));
        Expression difference = new Expression.Difference(
                Simplifier.simplify(mean(effect, estimand, treated)),
                Simplifier.simplify(mean(effect, estimand, control)));
        return new EffectContrast(effect, treated, control, question, Simplifier.simplify(difference));
    }

    private static Expression mean(EffectQuery effect, Expression law, Map<String, Level> levels) {
        Symbol outcome = Symbol.of(effect.outcomes().iterator().next());
        Map<Symbol, Level> replacements = new HashMap<>();
        levels.forEach((name, level) -> replacements.put(Symbol.of(name), level));
        replacements.keySet().retainAll(law.freeSymbols());
        replacements.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return new Expression.Mean(outcome, Symbols.substitute(law, replacements));
    }
}
