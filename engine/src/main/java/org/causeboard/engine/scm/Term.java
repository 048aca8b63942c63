package org.causeboard.engine.scm;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

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

    /// The terms of a parent that does not matter yet, all with coefficient 0: one for a number or a variable of two
    /// states, else one for each state but the first.
    public static List<Term> flat(Variable parent) {
        return parent.domain() instanceof Discrete states && states.size() > 2
                ? IntStream.range(1, states.size())
                        .mapToObj(state -> indicator(parent.name(), state, 0))
                        .toList()
                : List.of(slope(parent.name(), 0));
    }

    /// The contribution of a value of the parent.
    public double at(double value) {
        return state.isEmpty() ? coefficient * value : value == state.getAsInt() ? coefficient : 0;
    }
}
