package org.causeboard.engine.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.api.Test;

class FrontDoorStandardisationTest {
    private static final Domain BINARY = Categorical.of("0", "1");

    private static Dataset data(Domain x, Domain m, Domain y, double[]... columns) {
        return new Dataset(
                "made",
                List.of(
                        Column.of("X", x, columns[0], new BitSet()),
                        Column.of("M", m, columns[1], new BitSet()),
                        Column.of("Y", y, columns[2], new BitSet())));
    }

    private static PotentialMean mean(Dataset data, double level) {
        Estimated<PotentialMean> estimated = new FrontDoorStandardisation(data, "Y", y -> y, "X", List.of("M"))
                .estimate(level, Progress.unwatched());
        return ((Estimated.Found<PotentialMean>) estimated).value();
    }

    @Test
    void withStatesItIsThePlugIn() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 2_000;
        double[][] columns = new double[3][n];
        double[][][] count = new double[2][2][2];
        for (int i = 0; i < n; i++) {
            int u = random.nextInt(2);
            columns[0][i] = random.nextDouble() < 0.2 + 0.6 * u ? 1 : 0;
            columns[1][i] = random.nextDouble() < 0.2 + 0.6 * columns[0][i] ? 1 : 0;
            columns[2][i] = random.nextDouble() < 0.1 + 0.4 * columns[1][i] + 0.4 * u ? 1 : 0;
            count[(int) columns[0][i]][(int) columns[1][i]][(int) columns[2][i]]++;
        }
        double expected = 0;
        for (int m = 0; m < 2; m++) {
            double inner = 0;
            for (int x = 0; x < 2; x++) {
                double ofX = count[x][0][0] + count[x][0][1] + count[x][1][0] + count[x][1][1];
                inner += ofX / n * count[x][m][1] / (count[x][m][0] + count[x][m][1]);
            }
            double treated = count[1][0][0] + count[1][0][1] + count[1][1][0] + count[1][1][1];
            expected += (count[1][m][0] + count[1][m][1]) / treated * inner;
        }
        Dataset states = data(BINARY, BINARY, BINARY, columns);
        assertThat(mean(states, 1).value()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void intervalsCoverTheTruthOfNumbers() {
        // U confounds; M = X + X^2/2 + e; Y = 2 M + X-free part of U: E[Y | do(X=1)] = 2 * 1.5
        int rounds = 60;
        double squares = 0;
        int covered = 0;
        for (int round = 0; round < rounds; round++) {
            SplittableRandom random = new SplittableRandom(100 + round);
            int n = 1_000;
            double[][] columns = new double[3][n];
            for (int i = 0; i < n; i++) {
                double u = random.nextGaussian();
                double x = u + random.nextGaussian();
                double m = x + 0.5 * x * x + random.nextGaussian();
                columns[0][i] = x;
                columns[1][i] = m;
                columns[2][i] = 2 * m + 3 * u + random.nextGaussian();
            }
            PotentialMean found = mean(data(Numeric.UNBOUNDED, Numeric.UNBOUNDED, Numeric.UNBOUNDED, columns), 1);
            double z = (found.value() - 3) / found.standardError();
            squares += z * z / rounds;
            covered += Math.abs(z) < 1.96 ? 1 : 0;
        }
        // mean of 60 squared standard scores: 1 with standard deviation sqrt(2 / 60) = 0.18
        assertThat(squares).isBetween(0.45, 1.75);
        assertThat(covered).isGreaterThan(51); // 57 with standard deviation 1.7
    }

    @Test
    void aBinaryOutcomeAndANumericMediator() {
        SplittableRandom random = new SplittableRandom(8);
        int n = 20_000;
        double[][] columns = new double[3][n];
        double truth = 0;
        for (int i = 0; i < n; i++) {
            double u = random.nextGaussian();
            int x = random.nextDouble() < 1 / (1 + Math.exp(-u)) ? 1 : 0;
            double e = random.nextGaussian();
            double noise = random.nextDouble();
            double m = x + e;
            columns[0][i] = x;
            columns[1][i] = m;
            columns[2][i] = noise < 1 / (1 + Math.exp(-(m + u))) ? 1 : 0;
            truth += 1 / (1 + Math.exp(-(1 + e + u))) / n;
        }
        PotentialMean found = mean(data(BINARY, Numeric.UNBOUNDED, BINARY, columns), 1);
        assertThat(found.value()).isCloseTo(truth, within(4 * found.standardError() + 0.005));
        assertThat(found.standardError()).isBetween(0.002, 0.02);
    }
}
