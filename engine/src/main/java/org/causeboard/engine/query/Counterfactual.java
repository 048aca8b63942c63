package org.causeboard.engine.query;

import java.util.Objects;

/// A variable in a world: `Y` as it is, `Y_{x}` after an intervention, `Y_{x, M_{x'}}` in a nested one.
///
/// @param variable the variable that is looked at
/// @param world what was done; the factual world is [World#FACTUAL]
public record Counterfactual(String variable, World world) {
    public Counterfactual {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(world, "world");
    }

    /// The variable in the factual world.
    public static Counterfactual factual(String variable) {
        return new Counterfactual(variable, World.FACTUAL);
    }
}
