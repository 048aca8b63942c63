package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.List;

/// The proof of an estimand, or how far the attempt came: equations in the order in which they are used.
///
/// @param steps the equations
public record Derivation(List<DerivationStep> steps) {
    /// No step at all.
    public static final Derivation EMPTY = new Derivation(List.of());

    public Derivation {
        steps = List.copyOf(steps);
    }

    /// These steps and then those of another derivation.
    public Derivation then(Derivation next) {
        List<DerivationStep> all = new ArrayList<>(steps);
        all.addAll(next.steps);
        return new Derivation(all);
    }
}
