package org.causeboard.engine.variable;

import java.util.Objects;

/// A named quantity with the values that it can take.
///
/// @param name unique within a graph; any text but the empty one
/// @param domain the values that it can take
public record Variable(String name, Domain domain) {
    public Variable {
        Objects.requireNonNull(domain, "domain");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A variable's name is blank. Give it at least one visible character.");
        }
    }

    /// A binary variable with the states `0` and `1`.
    public static Variable binary(String name) {
        return new Variable(name, Categorical.of("0", "1"));
    }

    /// A real-valued variable without unit or bounds.
    public static Variable numeric(String name) {
        return new Variable(name, Numeric.UNBOUNDED);
    }
}
