package org.causeboard.engine.formula;

import java.util.List;
import org.causeboard.engine.distribution.Distribution;

/// Solves `formula = value` for the formula's only noise by undoing one operation after the other.
///
/// It can be done when one noise occurs, once in every branch of a choice, under operations that have an inverse:
/// sums, differences, products, quotients, odd powers, exp, log, sqrt, tanh, logistic and logit. With h the composed
/// inverse, the density of the value is `p(h(value)) |h'(value)|`.
final class NoiseSolver {
    private final Distribution law;
    private final double[] inputs;
    private static final double[] NO_NOISE = {};

    NoiseSolver(Distribution law, double[] inputs) {
        this.law = law;
        this.inputs = inputs;
    }

    /// Whether a formula with one noise can be undone.
    static boolean canSolve(Step step) {
        return switch (step) {
            case Step.RawNoise _ -> true;
            case Step.Drawn drawn -> drawn.parameters().stream().noneMatch(NoiseSolver::hasNoise);
            case Step.Negate(Step operand) -> canSolve(operand) && !isStepwise(operand);
            case Step.Calculate(var operator, Step left, Step right) -> {
                boolean one = hasNoise(left) != hasNoise(right);
                Step noisy = hasNoise(left) ? left : right;
                boolean inverse = operator != Formula.Operator.POWER
                        || (hasNoise(left) && right instanceof Step.Constant(double exponent) && isOdd(exponent));
                yield one && inverse && canSolve(noisy) && !isStepwise(noisy);
            }
            case Step.Map(Function function, Step operand) ->
                switch (function) {
                    case EXP, LOG, SQRT, TANH, LOGISTIC, LOGIT -> canSolve(operand) && !isStepwise(operand);
                    case ABS, SIGN, SIN, COS, TAN, FLOOR, CEIL, ROUND, MIN, MAX, IF, XOR -> false;
                };
            case Step.Choose(Step condition, Step then, Step otherwise) ->
                !hasNoise(condition)
                        && canSolve(then)
                        && canSolve(otherwise)
                        && isStepwise(then) == isStepwise(otherwise);
            case Step.Constant _,
                    Step.Input _,
                    Step.Invert _,
                    Step.Compare _,
                    Step.Connect _,
                    Step.Extreme _,
                    Step.ExclusiveOr _ -> false;
        };
    }

    private static boolean isOdd(double exponent) {
        return exponent == Math.rint(exponent) && exponent > 0 && exponent % 2 == 1;
    }

    /// Whether the value is one of separate points, so that only an interval of noise can be told.
    static boolean isStepwise(Step step) {
        return switch (step) {
            case Step.Drawn drawn ->
                drawn.law() == Law.POISSON || drawn.law() == Law.BERNOULLI || drawn.law() == Law.CATEGORICAL;
            case Step.Choose(var _, Step then, var _) -> isStepwise(then);
            case Step.Constant _,
                    Step.Input _,
                    Step.RawNoise _,
                    Step.Negate _,
                    Step.Invert _,
                    Step.Calculate _,
                    Step.Compare _,
                    Step.Connect _,
                    Step.Map _,
                    Step.Extreme _,
                    Step.ExclusiveOr _ -> false;
        };
    }

    static boolean hasNoise(Step step) {
        return switch (step) {
            case Step.RawNoise _, Step.Drawn _ -> true;
            case Step.Constant _, Step.Input _ -> false;
            case Step.Negate(Step operand) -> hasNoise(operand);
            case Step.Invert(Step operand) -> hasNoise(operand);
            case Step.Map(var _, Step operand) -> hasNoise(operand);
            case Step.Calculate(var _, Step left, Step right) -> hasNoise(left) || hasNoise(right);
            case Step.Compare(var _, Step left, Step right) -> hasNoise(left) || hasNoise(right);
            case Step.Connect(var _, Step left, Step right) -> hasNoise(left) || hasNoise(right);
            case Step.ExclusiveOr(Step left, Step right) -> hasNoise(left) || hasNoise(right);
            case Step.Extreme(var _, List<Step> operands) -> operands.stream().anyMatch(NoiseSolver::hasNoise);
            case Step.Choose(Step condition, Step then, Step otherwise) ->
                hasNoise(condition) || hasNoise(then) || hasNoise(otherwise);
        };
    }

