package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class MatrixContractionTest {

    @Test
    void productsOfMatricesEqualPlainLoops() {
        int tried = 0;
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] cardinalities =
                    IntStream.range(0, 7).map(_ -> 2 + random.nextInt(9)).toArray();
            Factor a = table(some(random), cardinalities, random);
            Factor b = table(some(random), cardinalities, random);
            int[] out = Arrays.stream(Scopes.union(a.scope(), b.scope()))
                    .filter(v -> random.nextInt(4) > 0)
                    .toArray();
            Optional<MatrixContraction> matrices = MatrixContraction.of(a, b, out, cardinalities);
            if (matrices.isEmpty()) {
                continue;
            }
            tried++;
            double[] found = matrices.get().run(Progress.unwatched());
            double[] expected = new Contraction(a.scope(), b.scope(), out, cardinalities)
                    .run(a.values(), b.values(), Progress.unwatched());
            assertThat(found).as("seed %d", seed).hasSameSizeAs(expected);
            assertThat(largestDifference(found, expected)).as("seed %d", seed).isLessThanOrEqualTo(1e-12);
        }
        assertThat(tried).isGreaterThan(40);
    }

    /// Of tables that are too large to compare number by number with messages; NaN where one of them is.
    private static double largestDifference(double[] found, double[] expected) {
        double largest = 0;
        for (int cell = 0; cell < found.length; cell++) {
            largest = Math.max(largest, Math.abs(found[cell] - expected[cell]));
        }
        return largest;
    }

    private static int[] some(SplittableRandom random) {
        return IntStream.range(0, 7).filter(_ -> random.nextInt(5) > 1).toArray();
    }

    /// Random cells, in some tables most of them zero.
    private static Factor table(int[] scope, int[] cardinalities, SplittableRandom random) {
        int cells = (int) Scopes.cells(scope, cardinalities);
        double zeros = random.nextBoolean() ? 0 : 0.8;
        double[] values = new double[cells];
        Arrays.setAll(values, _ -> random.nextDouble() < zeros ? 0 : random.nextDouble());
        return new Factor(scope, values);
    }
}
