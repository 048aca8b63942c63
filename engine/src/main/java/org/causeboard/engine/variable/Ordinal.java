package org.causeboard.engine.variable;

import java.util.List;

/// States in a meaningful order, from lowest to highest, such as none, some, heavy.
///
/// @param states the names of the states in coding order; at least one, no two alike
public record Ordinal(List<String> states) implements Discrete {
    public Ordinal {
        states = StateNames.checked(states);
    }

    /// The domain of these states.
    public static Ordinal of(String... states) {
        return new Ordinal(List.of(states));
    }
}
