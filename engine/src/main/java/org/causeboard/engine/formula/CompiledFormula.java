package org.causeboard.engine.formula;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.variable.Range;

/// A formula whose names and types were checked against variables, ready to be evaluated.
///
/// Evaluation never fails: where arithmetic has no result (division by zero, the logarithm of a negative number, a
/// distribution with an impossible parameter) the value is infinite or NaN.
public final class CompiledFormula {
    private final Step step;
    private final List<String> variables;
    private final List<Distribution> noise;
    private final boolean solvable;
    private final boolean monotone;

    CompiledFormula(Step step, List<String> variables, List<Distribution> noise) {
        this.step = step;
        this.variables = List.copyOf(variables);
        this.noise = List.copyOf(noise);
        this.solvable = noise.size() == 1 && NoiseSolver.canSolve(step);
        this.monotone = solvable && RangeSolver.canSolve(step);
    }

    /// The variables that it reads, in the order in which the formula first names them.
    public List<String> variables() {
        return variables;
    }

    /// The noises that it uses, in the order in which they occur: the own noise once, then one a draw.
    public List<Distribution> noise() {
        return noise;
    }

    /// The value for one unit.
    ///
    /// @param inputs the values of [#variables()]
    /// @param draws one of each of [#noise()]
    public double value(double[] inputs, double[] draws) {
        return step.at(inputs, draws);
    }

    /// The values for units `from` to `to`, written to `out` at their places.
    public void values(double[][] inputs, double[][] draws, int from, int to, double[] out) {
        new BlockEvaluation(inputs, draws).run(step, from, to, out);
    }

    /// The formula as a weighted sum, when it is one.
    public Optional<LinearForm> linear() {
        return LinearForm.of(step, variables.size(), noise.size());
    }

    /// Whether [#solve] works: one noise occurs, under operations that can be undone.
    public boolean canSolve() {
        return solvable;
    }

    /// Whether [#noiseWithin] works: the noise can be solved for and moves the value in one direction only.
    public boolean isMonotone() {
        return monotone;
    }

    /// The noises for which the formula has a value in a range; empty when no noise does that.
    ///
    /// @throws IllegalArgumentException unless [#isMonotone()]
    public Optional<Range> noiseWithin(Range values, double[] inputs) {
        if (!monotone) {
            throw new IllegalArgumentException("This formula has no range of noise; ask isMonotone first.");
        }
        return new RangeSolver(inputs).solve(step, values.lower(), values.upper());
    }

    /// The noise for which the formula has a value.
    ///
    /// @throws IllegalArgumentException unless [#canSolve()]
    public Solution solve(double value, double[] inputs) {
        if (!solvable) {
            throw new IllegalArgumentException("This formula cannot be solved for its noise; ask canSolve first.");
        }
        return new NoiseSolver(noise.getFirst(), inputs).solve(step, value, 0);
    }
}
