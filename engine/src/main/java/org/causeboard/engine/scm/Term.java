package org.causeboard.engine.scm;

import java.util.OptionalInt;

/// One summand of a linear predictor: a coefficient times a parent, or the coefficient alone while a discrete parent is
/// in one state.
///
/// @param parent the parent
/// @param state the code of the state that switches the summand on; empty when the parent's number (or code) is
/// multiplied
/// @param coefficient any finite number
public record Term(String parent, OptionalInt state, double coefficient) {
    public Term {
        if (!Double.isFinite(coefficient)) {
            throw new IllegalArgumentException(
                    "The coefficient of '" + parent + "' must be a finite number, not " + coefficient + ".");
        }
    }

    /// `coefficient * parent`; a binary parent counts 0 or 1.
    public static Term slope(String parent, double coefficient) {
        return new Term(parent, OptionalInt.empty(), coefficient);
    }

    /// `coefficient * [parent = state]`: dummy coding.
    public static Term indicator(String parent, int state, double coefficient) {
        return new Term(parent, OptionalInt.of(state), coefficient);
    }

    /// The contribution of a value of the parent.
    public double at(double value) {
        return state.isEmpty() ? coefficient * value : value == state.getAsInt() ? coefficient : 0;
    }
}
