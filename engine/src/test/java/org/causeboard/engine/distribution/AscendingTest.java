package org.causeboard.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Seed;
import org.junit.jupiter.api.Test;

class AscendingTest {
    @Test
    void theOrderIsThatOfAStableSort() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new Seed(seed).generator();
            double[] values = new double[1 + random.nextInt(400)];
            int kind = (int) (seed % 6);
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (kind) {
                    case 0 -> random.nextDouble(-1, 1);
                    case 1 -> random.nextInt(5);
                    case 2 -> 5 + random.nextInt(-3, 4) * 0x1p-50; // differ in the last bits
                    case 3 -> random.nextBoolean() ? 0.0 : -0.0;
                    case 4 -> Math.pow(10, random.nextInt(-300, 300)) * (random.nextBoolean() ? 1 : -1);
                    default -> 1e9 + random.nextDouble();
                };
            }
            assertThat(Ascending.order(values))
                    .as("seed %d", seed)
                    .containsExactly(IntStream.range(0, values.length)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> values[i]))
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
    }
}
