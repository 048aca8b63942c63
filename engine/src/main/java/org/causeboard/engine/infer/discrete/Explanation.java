package org.causeboard.engine.infer.discrete;

/// The most probable states of some variables together, given the evidence.
///
/// @param states the most probable combination; among equals the one found first, always the same
/// @param probability `P(states | evidence)`
public record Explanation(Assignment states, double probability) {}
