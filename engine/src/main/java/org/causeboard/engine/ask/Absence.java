package org.causeboard.engine.ask;

import java.util.Objects;

/// Why one variable has no distribution in a [Panorama] that shows others. Sealed with few cases: the canvas lists
/// them.
public sealed interface Absence {

    /// The variable or one of its causes has no mechanism, and no rows of data stand in for it.
    record NoMechanism() implements Absence {}

    /// There is a mechanism, but no distribution follows from it.
    ///
    /// @param reason one sentence that names the variable at fault, which may be a cause of the one that is missing
    record NoValue(String reason) implements Absence {
        public NoValue {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
