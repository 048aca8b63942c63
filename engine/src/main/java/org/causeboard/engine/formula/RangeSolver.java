package org.causeboard.engine.formula;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.BetaLaw;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.GammaLaw;
import org.causeboard.engine.distribution.StudentT;
import org.causeboard.engine.variable.Range;

/// Solves `from <= formula <= to` for the formula's only noise, by undoing one operation after the other on both ends.
///
/// It can be done where [NoiseSolver] can and every operation rises or falls throughout: a noise below the line of a
/// fraction, and draws of separate values, are left out.
final class RangeSolver {
    private static final double[] NO_NOISE = {};

    private final double[] inputs;

    RangeSolver(double[] inputs) {
        this.inputs = inputs;
    }

    /// Whether the noise of a formula that [NoiseSolver] can undo moves the value in one direction only.
    static boolean canSolve(Step step) {
        return switch (step) {
            case Step.RawNoise _ -> true;
            case Step.Drawn drawn -> !NoiseSolver.isStepwise(drawn);
            case Step.Negate(Step operand) -> canSolve(operand);
            case Step.Map(var _, Step operand) -> canSolve(operand);
            case Step.Calculate(var operator, Step left, Step right) -> {
                boolean above = NoiseSolver.hasNoise(left);
                yield (above || operator != Formula.Operator.DIVIDE) && canSolve(above ? left : right);
            }
            case Step.Choose(var _, Step then, Step otherwise) -> canSolve(then) && canSolve(otherwise);
            case Step.Constant _,
                    Step.Input _,
                    Step.Invert _,
                    Step.Compare _,
                    Step.Connect _,
                    Step.Extreme _,
                    Step.ExclusiveOr _ -> false;
        };
    }

    /// The noises that give a value between the two ends; empty when none does.
    Optional<Range> solve(Step step, double from, double to) {
        if (!(from <= to)) { // also where arithmetic on the way had no result
            return Optional.empty();
        }
        return switch (step) {
            case Step.RawNoise _ -> Optional.of(new Range(from, to));
            case Step.Drawn(Law law, List<Step> parameters, int _, boolean uniform) -> {
                double[] p = parameters.stream().mapToDouble(this::value).toArray();
                yield Draws.isValid(law, p) ? drawn(law, p, from, to, uniform) : Optional.empty();
            }
            case Step.Negate(Step operand) -> solve(operand, -to, -from);
            case Step.Map(Function function, Step operand) -> undo(function, operand, from, to);
            case Step.Calculate(var operator, Step left, Step right) -> undo(operator, left, right, from, to);
            case Step.Choose(Step condition, Step then, Step otherwise) ->
                solve(value(condition) != 0 ? then : otherwise, from, to);
            case Step.Constant _,
                    Step.Input _,
                    Step.Invert _,
                    Step.Compare _,
                    Step.Connect _,
                    Step.Extreme _,
                    Step.ExclusiveOr _ ->
                throw new IllegalArgumentException("This formula has no range of noise; ask canSolve first.");
        };
    }

    private Optional<Range> undo(Formula.Operator operator, Step left, Step right, double from, double to) {
        boolean first = NoiseSolver.hasNoise(left);
        Step noisy = first ? left : right;
        double known = value(first ? right : left);
        return switch (operator) {
            case ADD -> solve(noisy, from - known, to - known);
            case SUBTRACT -> first ? solve(noisy, from + known, to + known) : solve(noisy, known - to, known - from);
            case MULTIPLY -> scaled(noisy, known, from, to);
            case DIVIDE -> known == 0 ? Optional.empty() : scaled(noisy, 1 / known, from, to);
            case POWER -> solve(noisy, root(from, known), root(to, known));
        };
    }

    private Optional<Range> scaled(Step noisy, double factor, double from, double to) {
        if (factor == 0) {
            return from <= 0 && to >= 0
                    ? solve(noisy, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    : Optional.empty();
        }
        return factor > 0 ? solve(noisy, from / factor, to / factor) : solve(noisy, to / factor, from / factor);
    }

    private static double root(double value, double exponent) {
        return Math.signum(value) * Math.pow(Math.abs(value), 1 / exponent);
    }

    private Optional<Range> undo(Function function, Step operand, double from, double to) {
        return switch (function) {
            case EXP -> to > 0 ? solve(operand, Math.log(Math.max(from, 0)), Math.log(to)) : Optional.empty();
            case LOG -> solve(operand, Math.exp(from), Math.exp(to));
            case SQRT -> to >= 0 ? solve(operand, square(Math.max(from, 0)), square(to)) : Optional.empty();
            case TANH ->
                to > -1 && from < 1
                        ? solve(operand, artanh(Math.max(from, -1)), artanh(Math.min(to, 1)))
                        : Optional.empty();
            case LOGISTIC ->
                to > 0 && from < 1
                        ? solve(operand, logit(Math.max(from, 0)), logit(Math.min(to, 1)))
                        : Optional.empty();
            case LOGIT -> solve(operand, 1 / (1 + Math.exp(-from)), 1 / (1 + Math.exp(-to)));
            case ABS, SIGN, SIN, COS, TAN, FLOOR, CEIL, ROUND, MIN, MAX, IF, XOR ->
                throw new IllegalArgumentException(function.written() + " has no inverse; ask canSolve first.");
        };
    }

    private static double square(double value) {
        return value * value;
    }

    private static double artanh(double value) {
        return 0.5 * (Math.log1p(value) - Math.log1p(-value));
    }

    private static double logit(double level) {
        return Math.log(level / (1 - level));
    }

    private static Optional<Range> drawn(Law law, double[] p, double from, double to, boolean uniform) {
        return switch (law) {
            case NORMAL, LAPLACE -> ordered(p[1], from - p[0], to - p[0]);
            case UNIFORM -> ordered(p[1] - p[0], from - p[0], to - p[0]);
            case LOG_NORMAL ->
                to > 0 ? ordered(p[1], Math.log(Math.max(from, 0)) - p[0], Math.log(to) - p[0]) : Optional.empty();
            case EXPONENTIAL -> ordered(1 / p[0], from, to);
            case STUDENT_T ->
                uniform ? levels(new StudentT(p[0], p[1], p[2]), from, to) : ordered(p[2], from - p[1], to - p[1]);
            case GAMMA -> uniform ? levels(new GammaLaw(p[0], p[1]), from, to) : ordered(1 / p[1], from, to);
            case BETA -> levels(new BetaLaw(p[0], p[1]), from, to);
            case POISSON, BERNOULLI, CATEGORICAL ->
                throw new IllegalArgumentException(law.written() + " draws separate values; ask canSolve first.");
        };
    }

    /// A law that is a point when it is not stretched.
    private static Optional<Range> ordered(double scale, double from, double to) {
        if (scale == 0) {
            return from <= 0 && to >= 0 ? Optional.of(Range.ALL) : Optional.empty();
        }
        return Optional.of(new Range(from / scale, to / scale));
    }

    private static Optional<Range> levels(Distribution law, double from, double to) {
        return Optional.of(new Range(law.cumulative(from), law.cumulative(to)));
    }

    private double value(Step step) {
        return step.at(inputs, NO_NOISE);
    }
}
