package org.causeboard.engine.infer.discrete;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// States of several variables by their codes: what an intervention sets, or a most probable explanation.
///
/// @param states the code of each variable's state, in a fixed order
public record Assignment(Map<String, Integer> states) {
    private static final Assignment NONE = new Assignment(Map.of());

    public Assignment {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /// Nothing is set.
    public static Assignment none() {
        return NONE;
    }

    /// One variable in the state with this code.
    public static Assignment of(String variable, int state) {
        return new Assignment(Map.of(variable, state));
    }

    /// States by name.
    ///
    /// @throws IllegalArgumentException when a variable or state does not exist in the network
    public static Assignment named(DiscreteNetwork network, Map<String, String> names) {
        Map<String, Integer> states = new LinkedHashMap<>();
        names.forEach((variable, state) -> states.put(variable, network.state(variable, state)));
        return new Assignment(states);
    }

    /// This assignment with one variable set, anew or in addition.
    public Assignment with(String variable, int state) {
        Map<String, Integer> changed = new LinkedHashMap<>(states);
        changed.put(variable, state);
        return new Assignment(changed);
    }

    /// The code of a variable's state.
    public int state(String variable) {
        Integer state = states.get(variable);
        if (state == null) {
            throw new IllegalArgumentException(
                    "'" + variable + "' is not assigned (assigned: " + Abridged.list(states.keySet()) + ").");
        }
        return state;
    }

    /// Checks every state against a network.
    void check(DiscreteNetwork network) {
        states.forEach(network::checkState);
    }
}
