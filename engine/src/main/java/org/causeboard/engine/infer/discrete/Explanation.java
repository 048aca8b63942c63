package org.causeboard.engine.infer.discrete;

/// The most probable states of some variables together, given the evidence.
///
/// @param states the most probable combination; among equals the one found first, always the same
/// @param lnProbability `ln P(states | evidence)`: of hundreds of variables together the probability itself may be too
///     small for a number
public record Explanation(Assignment states, double lnProbability) {
    /// `P(states | evidence)`, 0 where it is too small for a number.
    public double probability() {
        return Math.exp(lnProbability);
    }
}
