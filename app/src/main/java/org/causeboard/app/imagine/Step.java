package org.causeboard.app.imagine;

/// The three steps of a counterfactual, in order. Source: Pearl (2009), Causality, Theorem 7.1.7.
enum Step {
    /// The facts tell the noise.
    ABDUCTION,
    /// Mechanisms are changed in the other world.
    ACTION,
    /// The other world runs on the same noise.
    PREDICTION
}
