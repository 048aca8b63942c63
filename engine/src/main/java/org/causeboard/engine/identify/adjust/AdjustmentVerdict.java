package org.causeboard.engine.identify.adjust;

import java.util.List;
import java.util.Set;

/// Whether a set is valid for adjustment. Sealed: it is or it is not.
public sealed interface AdjustmentVerdict {
    /// The effect is `sum_z P(y | x, z) P(z)`.
    ///
    /// @param set the valid set
    record Valid(Set<String> set) implements AdjustmentVerdict {}

    /// Adjustment for the set does not give the effect.
    ///
    /// @param set the set
    /// @param objections every condition that fails; not empty
    record Invalid(Set<String> set, List<Objection> objections) implements AdjustmentVerdict {
        public Invalid {
            objections = List.copyOf(objections);
        }
    }

    /// Whether the set is valid.
    default boolean isValid() {
        return this instanceof Valid;
    }
}
