package org.causeboard.engine.variable;

import java.util.HashSet;
import java.util.List;

/// The rule that names of states keep.
final class StateNames {
    private StateNames() {}

    static List<String> checked(List<String> states) {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("A discrete variable needs at least one state.");
        }
        if (new HashSet<>(states).size() != states.size()) {
            throw new IllegalArgumentException("Two states have the same name: " + states + ". Rename one of them.");
        }
        return List.copyOf(states);
    }
}
