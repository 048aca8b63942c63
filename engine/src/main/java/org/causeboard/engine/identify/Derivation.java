package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.task.Progress;

/// The proof of an estimand, or how far the attempt came: equations in the order in which they are used.
///
/// @param steps the equations
public record Derivation(List<DerivationStep> steps) {
    /// No step at all.
    public static final Derivation EMPTY = new Derivation(List.of());

    public Derivation {
        steps = List.copyOf(steps);
    }

    /// A derivation of these steps without those that change nothing, bound symbols with the fewest primes, no step
    /// twice.
    static Derivation of(List<DerivationStep> steps, Progress progress) {
        Set<DerivationStep> tidy = new LinkedHashSet<>();
        for (DerivationStep step : steps) {
            progress.check();
            Expression left = Symbols.fewestPrimes(step.left());
            Expression right = Symbols.fewestPrimes(step.right());
            if (!left.equals(right)) {
                tidy.add(new DerivationStep(step.rule(), left, right, step.surgery()));
            }
        }
        return new Derivation(List.copyOf(tidy));
    }

    /// These steps and then those of another derivation.
    public Derivation then(Derivation next) {
        List<DerivationStep> all = new ArrayList<>(steps);
        all.addAll(next.steps);
        return new Derivation(all);
    }
}
