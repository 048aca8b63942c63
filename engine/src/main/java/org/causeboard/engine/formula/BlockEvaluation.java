package org.causeboard.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Evaluates a formula for a block of units at a time, operation by operation, so that inner loops are plain.
final class BlockEvaluation {
    static final int BLOCK = 512;

    private final double[][] inputs;
    private final double[][] noise;
    private final List<double[]> spare = new ArrayList<>();
    private int from;
    private int size;

    BlockEvaluation(double[][] inputs, double[][] noise) {
        this.inputs = inputs;
        this.noise = noise;
    }

    void run(Step step, int first, int last, double[] out) {
        double[] block = take();
        for (from = first; from < last; from += BLOCK) {
            size = Math.min(BLOCK, last - from);
            fill(step, block);
            System.arraycopy(block, 0, out, from, size);
        }
    }

    private double[] take() {
        return spare.isEmpty() ? new double[BLOCK] : spare.removeLast();
    }

    private void fill(Step step, double[] out) {
        switch (step) {
            case Step.Constant(double value) -> Arrays.fill(out, 0, size, value);
            case Step.Input(int place) -> System.arraycopy(inputs[place], from, out, 0, size);
            case Step.RawNoise(int place) -> System.arraycopy(noise[place], from, out, 0, size);
            case Step.Negate(Step operand) -> {
                fill(operand, out);
                for (int i = 0; i < size; i++) {
                    out[i] = -out[i];
                }
            }
            case Step.Invert(Step operand) -> {
                fill(operand, out);
                for (int i = 0; i < size; i++) {
                    out[i] = out[i] == 0 ? 1 : 0;
                }
            }
            case Step.Calculate(var operator, Step left, Step right) -> calculate(operator, left, right, out);
            case Step.Compare(var relation, Step left, Step right) -> {
                double[] other = both(left, right, out);
                for (int i = 0; i < size; i++) {
                    out[i] = relation.holds(out[i], other[i]) ? 1 : 0;
                }
                spare.add(other);
            }
            case Step.Connect(var connective, Step left, Step right) -> {
                double[] other = both(left, right, out);
                for (int i = 0; i < size; i++) {
                    out[i] = Step.connect(connective, out[i], other[i]);
                }
                spare.add(other);
            }
            case Step.Map(Function function, Step operand) -> {
                fill(operand, out);
                map(function, out);
            }
            case Step.Extreme(boolean largest, List<Step> operands) -> {
                fill(operands.getFirst(), out);
                double[] other = take();
                for (Step operand : operands.subList(1, operands.size())) {
                    fill(operand, other);
                    for (int i = 0; i < size; i++) {
                        out[i] = largest ? Math.max(out[i], other[i]) : Math.min(out[i], other[i]);
                    }
                }
                spare.add(other);
            }
            case Step.ExclusiveOr(Step left, Step right) -> {
                double[] other = both(left, right, out);
                for (int i = 0; i < size; i++) {
                    out[i] = (out[i] != 0) != (other[i] != 0) ? 1 : 0;
                }
                spare.add(other);
            }
            case Step.Choose(Step condition, Step then, Step otherwise) -> {
                double[] yes = take();
                fill(then, yes);
                double[] no = both(condition, otherwise, out);
                for (int i = 0; i < size; i++) {
                    out[i] = out[i] != 0 ? yes[i] : no[i];
                }
                spare.add(yes);
                spare.add(no);
            }
            case Step.Drawn drawn -> draw(drawn, out);
        }
    }

    /// Fills `out` with the left operand and returns a block with the right one.
    private double[] both(Step left, Step right, double[] out) {
        fill(left, out);
        double[] other = take();
        fill(right, other);
        return other;
    }

    private void calculate(Formula.Operator operator, Step left, Step right, double[] out) {
        if (right instanceof Step.Constant(double constant)) {
            fill(left, out);
            calculate(operator, out, constant);
            return;
        }
        if (left instanceof Step.Constant(double constant) && operator == Formula.Operator.MULTIPLY) {
            fill(right, out);
            calculate(operator, out, constant);
            return;
        }
        double[] other = both(left, right, out);
        calculate(operator, out, other);
        spare.add(other);
    }

    private void calculate(Formula.Operator operator, double[] out, double constant) {
        switch (operator) {
            case ADD -> {
                for (int i = 0; i < size; i++) {
                    out[i] += constant;
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < size; i++) {
                    out[i] -= constant;
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < size; i++) {
                    out[i] *= constant;
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < size; i++) {
                    out[i] /= constant;
                }
            }
            case POWER -> {
                if (constant == 2) {
                    for (int i = 0; i < size; i++) {
                        out[i] *= out[i];
                    }
                } else {
                    for (int i = 0; i < size; i++) {
                        out[i] = Math.pow(out[i], constant);
                    }
                }
            }
        }
    }

    private void calculate(Formula.Operator operator, double[] out, double[] other) {
        switch (operator) {
            case ADD -> {
                for (int i = 0; i < size; i++) {
                    out[i] += other[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < size; i++) {
                    out[i] -= other[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < size; i++) {
                    out[i] *= other[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < size; i++) {
                    out[i] /= other[i];
                }
            }
            case POWER -> {
                for (int i = 0; i < size; i++) {
                    out[i] = Step.calculate(operator, out[i], other[i]);
                }
            }
        }
    }

    private void map(Function function, double[] out) {
        switch (function) {
            case EXP, LOGISTIC -> {
                double[] k = take();
                double[] q = take();
                if (function == Function.EXP) {
                    Exponentials.exp(out, size, k, q);
                } else {
                    Exponentials.logistic(out, size, k, q);
                }
                spare.add(k);
                spare.add(q);
            }
            case TANH -> {
                double[] q = take();
                Exponentials.tanh(out, size, q);
                spare.add(q);
            }
            case SIN -> {
                for (int i = 0; i < size; i++) {
                    out[i] = Math.sin(out[i]);
                }
            }
            case LOG, SQRT, ABS, SIGN, COS, TAN, FLOOR, CEIL, ROUND, LOGIT, MIN, MAX, IF, XOR -> {
                for (int i = 0; i < size; i++) {
                    out[i] = function.at(out[i]);
                }
            }
        }
    }

    private void draw(Step.Drawn drawn, double[] out) {
        double[][] parameters = new double[drawn.parameters().size()][];
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = take();
            fill(drawn.parameters().get(p), parameters[p]);
        }
        double[] row = new double[parameters.length];
        double[] draws = noise[drawn.noise()];
        for (int i = 0; i < size; i++) {
            for (int p = 0; p < row.length; p++) {
                row[p] = parameters[p][i];
            }
            out[i] = Draws.value(drawn.law(), row, draws[from + i], drawn.uniform());
        }
        spare.addAll(Arrays.asList(parameters));
    }
}
