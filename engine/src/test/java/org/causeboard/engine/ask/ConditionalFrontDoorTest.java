package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Effects of numbers among those who are alike in something, from data alone, where a hidden cause leaves only the
/// front door. C moves everything; M carries the whole effect of X on Y.
class ConditionalFrontDoorTest {
    private static final Ask ASK = new Planner();
    private static final int ROWS = 1_000;
    private static final int DATA_SETS = 60;
    private static final CausalGraph GRAPH = CausalGraph.builder()
            .directed("C", "X")
            .directed("C", "M")
            .directed("C", "Y")
            .directed("X", "M")
            .directed("M", "Y")
            .bidirected("X", "Y")
            .build();

    /// `Y = (2 + C) M + 0.5 C + 3 U`, `M = 0.8 X + 0.3 C + noise`, X = C + U + noise; the effect of one more X is
    /// `0.8 (2 + c)`.
    private static Dataset numbers(SplittableRandom random, boolean states) {
        double[][] columns = new double[4][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double u = random.nextGaussian();
            double c = states ? random.nextInt(2) : random.nextGaussian();
            double x = c + u + random.nextGaussian();
            double m = 0.8 * x + 0.3 * c + random.nextGaussian();
            columns[0][i] = c;
            columns[1][i] = x;
            columns[2][i] = m;
            columns[3][i] = (2 + c) * m + 0.5 * c + 3 * u + random.nextGaussian();
        }
        return dataset(columns, states ? 1 : 0);
    }

    /// All states but C: P(Y = 1) = 0.1 + 0.2 M + 0.4 U + 0.2 C M on 0 < C < 1.
    private static Dataset shares(SplittableRandom random) {
        double[][] columns = new double[4][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double u = random.nextInt(2);
            double c = random.nextDouble();
            double x = random.nextDouble() < 0.2 + 0.4 * u + 0.2 * c ? 1 : 0;
            double m = random.nextDouble() < 0.2 + 0.6 * x ? 1 : 0;
            columns[0][i] = c;
            columns[1][i] = x;
            columns[2][i] = m;
            columns[3][i] = 0.1 + 0.2 * m + 0.4 * u + 0.2 * c * m + 0.1 * random.nextGaussian();
        }
        return dataset(columns, 6);
    }

    /// @param states one bit a column that has the states 0 and 1
    private static Dataset dataset(double[][] columns, int states) {
        List<String> names = List.of("C", "X", "M", "Y");
        return new Dataset(
                "made",
                Stream.iterate(0, i -> i + 1)
                        .limit(4)
                        .map(i -> Column.of(
                                names.get(i),
                                (states >> i & 1) == 1 ? Categorical.of("0", "1") : Numeric.UNBOUNDED,
                                columns[i],
                                new BitSet()))
                        .toList());
    }

    private interface Made {
        Dataset rows(SplittableRandom random);
    }

    private static Stream<Arguments> ways() {
        Made numbers = random -> numbers(random, false);
        Made states = random -> numbers(random, true);
        Made shares = ConditionalFrontDoorTest::shares;
        double above = Math.sqrt(2 / Math.PI); // E[C | C > 0]
        return Stream.of(
                Arguments.of("at a number", numbers, "E[Y | do(X=1), C=0.5] - E[Y | do(X=0), C=0.5]", 2.0),
                Arguments.of(
                        "over a range", numbers, "E[Y | do(X=1), C > 0] - E[Y | do(X=0), C > 0]", 0.8 * (2 + above)),
                Arguments.of("in a stratum", states, "E[Y | do(X=1), C=1] - E[Y | do(X=0), C=1]", 2.4),
                Arguments.of("one mean", numbers, "E[Y | do(X=1), C=1]", 3 * 1.1 + 0.5),
                Arguments.of("of states", shares, "E[Y | do(X=1), C=0.5] - E[Y | do(X=0), C=0.5]", 0.18),
                Arguments.of("asked shortly", numbers, "CATE(X -> Y | C=0.5)", 2.0));
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void intervalsCoverTheEffectAmongThoseWhoAreAlike(String way, Made made, String question, double truth) {
        int covered = 0;
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Snapshot data = Snapshot.of(GRAPH).withData(made.rows(new SplittableRandom(seed)));
            Answer answer = ASK.answer(question, data, Progress.unwatched());
            assertThat(answer).as("%s, seed %d", way, seed).isInstanceOf(Answer.Answered.class);
            Licence licence = ((Answer.Answered) answer).licence();
            Uncertainty.Interval interval =
                    ((Uncertainty.Intervals) licence.uncertainty()).intervals().getFirst();
            covered += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
            double error = interval.standardError();
            double value = ((Result.Amount) ((Answer.Answered) answer).result()).value();
            assertThat(value).as("%s, seed %d", way, seed).isCloseTo(truth, within(5 * error));
            assertThat(licence.estimand()).as(way).isPresent();
            assertThat(licence.method().why()).contains("is a front door given C");
        }
        double reach = 4 * Math.sqrt(0.95 * 0.05 / DATA_SETS);
        assertThat((double) covered / DATA_SETS).as(way).isBetween(0.95 - reach, 1.0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void oneLargeDataSetGivesTheEffect(String way, Made made, String question, double truth) {
        Snapshot data = Snapshot.of(GRAPH).withData(made.rows(new SplittableRandom(7)));
        Answer.Answered answer = (Answer.Answered) ASK.answer(question, data, Progress.unwatched());
        Uncertainty.Interval interval = ((Uncertainty.Intervals)
                        answer.licence().uncertainty())
                .intervals()
                .getFirst();
        double value = ((Result.Amount) answer.result()).value();
        assertThat(value).as(way).isCloseTo(truth, within(4 * interval.standardError()));
        assertThat(interval.standardError()).as(way).isBetween(1e-4, 0.5);
    }

    @Test
    void whatTheTreatmentMovesIsNoStratumOfTheFrontDoor() {
        Snapshot data = Snapshot.of(GRAPH).withData(numbers(new SplittableRandom(1), false));
        Answer answer = ASK.answer("E[Y | do(X=1), M=0.5]", data, Progress.unwatched());
        if (answer instanceof Answer.Answered(Result _, Licence licence)) {
            assertThat(licence.method().why()).doesNotContain("front door");
        }
    }
}
