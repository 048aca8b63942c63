package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What would be under another treatment among those who have one, through the front door, from data alone.
class FrontDoorTreatedTest {
    private static final Ask ASK = new Planner();
    private static final int ROWS = 800;
    private static final int DATA_SETS = 80;
    private static final CausalGraph GRAPH = CausalGraph.builder()
            .directed("X", "M")
            .directed("M", "Y")
            .bidirected("X", "Y")
            .build();

    /// X = U + noise, M = 0.8 X + noise, Y = 2 M + 3 U + M U + noise: among those with X = x, U is x / 2 on average.
    private static Dataset numbers(SplittableRandom random) {
        double[][] columns = new double[3][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double u = random.nextGaussian();
            columns[0][i] = u + random.nextGaussian();
            columns[1][i] = 0.8 * columns[0][i] + random.nextGaussian();
            columns[2][i] = 2 * columns[1][i] + 3 * u + columns[1][i] * u + random.nextGaussian();
        }
        return dataset(columns, Numeric.UNBOUNDED);
    }

    /// U, X and M are coins, P(X = 1) = 0.2 + 0.6 U, P(M = 1) = 0.2 + 0.6 X; Y = 2 M + U + noise.
    private static Dataset states(SplittableRandom random) {
        double[][] columns = new double[3][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double u = random.nextInt(2);
            columns[0][i] = random.nextDouble() < 0.2 + 0.6 * u ? 1 : 0;
            columns[1][i] = random.nextDouble() < 0.2 + 0.6 * columns[0][i] ? 1 : 0;
            columns[2][i] = 2 * columns[1][i] + u + random.nextGaussian();
        }
        return dataset(columns, Categorical.of("0", "1"));
    }

    private static Dataset dataset(double[][] columns, org.causeboard.engine.variable.Domain causes) {
        List<Column> all = new ArrayList<>();
        all.add(Column.of("X", causes, columns[0], new BitSet()));
        all.add(Column.of("M", causes, columns[1], new BitSet()));
        all.add(Column.of("Y", Numeric.UNBOUNDED, columns[2], new BitSet()));
        return new Dataset("made", all);
    }

    private interface Made {
        Dataset rows(SplittableRandom random);
    }

    private static Stream<Arguments> questions() {
        Made numbers = FrontDoorTreatedTest::numbers;
        Made states = FrontDoorTreatedTest::states;
        double above = 0; // P(Y_{X=0} > 1 | X=1)
        for (int m = 0; m < 2; m++) {
            for (int u = 0; u < 2; u++) {
                above += (m == 1 ? 0.2 : 0.8) * (u == 1 ? 0.8 : 0.2) * StandardNormal.cumulative(2 * m + u - 1);
            }
        }
        return Stream.of(
                Arguments.of(numbers, "E[Y_{X=0} | X=1]", 1.5),
                Arguments.of(numbers, "E[Y_{X=1} | X=2]", 0.8 * 3 + 3),
                Arguments.of(numbers, "ATT(X -> Y)", 0.8 * 2.5),
                Arguments.of(states, "E[Y_{X=0} | X=1]", 2 * 0.2 + 0.8),
                Arguments.of(states, "ATT(X -> Y)", 2 * 0.6),
                Arguments.of(states, "P(Y_{X=0} > 1 | X=1)", above));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("questions")
    void intervalsCoverWhatWouldBeOfThem(Made made, String question, double truth) {
        int covered = 0;
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Snapshot data = Snapshot.of(GRAPH).withData(made.rows(new SplittableRandom(seed)));
            Answer answer = ASK.answer(question, data, Progress.unwatched());
            assertThat(answer).as("%s, seed %d", question, seed).isInstanceOf(Answer.Answered.class);
            Licence licence = ((Answer.Answered) answer).licence();
            Uncertainty.Interval interval =
                    ((Uncertainty.Intervals) licence.uncertainty()).intervals().getFirst();
            covered += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
            double value = ((Result.Amount) ((Answer.Answered) answer).result()).value();
            assertThat(value).as("%s, seed %d", question, seed).isCloseTo(truth, within(5 * interval.standardError()));
            assertThat(licence.estimand()).as(question).isPresent();
            assertThat(licence.method().why()).as(question).contains("is a front door");
        }
        double reach = 4 * Math.sqrt(0.95 * 0.05 / DATA_SETS);
        assertThat((double) covered / DATA_SETS).as(question).isBetween(0.95 - reach, 1.0);
    }
}
