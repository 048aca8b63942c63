package org.causeboard.engine.variable;

/// The numbers 0, 1, 2, ... without an upper bound.
///
/// @param unit what is counted, such as `visits`, or the empty text
public record Count(String unit) implements Domain {}
