package org.causeboard.engine.variable;

import java.util.List;
import java.util.OptionalInt;

/// A domain of finitely many named states, coded 0, 1, 2, ... in their order. Sealed with [Domain].
public sealed interface Discrete extends Domain permits Categorical, Ordinal {

    /// The names of the states, in coding order; at least one, no two alike.
    List<String> states();

    /// The number of states.
    default int size() {
        return states().size();
    }

    /// The code of the state called `name`, if there is one.
    default OptionalInt code(String name) {
        int index = states().indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
