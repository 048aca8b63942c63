package org.causeboard.engine.formula;

/// Which noise makes a formula equal to a value, given its variables. Sealed: nothing else can be the case.
public sealed interface Solution {

    /// One number.
    ///
    /// @param noise the noise
    /// @param logDensity the logarithm of the density of the formula's value there
    record Point(double noise, double logDensity) implements Solution {}

    /// Every level of a uniform noise in an interval.
    record Interval(double lower, double upper) implements Solution {}

    /// None: the value has probability zero.
    record None() implements Solution {}
}
