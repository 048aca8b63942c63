package org.causeboard.engine.fit;

import java.util.Objects;

/// A variable whose mechanism cannot be found from the data.
///
/// @param variable its name
/// @param reason why not, in a sentence
/// @param remedy what to do about it, in a sentence
public record Unfitted(String variable, String reason, String remedy) {
    public Unfitted {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }
}
