package org.causeboard.engine.scm;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.variable.Range;

/// How a variable gets its value: `V := f(parents, noise)`.
///
/// Sealed, in two families, by what the value is: [DiscreteMechanism] gives the code of a state, [NumericMechanism] a
/// number; a constant and a typed formula give either. Fitting, printing, the project file and the form list the cases.
///
/// The ladder of capabilities: every mechanism turns noise into a value ([#value], [#values]); most know the
/// probability of a value ([#logDensity]); some can tell from a value what the noise was ([#abduct]).
/// Numbers stand for values throughout: the number itself, or the code of a state.
public sealed interface Mechanism permits DiscreteMechanism, NumericMechanism, ConstantMechanism, FormulaMechanism {

    /// The variables that it reads, in the order in which every array of parents is given.
    List<String> parents();

    /// What it does, in a few plain words without the variable's own name, such as `1 + 2·X + normal noise (sd 1)`.
    String description();

    /// The independent exogenous draws that it uses for one unit, possibly none.
    List<Distribution> noise();

    /// The value of one unit.
    ///
    /// @param parents the values of [#parents()], in that order
    /// @param noise one draw of each of [#noise()], in that order
    double value(double[] parents, double[] noise);

    /// The values of many units at once, the same as [#value] row by row.
    ///
    /// @param parents one column a parent
    /// @param noise one column a draw
    /// @param from the first row
    /// @param to the row after the last
    /// @param out where the values go, at their rows
    default void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        double[] row = new double[parents.length];
        double[] draws = new double[noise.length];
        for (int i = from; i < to; i++) {
            for (int p = 0; p < row.length; p++) {
                row[p] = parents[p][i];
            }
            for (int n = 0; n < draws.length; n++) {
                draws[n] = noise[n][i];
            }
            out[i] = value(row, draws);
        }
    }

    /// The natural logarithm of the density of a value given the parents, or of its probability where values are
    /// separate points; NaN when the mechanism cannot tell (see [#hasDensity()]).
    double logDensity(double value, double[] parents);

    /// Whether [#logDensity] can be computed.
    default boolean hasDensity() {
        return true;
    }

    /// Whether [#abduct] tells the noise, exactly or up to an interval.
    default boolean hasInversion() {
        return true;
    }

    /// Whether there is one noise with a density and the value rises, or falls, with it throughout, so that
    /// [#noiseWithin] can tell which noises give a range of values.
    default boolean isMonotone() {
        return false;
    }

    /// The noises that give a value in a range; empty when none does.
    ///
    /// @throws IllegalArgumentException unless [#isMonotone()]
    default Optional<Range> noiseWithin(Range values, double[] parents) {
        throw new IllegalArgumentException("The noise of '" + description() + "' has no range. Ask isMonotone first.");
    }

    /// What the noise must have been, given what is seen.
    Abduction abduct(double value, double[] parents);
}
