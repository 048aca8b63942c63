package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The 95 % intervals of answers from data cover the truth in about 95 of 100 data sets: within four binomial standard
/// errors, for each way to an estimate.
@Tag("slow")
class IntervalCoverageTest {
    private static final Ask ASK = new Planner();
    private static final int DATA_SETS = 200;
    private static final int ROWS = 500;
    private static final CausalGraph CONFOUNDED = CausalGraph.builder()
            .directed("Z", "X")
            .directed("Z", "Y")
            .directed("X", "Y")
            .build();
    private static final CausalGraph INSTRUMENT = CausalGraph.builder()
            .directed("Z", "X")
            .directed("X", "Y")
            .bidirected("X", "Y")
            .build();
    private static final CausalGraph FRONT_DOOR = CausalGraph.builder()
            .directed("X", "Z")
            .directed("Z", "Y")
            .bidirected("X", "Y")
            .build();

    /// One row: Z, X, Y.
    private interface Row {
        double[] draw(SplittableRandom random);
    }

    private static Stream<Arguments> ways() {
        Row states = random -> {
            double z = random.nextInt(2);
            double x = random.nextDouble() < 0.3 + 0.4 * z ? 1 : 0;
            return new double[] {z, x, random.nextDouble() < 0.2 + 0.3 * x + 0.3 * z ? 1 : 0};
        };
        Row numbers = random -> {
            double z = random.nextGaussian();
            double x = z + random.nextGaussian();
            return new double[] {z, x, 2 * x - 3 * z + random.nextGaussian()};
        };
        Row instrument = random -> {
            double u = random.nextGaussian();
            double z = random.nextGaussian();
            double x = z + u + random.nextGaussian();
            return new double[] {z, x, 2 * x - 3 * u + random.nextGaussian()};
        };
        Row frontDoor = random -> {
            double u = random.nextGaussian();
            double x = u + random.nextGaussian();
            double z = 1.5 * x + random.nextGaussian();
            return new double[] {z, x, 2 * z - 3 * u + random.nextGaussian()};
        };
        Row frontDoorOfStates = random -> {
            double u = random.nextInt(2);
            double x = random.nextDouble() < 0.2 + 0.6 * u ? 1 : 0;
            double z = random.nextDouble() < 0.2 + 0.6 * x ? 1 : 0;
            return new double[] {z, x, random.nextDouble() < 0.1 + 0.4 * z + 0.4 * u ? 1 : 0};
        };
        return Stream.of(
                Arguments.of("adjustment by tables", CONFOUNDED, true, states, "ATE(X -> Y)", 0.3),
                Arguments.of("effect on the treated", CONFOUNDED, true, states, "ATT(X -> Y)", 0.3),
                Arguments.of("spread after an intervention", CONFOUNDED, true, states, "Var[Y | do(X=1)]", 0.65 * 0.35),
                Arguments.of("adjustment by regression", CONFOUNDED, false, numbers, "ATE(X -> Y)", 2.0),
                Arguments.of("instrument", INSTRUMENT, false, instrument, "ATE(X -> Y)", 2.0),
                Arguments.of("front door of numbers", FRONT_DOOR, false, frontDoor, "ATE(X -> Y)", 3.0),
                Arguments.of("front door of states", FRONT_DOOR, true, frontDoorOfStates, "ATE(X -> Y)", 0.24),
                Arguments.of("a quantile that is seen", CONFOUNDED, false, numbers, "Q[0.75](Z)", 0.6744897501960817),
                Arguments.of("a variance that is seen", CONFOUNDED, false, numbers, "Var[X]", 2.0),
                Arguments.of("g-computation of a mean", CONFOUNDED, false, numbers, "E[Y | do(X=1), Z=1]", -1.0),
                Arguments.of(
                        "g-computation of a spread", CONFOUNDED, false, numbers, "SD[Y | do(X=1)]", Math.sqrt(10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void intervalsCoverTheTruthAsOftenAsTheySay(
            String way, CausalGraph graph, boolean states, Row row, String question, double truth) {
        int covered = 0;
        for (int seed = 0; seed < DATA_SETS; seed++) {
            Snapshot data = Snapshot.of(graph).withData(rows(new SplittableRandom(seed), states, row));
            Answer answer = ASK.answer(question, data, Progress.unwatched());
            assertThat(answer).as("%s, seed %d", way, seed).isInstanceOf(Answer.Answered.class);
            Uncertainty uncertainty = ((Answer.Answered) answer).licence().uncertainty();
            assertThat(uncertainty).as("%s, seed %d", way, seed).isInstanceOf(Uncertainty.Intervals.class);
            Uncertainty.Interval interval =
                    ((Uncertainty.Intervals) uncertainty).intervals().getFirst();
            covered += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
        }
        double reach = 4 * Math.sqrt(0.95 * 0.05 / DATA_SETS);
        assertThat((double) covered / DATA_SETS).as(way).isBetween(0.95 - reach, 0.95 + reach);
    }

    private static Dataset rows(SplittableRandom random, boolean states, Row row) {
        double[][] columns = new double[3][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] values = row.draw(random);
            for (int c = 0; c < values.length; c++) {
                columns[c][i] = values[c];
            }
        }
        List<Column> all = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            all.add(Column.of(
                    List.of("Z", "X", "Y").get(c),
                    states ? Categorical.of("0", "1") : Numeric.UNBOUNDED,
                    columns[c],
                    new BitSet()));
        }
        return new Dataset("made", all);
    }
}