    /// @param logSlope the logarithm of how fast `value` changes with the formula's value
    Solution solve(Step step, double value, double logSlope) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Solution.None();
        }
        return switch (step) {
            case Step.RawNoise _ -> {
                double density = law.logDensity(value);
                yield density > Double.NEGATIVE_INFINITY
                        ? new Solution.Point(value, density + logSlope)
                        : new Solution.None();
            }
            case Step.Drawn(Law drawn, List<Step> parameters, int _, boolean uniform) -> {
                double[] p = parameters.stream().mapToDouble(this::value).toArray();
                yield switch (Draws.solve(drawn, p, value, uniform, law)) {
                    case Solution.Point(double noise, double density) -> new Solution.Point(noise, density + logSlope);
                    case Solution.Interval interval -> interval;
                    case Solution.None none -> none;
                };
            }
            case Step.Negate(Step operand) -> solve(operand, -value, logSlope);
            case Step.Calculate(var operator, Step left, Step right) -> undo(operator, left, right, value, logSlope);
            case Step.Map(Function function, Step operand) -> undo(function, operand, value, logSlope);
            case Step.Choose(Step condition, Step then, Step otherwise) ->
                solve(value(condition) != 0 ? then : otherwise, value, logSlope);
            case Step.Constant _,
                    Step.Input _,
                    Step.Invert _,
                    Step.Compare _,
                    Step.Connect _,
                    Step.Extreme _,
                    Step.ExclusiveOr _ ->
                throw new IllegalArgumentException("This formula cannot be solved for its noise; ask canSolve first.");
        };
    }

    private Solution undo(Formula.Operator operator, Step left, Step right, double value, double logSlope) {
        if (hasNoise(left)) {
            double known = value(right);
            return switch (operator) {
                case ADD -> solve(left, value - known, logSlope);
                case SUBTRACT -> solve(left, value + known, logSlope);
                case MULTIPLY -> solve(left, value / known, logSlope - Math.log(Math.abs(known)));
                case DIVIDE -> solve(left, value * known, logSlope + Math.log(Math.abs(known)));
                case POWER -> {
                    double root = Math.signum(value) * Math.pow(Math.abs(value), 1 / known);
                    double slope = Math.log(known) + (known - 1) * Math.log(Math.abs(root));
                    yield solve(left, root, logSlope - slope);
                }
            };
        }
        double known = value(left);
        return switch (operator) {
            case ADD -> solve(right, value - known, logSlope);
            case SUBTRACT -> solve(right, known - value, logSlope);
            case MULTIPLY -> solve(right, value / known, logSlope - Math.log(Math.abs(known)));
            case DIVIDE ->
                solve(right, known / value, logSlope + Math.log(Math.abs(known)) - 2 * Math.log(Math.abs(value)));
            case POWER -> throw new IllegalArgumentException("A noisy exponent cannot be solved for.");
        };
    }

    private Solution undo(Function function, Step operand, double value, double logSlope) {
        return switch (function) {
            case EXP -> value > 0 ? solve(operand, Math.log(value), logSlope - Math.log(value)) : new Solution.None();
            case LOG -> solve(operand, Math.exp(value), logSlope + value);
            case SQRT ->
                value > 0 ? solve(operand, value * value, logSlope + Math.log(2 * value)) : new Solution.None();
            case TANH ->
                Math.abs(value) < 1
                        ? solve(
                                operand,
                                0.5 * (Math.log1p(value) - Math.log1p(-value)),
                                logSlope - Math.log1p(-value * value))
                        : new Solution.None();
            case LOGISTIC ->
                value > 0 && value < 1
                        ? solve(operand, Math.log(value / (1 - value)), logSlope - Math.log(value * (1 - value)))
                        : new Solution.None();
            case LOGIT -> {
                double level = 1 / (1 + Math.exp(-value));
                yield solve(operand, level, logSlope + Math.log(level * (1 - level)));
            }
            case ABS, SIGN, SIN, COS, TAN, FLOOR, CEIL, ROUND, MIN, MAX, IF, XOR ->
                throw new IllegalArgumentException(function.written() + " has no inverse; ask canSolve first.");
        };
    }

    private double value(Step step) {
        return step.at(inputs, NO_NOISE);
    }
}
