package org.causeboard.engine.identify;

import java.util.List;
import java.util.Objects;

/// The witness that a path-specific effect is not identified even in a DAG without latent variables: a variable that
/// would have to respond to the treatment on one path and not respond on another.
///
/// @param variable W, not the treatment
/// @param activePath a path of the effect from the treatment over W to the outcome
/// @param otherPath a path over W to the outcome that leaves the effect behind W
public record RecantingWitness(String variable, List<String> activePath, List<String> otherPath) {
    public RecantingWitness {
        Objects.requireNonNull(variable, "variable");
        activePath = List.copyOf(activePath);
        otherPath = List.copyOf(otherPath);
    }
}
