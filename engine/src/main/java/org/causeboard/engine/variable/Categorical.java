package org.causeboard.engine.variable;

import java.util.List;

/// States without an order, such as blood groups; two states make a binary variable.
///
/// @param states the names of the states in coding order; at least one, no two alike
public record Categorical(List<String> states) implements Discrete {
    public Categorical {
        states = StateNames.checked(states);
    }

    /// The domain of these states.
    public static Categorical of(String... states) {
        return new Categorical(List.of(states));
    }
}
