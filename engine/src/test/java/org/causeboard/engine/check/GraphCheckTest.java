package org.causeboard.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.api.Test;

class GraphCheckTest {
    private static final Domain BINARY = Categorical.of("0", "1");

    private static Column column(String name, Domain domain, double... values) {
        return Column.of(name, domain, values, new BitSet());
    }

    @Test
    void countsAgreeWithTheTextbook() {
        int[][] table = {{10, 20}, {30, 40}};
        List<double[]> rows = new ArrayList<>();
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                for (int i = 0; i < table[x][y]; i++) {
                    rows.add(new double[] {x, y});
                }
            }
        }
        Dataset data = new Dataset(
                "made",
                List.of(
                        column(
                                "X",
                                BINARY,
                                rows.stream().mapToDouble(row -> row[0]).toArray()),
                        column(
                                "Y",
                                BINARY,
                                rows.stream().mapToDouble(row -> row[1]).toArray())));
        IndependenceTest test = new IndependenceTester(data)
                .test("X", "Y", List.of(), Progress.unwatched())
                .orElseThrow();
        assertThat(test.kind()).isEqualTo(IndependenceTest.Kind.G_SQUARE);
        assertThat(test.statistic()).isCloseTo(0.80434, within(1e-5)); // 2 sum O ln(O/E)
        assertThat(test.p()).isCloseTo(0.3698, within(1e-4));
    }

    @Test
    void holmStepsDown() {
        assertThat(GraphCheck.holm(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    /// C -> X -> Y <- C, X -> M with states and numbers side by side.
    private static Dataset mixed(SplittableRandom random, int n) {
        double[][] columns = new double[4][n];
        for (int i = 0; i < n; i++) {
            double c = random.nextGaussian();
            double x = random.nextDouble() < 1 / (1 + Math.exp(-1.5 * c)) ? 1 : 0;
            columns[0][i] = c;
            columns[1][i] = x;
            columns[2][i] = 1.5 * x + c + random.nextGaussian();
            columns[3][i] = random.nextDouble() < 0.2 + 0.6 * x ? 1 : 0;
        }
        return new Dataset(
                "made",
                List.of(
                        column("C", Numeric.UNBOUNDED, columns[0]),
                        column("X", BINARY, columns[1]),
                        column("Y", Numeric.UNBOUNDED, columns[2]),
                        column("M", BINARY, columns[3])));
    }

    @Test
    void theRightGraphSeldomFails() {
        CausalGraph graph = CausalGraph.builder()
                .directed("C", "X")
                .directed("C", "Y")
                .directed("X", "Y")
                .directed("X", "M")
                .build();
        int failed = 0;
        for (int seed = 0; seed < 100; seed++) {
            GraphFit fit = GraphCheck.of(graph, mixed(new SplittableRandom(seed), 500), Progress.unwatched());
            assertThat(fit.tested()).hasSize(2);
            failed += fit.holds() ? 0 : 1;
        }
        assertThat(failed).isLessThan(13); // at most 5 expected, standard deviation 2.2
    }

    @Test
    void aMissingArrowIsTold() {
        CausalGraph wrong = CausalGraph.builder()
                .directed("C", "X")
                .directed("X", "Y")
                .directed("X", "M")
                .build();
        GraphFit fit = GraphCheck.of(wrong, mixed(new SplittableRandom(1), 500), Progress.unwatched());
        assertThat(fit.failures().getFirst().claim().toString()).isEqualTo("C _||_ Y | X");
        assertThat(fit.holds()).isFalse();
    }

    @Test
    void hiddenCausesImplyNothing() {
        CausalGraph hidden = CausalGraph.builder()
                .variable("C", Role.LATENT)
                .directed("C", "X")
                .directed("C", "Y")
                .directed("X", "M")
                .build();
        GraphFit fit = GraphCheck.of(hidden, mixed(new SplittableRandom(1), 500), Progress.unwatched());
        assertThat(fit.tested()).extracting(one -> one.claim().toString()).containsExactly("Y _||_ M | X");
        assertThat(fit.tested().getFirst().test().p()).isGreaterThan(0.001);
    }

    @Test
    void aConstantColumnIsNotTested() {
        Dataset data = new Dataset(
                "made",
                List.of(
                        column("X", Numeric.UNBOUNDED, 1, 2, 3, 4, 5, 6),
                        column("Y", Numeric.UNBOUNDED, new double[6])));
        CausalGraph apart = CausalGraph.builder().variable("X").variable("Y").build();
        GraphFit fit = GraphCheck.of(apart, data, Progress.unwatched());
        assertThat(fit.tested()).isEmpty();
        assertThat(fit.untested()).hasSize(1);
    }
}
