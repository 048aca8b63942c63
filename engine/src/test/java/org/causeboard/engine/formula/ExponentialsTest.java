package org.causeboard.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ExponentialsTest {
    private static final int SIZE = 3000;

    private interface OnColumn {
        void replace(double[] x, int size, double[] k, double[] q);
    }

    private static void agree(
            String name, DoubleUnaryOperator exact, DoubleUnaryOperator alone, OnColumn together, double scale) {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            x[i] = scale * random.nextDouble(-1, 1) * Math.pow(10, -random.nextInt(8));
        }
        double[] special = {0, -0.0, Double.NaN, 1e308, -1e308, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        System.arraycopy(special, 0, x, 0, special.length);
        double[] column = x.clone();
        together.replace(column, SIZE, new double[SIZE], new double[SIZE]);
        for (int i = 0; i < SIZE; i++) {
            double expected = exact.applyAsDouble(x[i]);
            assertThat(column[i]).as("%s(%s)", name, x[i]).isEqualTo(Double.valueOf(alone.applyAsDouble(x[i])));
            if (Double.isFinite(expected)) {
                assertThat(column[i])
                        .as("%s(%s)", name, x[i])
                        .isCloseTo(expected, within(1e-14 * Math.abs(expected) + Double.MIN_NORMAL));
            } else {
                assertThat(column[i]).as("%s(%s)", name, x[i]).isEqualTo(Double.valueOf(expected));
            }
        }
    }

    @Test
    void columnsAgreeWithTheLibraryToFourteenDigits() {
        agree("exp", StrictMath::exp, Exponentials::exp, Exponentials::exp, 700);
        agree("tanh", StrictMath::tanh, Exponentials::tanh, (x, size, _, q) -> Exponentials.tanh(x, size, q), 30);
        agree("logistic", x -> 1 / (1 + StrictMath.exp(-x)), Exponentials::logistic, Exponentials::logistic, 600);
    }
}
