package org.causeboard.engine.formula;

import java.util.List;

/// A formula with names looked up: what is evaluated. Sealed: evaluation and inversion list the cases.
sealed interface Step {

    record Constant(double value) implements Step {}

    /// A variable's number or code, by its place among the formula's variables.
    record Input(int place) implements Step {}

    /// A noise as it is, by its place among the formula's noises.
    record RawNoise(int place) implements Step {}

    record Negate(Step operand) implements Step {}

    /// 1 where the operand is 0, else 0.
    record Invert(Step operand) implements Step {}

    record Calculate(Formula.Operator operator, Step left, Step right) implements Step {}

    record Compare(Formula.Relation relation, Step left, Step right) implements Step {}

    record Connect(Formula.Connective connective, Step left, Step right) implements Step {}

    /// A function of one argument.
    record Map(Function function, Step operand) implements Step {}

    /// The least or greatest of several.
    record Extreme(boolean largest, List<Step> operands) implements Step {}

    record ExclusiveOr(Step left, Step right) implements Step {}

    record Choose(Step condition, Step then, Step otherwise) implements Step {}

    /// A draw of a law, made from a noise; see [Draws].
    record Drawn(Law law, List<Step> parameters, int noise, boolean uniform) implements Step {}

    /// The value for one unit.
    default double at(double[] inputs, double[] noise) {
        return switch (this) {
            case Constant(double value) -> value;
            case Input(int place) -> inputs[place];
            case RawNoise(int place) -> noise[place];
            case Negate(Step operand) -> -operand.at(inputs, noise);
            case Invert(Step operand) -> operand.at(inputs, noise) == 0 ? 1 : 0;
            case Calculate(var operator, Step left, Step right) ->
                calculate(operator, left.at(inputs, noise), right.at(inputs, noise));
            case Compare(var relation, Step left, Step right) ->
                relation.holds(left.at(inputs, noise), right.at(inputs, noise)) ? 1 : 0;
            case Connect(var connective, Step left, Step right) ->
                connect(connective, left.at(inputs, noise), right.at(inputs, noise));
            case Map(Function function, Step operand) -> function.at(operand.at(inputs, noise));
            case Extreme(boolean largest, List<Step> operands) -> {
                double best = operands.getFirst().at(inputs, noise);
                for (Step operand : operands.subList(1, operands.size())) {
                    double value = operand.at(inputs, noise);
                    best = largest ? Math.max(best, value) : Math.min(best, value);
                }
                yield best;
            }
            case ExclusiveOr(Step left, Step right) ->
                (left.at(inputs, noise) != 0) != (right.at(inputs, noise) != 0) ? 1 : 0;
            case Choose(Step condition, Step then, Step otherwise) ->
                condition.at(inputs, noise) != 0 ? then.at(inputs, noise) : otherwise.at(inputs, noise);
            case Drawn(Law law, List<Step> parameters, int place, boolean uniform) -> {
                double[] values = new double[parameters.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = parameters.get(i).at(inputs, noise);
                }
                yield Draws.value(law, values, noise[place], uniform);
            }
        };
    }

    static double calculate(Formula.Operator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> right == 2 ? left * left : Math.pow(left, right);
        };
    }

    static double connect(Formula.Connective connective, double left, double right) {
        return switch (connective) {
            case AND -> left != 0 && right != 0 ? 1 : 0;
            case OR -> left != 0 || right != 0 ? 1 : 0;
        };
    }
}
