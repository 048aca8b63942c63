package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.estimate.EmpiricalShares;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.GraphBounds;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndsUncertaintyTest {
    private static final CausalGraph CONFOUNDED =
            CausalGraph.builder().directed("X", "Y").bidirected("X", "Y").build();
    private static final CausalGraph INSTRUMENT =
            CONFOUNDED.toBuilder().directed("Z", "X").build();

    private static Dataset draws(List<String> names, double[] cells, int rows, SplittableRandom random) {
        double[][] columns = new double[names.size()][rows];
        for (int row = 0; row < rows; row++) {
            double u = random.nextDouble();
            int cell = 0;
            while (cell < cells.length - 1 && u >= cells[cell]) {
                u -= cells[cell++];
            }
            for (int v = 0; v < names.size(); v++) {
                columns[v][row] = cell >> (names.size() - 1 - v) & 1;
            }
        }
        List<Column> all = new ArrayList<>();
        for (int v = 0; v < names.size(); v++) {
            all.add(Column.of(names.get(v), Categorical.of("0", "1"), columns[v], new BitSet()));
        }
        return new Dataset("drawn", all);
    }

    private static Uncertainty.Interval interval(CausalGraph graph, Dataset data, String question) {
        Answer.Bounded answer = (Answer.Bounded)
                new Planner().answer(question, Snapshot.of(graph).withData(data), Progress.unwatched());
        return ((Uncertainty.Intervals) answer.licence().uncertainty())
                .intervals()
                .getFirst();
    }

    @Test
    void theEndsOfAConfoundedShareHaveTheStandardErrorsOfShares() {
        double[] cells = {0.3, 0.2, 0.1, 0.4};
        int n = 400;
        Dataset data = draws(List.of("X", "Y"), cells, n, new SplittableRandom(5));
        Answer.Bounded answer = (Answer.Bounded)
                new Planner().answer("P(Y=1 | do(X=1))", Snapshot.of(CONFOUNDED).withData(data), Progress.unwatched());
        double lower = answer.bounds().getFirst().lower(); // P(X=1, Y=1)
        double upper = answer.bounds().getFirst().upper(); // 1 - P(X=1, Y=0)
        Uncertainty.Interval interval = ((Uncertainty.Intervals)
                        answer.licence().uncertainty())
                .intervals()
                .getFirst();
        assertThat(interval.lower())
                .isCloseTo(lower - Uncertainty.NORMAL_95 * Math.sqrt(lower * (1 - lower) / n), within(1e-5));
        assertThat(interval.upper())
                .isCloseTo(upper + Uncertainty.NORMAL_95 * Math.sqrt(upper * (1 - upper) / n), within(1e-5));
    }

    @Test
    void manyCombinationsGoByGroupsOfRows() {
        List<String> names = List.of("A", "B", "C", "D", "E", "Y");
        double[] cells = new double[64];
        Arrays.fill(cells, 1.0 / 64);
        int n = 4_000;
        EmpiricalShares.Counted counted = EmpiricalShares.count(draws(names, cells, n, new SplittableRandom(2)), names);
        Function<Distributions, GraphBounds.Ranges> share = shares -> {
            double p =
                    shares.marginal(Population.TARGET, Set.of(), List.of("Y")).cell(1);
            return new GraphBounds.Ranges(List.of(new Bounds.Sharp(p, p)), 4e6); // too much for 64 times
        };
        Uncertainty.Intervals found = (Uncertainty.Intervals)
                new EndsUncertainty(counted, Progress.unwatched()).of(share.apply(counted.shares()), share);
        assertThat(found.how()).contains("20 groups");
        // a standard error from 20 groups is itself off by 1/sqrt(2 * 19) = 16 %; three times that
        double exact = Math.sqrt(0.25 / n);
        assertThat(found.intervals().getFirst().standardError()).isBetween(0.52 * exact, 1.48 * exact);
    }

    @Test
    @Tag("slow")
    void theRangeOfAnInstrumentLiesWithinInMostSamples() {
        // P(x, y | z) of a trial in which half are encouraged; the ends of P(Y_1 = 1) follow from Balke and Pearl
        double[] cells = {0.36, 0.06, 0.02, 0.06, 0.12, 0.03, 0.09, 0.26};
        List<String> names = List.of("Z", "X", "Y");
        Answer.Bounded truth = (Answer.Bounded) new Planner()
                .answer(
                        "P(Y=1 | do(X=1))",
                        Snapshot.of(INSTRUMENT).withData(counted(names, cells)),
                        Progress.unwatched());
        int covered = 0;
        int samples = 200;
        SplittableRandom random = new SplittableRandom(17);
        for (int sample = 0; sample < samples; sample++) {
            Uncertainty.Interval interval = interval(INSTRUMENT, draws(names, cells, 500, random), "P(Y=1 | do(X=1))");
            boolean lower = interval.lower() <= truth.bounds().getFirst().lower();
            boolean upper = interval.upper() >= truth.bounds().getFirst().upper();
            covered += lower && upper ? 1 : 0;
        }
        // 190 are expected, give or take 3 for one standard deviation
        assertThat(covered).as("seed 17, of %s", samples).isBetween(178, 200);
    }

    /// Rows whose shares are exactly these.
    private static Dataset counted(List<String> names, double[] cells) {
        List<double[]> columns = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int cell = 0; cell < cells.length; cell++) {
            for (int i = 0; i < Math.round(100 * cells[cell]); i++) {
                all.add(cell);
            }
        }
        for (int v = 0; v < names.size(); v++) {
            int shift = names.size() - 1 - v;
            columns.add(all.stream().mapToDouble(cell -> cell >> shift & 1).toArray());
        }
        List<Column> made = new ArrayList<>();
        for (int v = 0; v < names.size(); v++) {
            made.add(Column.of(names.get(v), Categorical.of("0", "1"), columns.get(v), new BitSet()));
        }
        return new Dataset("counted", made);
    }
}
