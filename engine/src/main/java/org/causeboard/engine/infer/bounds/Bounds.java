package org.causeboard.engine.infer.bounds;

/// What a bounding problem leads to. Sealed: callers list the cases.
public sealed interface Bounds {

    /// Every value from `lower` to `upper` is reached by some model that makes the data, and no other.
    record Sharp(double lower, double upper) implements Bounds {}

    /// Every model that makes the data lies from `lower` to `upper`, but perhaps no model reaches the ends.
    record Outer(double lower, double upper) implements Bounds {}

    /// No model with these assumptions makes these data: a contradiction, such as a violated instrumental inequality.
    ///
    /// @param gap by how much probability the data miss what is possible, at least
    record Contradiction(double gap) implements Bounds {}

    /// The condition has probability zero in every model that makes the data.
    record Undefined() implements Bounds {}

    /// There are more response types than can be handled.
    ///
    /// @param types how many
    record TooLarge(double types) implements Bounds {}
}
