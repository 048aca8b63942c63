package org.causeboard.engine.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Numbers;

/// A formula that is a weighted sum: `constant + sum_i coefficient_i variable_i + sum_j factor_j noise_j`.
///
/// @param constant what is left when all are zero
/// @param coefficients one a variable of the formula, in their order
/// @param factors one a noise of the formula, in their order
public record LinearForm(double constant, Numbers coefficients, Numbers factors) {

    /// The weights of a formula, when it is such a sum whatever the values. O(size of the formula x its names).
    static Optional<LinearForm> of(Step step, int inputs, int noises) {
        return sum(step, inputs, noises)
                .filter(sum -> Arrays.stream(sum).allMatch(Double::isFinite))
                .map(sum -> new LinearForm(
                        sum[0],
                        Numbers.of(Arrays.copyOfRange(sum, 1, 1 + inputs)),
                        Numbers.of(Arrays.copyOfRange(sum, 1 + inputs, sum.length))));
    }

    /// The constant, then the coefficients, then the factors.
    private static Optional<double[]> sum(Step step, int inputs, int noises) {
        return switch (step) {
            case Step.Constant(double value) -> Optional.of(single(0, value, inputs, noises));
            case Step.Input(int place) -> Optional.of(single(1 + place, 1, inputs, noises));
            case Step.RawNoise(int place) -> Optional.of(single(1 + inputs + place, 1, inputs, noises));
            case Step.Negate(Step operand) -> sum(operand, inputs, noises).map(sum -> scaled(sum, -1));
            case Step.Calculate(var operator, Step left, Step right) -> {
                Optional<double[]> a = sum(left, inputs, noises);
                Optional<double[]> b = sum(right, inputs, noises);
                yield a.isPresent() && b.isPresent() ? calculated(operator, a.get(), b.get()) : Optional.empty();
            }
            case Step.Drawn(Law law, List<Step> parameters, int noise, boolean _) -> {
                boolean fixed = law == Law.NORMAL && parameters.get(1) instanceof Step.Constant;
                yield fixed
                        ? sum(parameters.getFirst(), inputs, noises).map(mean -> {
                            mean[1 + inputs + noise] += ((Step.Constant) parameters.get(1)).value();
                            return mean;
                        })
                        : Optional.empty();
            }
            case Step.Invert _,
                    Step.Compare _,
                    Step.Connect _,
                    Step.Map _,
                    Step.Extreme _,
                    Step.ExclusiveOr _,
                    Step.Choose _ -> Optional.empty();
        };
    }

    private static Optional<double[]> calculated(Formula.Operator operator, double[] a, double[] b) {
        return switch (operator) {
            case ADD -> Optional.of(added(a, b, 1));
            case SUBTRACT -> Optional.of(added(a, b, -1));
            case MULTIPLY ->
                isConstant(a)
                        ? Optional.of(scaled(b, a[0]))
                        : isConstant(b) ? Optional.of(scaled(a, b[0])) : Optional.empty();
            case DIVIDE -> isConstant(b) && b[0] != 0 ? Optional.of(scaled(a, 1 / b[0])) : Optional.empty();
            case POWER -> isConstant(b) && b[0] == 1 ? Optional.of(a) : Optional.empty();
        };
    }

    private static double[] single(int place, double value, int inputs, int noises) {
        double[] sum = new double[1 + inputs + noises];
        sum[place] = value;
        return sum;
    }

    private static double[] added(double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
        return a;
    }

    private static double[] scaled(double[] sum, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= factor;
        }
        return sum;
    }

    private static boolean isConstant(double[] sum) {
        for (int i = 1; i < sum.length; i++) {
            if (sum[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
