package org.causeboard.engine.scm;

import org.causeboard.engine.distribution.Numbers;

/// What a value and the values of its causes tell about a variable's noise. Sealed: nothing else can be told.
public sealed interface Abduction {

    /// The noise is known to the last digit.
    ///
    /// @param noise one number a draw, in the order of [Mechanism#noise()]
    record Exact(Numbers noise) implements Abduction {}

    /// The one draw lay in an interval: every draw there gives the value.
    ///
    /// @param lower its lower end
    /// @param upper its upper end, above `lower`
    record Within(double lower, double upper) implements Abduction {}

    /// No noise gives this value: it has probability zero given the causes.
    record Impossible() implements Abduction {}

    /// The mechanism cannot be inverted; condition by weighting instead.
    record Undetermined() implements Abduction {}
}
