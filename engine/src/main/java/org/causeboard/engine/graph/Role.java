package org.causeboard.engine.graph;

/// What a variable is for in the question at hand. A variable may have several roles.
public enum Role {
    /// The treatment, whose effect is asked for.
    EXPOSURE,
    /// The variable that the effect is on.
    OUTCOME,
    /// Conditioned on by the analyst.
    ADJUSTED,
    /// Not measured: never conditioned on.
    LATENT,
    /// Selection into the sample: always conditioned on.
    SELECTED
}
