package org.causeboard.engine.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.TestData;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.MultinomialLogitMechanism;
import org.causeboard.engine.scm.PoissonMechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.api.Test;

class ModelFitterTest {
    private static final CausalGraph KIDNEY = CausalGraph.builder()
            .directed("stone_size", "treatment")
            .directed("stone_size", "success")
            .directed("treatment", "success")
            .build();

    @Test
    void tablesAreTheSharesInTheData() {
        ModelFit fit = fit(KIDNEY, TestData.read("kidney_stones.csv"));
        TableMechanism success = (TableMechanism) mechanism(fit, "success");
        // Charig et al. (1986): small 81/87 and 234/270, large 192/263 and 55/80 (open, percutaneous)
        assertEquals(List.of("stone_size", "treatment"), success.parents());
        double[] shares = {192.0 / 263, 55.0 / 80, 81.0 / 87, 234.0 / 270};
        List<String> sizes = ((Categorical) fit.fitted().getFirst().variable().domain()).states();
        int large = sizes.indexOf("large");
        for (int row = 0; row < 4; row++) {
            int published = row / 2 == large ? row % 2 : 2 + row % 2;
            assertThat(success.probability(row, 1)).isCloseTo(shares[published], within(1e-12));
        }
        assertThat(fit.unfitted()).isEmpty();
        assertThat(fit.draft().model()).isPresent();
        assertThat(fit.fitted().getLast().why()).startsWith("A table").contains("log score");
    }

    @Test
    void theDraftAloneIsThatOfTheFit() {
        CausalGraph graph = CausalGraph.builder()
                .directed("stone_size", "treatment")
                .directed("dose", "treatment")
                .directed("treatment", "days")
                .directed("dose", "days")
                .build();
        SplittableRandom random = new SplittableRandom(11);
        for (int rows : new int[] {1, 2, 5, 40, 200}) {
            Dataset data = drawn(random, rows);
            ModelFit fit = ModelFitter.fit(graph, List.of(), data, FitChoices.DEFAULT, Progress.unwatched());
            assertThat(ModelFitter.draft(graph, List.of(), data, FitChoices.DEFAULT, Progress.unwatched()))
                    .as("%d rows", rows)
                    .isEqualTo(fit.unfitted().isEmpty() ? Optional.of(fit.draft()) : Optional.empty());
        }
    }

    /// A state with three values, a state that a number may decide, a count and a number.
    private static Dataset drawn(SplittableRandom random, int rows) {
        double[][] columns = new double[4][rows];
        for (int i = 0; i < rows; i++) {
            columns[0][i] = random.nextInt(3);
            columns[1][i] = random.nextGaussian();
            columns[2][i] = random.nextDouble() < 1 / (1 + Math.exp(-3 * columns[1][i])) ? 1 : 0;
            columns[3][i] = random.nextInt(4) + columns[2][i] * random.nextInt(5);
        }
        return new Dataset(
                "drawn",
                List.of(
                        Column.of("stone_size", Categorical.of("small", "middle", "large"), columns[0], new BitSet()),
                        Column.of("dose", Numeric.UNBOUNDED, columns[1], new BitSet()),
                        Column.of("treatment", Categorical.of("no", "yes"), columns[2], new BitSet()),
                        Column.of("days", new Count(""), columns[3], new BitSet())));
    }

    @Test
    void smoothingIsOnlyDoneWhenAsked() {
        ModelFit smooth = ModelFitter.fit(
                KIDNEY,
                List.of(),
                TestData.read("kidney_stones.csv"),
                new FitChoices(1, 5, FitChoices.DEFAULT.seed()),
                Progress.unwatched());
        TableMechanism size = (TableMechanism) mechanism(smooth, "stone_size");
        assertThat(size.probability(0, 0)).isIn(344.0 / 702, 358.0 / 702);
    }

    @Test
    void combinationsThatNeverOccurGetTheOwnDistributionAndAreTold() {
        Dataset data = new Dataset(
                "d",
                List.of(
                        Column.ofStates("X", List.of("a", "a", "b", "b")),
                        Column.ofStates("Z", List.of("u", "v", "u", "u")),
                        Column.ofStates("Y", List.of("0", "1", "1", "1"))));
        ModelFit fit =
                fit(CausalGraph.builder().directed("X", "Y").directed("Z", "Y").build(), data);
        FittedMechanism y = fit.fitted().stream()
                .filter(f -> f.variable().name().equals("Y"))
                .findFirst()
                .orElseThrow();
        assertThat(y.notes()).anyMatch(note -> note.contains("1 of 4 combinations"));
    }

    @Test
    void regressionsRecoverTheCoefficientsThatMadeTheData() {
        int n = 20_000;
        SplittableRandom random = new SplittableRandom(5);
        double[] x = new double[n];
        double[] g = new double[n];
        double[] y = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            g[i] = random.nextInt(3);
            x[i] = 1000 + 200 * random.nextGaussian();
            y[i] = 3 + 0.01 * x[i] + (g[i] == 2 ? 5 : 0) + 2 * random.nextGaussian();
            b[i] = random.nextDouble() < 1 / (1 + Math.exp(-(-5 + 0.005 * x[i] + (g[i] == 1 ? 1 : 0)))) ? 1 : 0;
        }
        Dataset data = new Dataset(
                "d",
                List.of(
                        Column.of("G", Categorical.of("r", "s", "t"), g, new BitSet()),
                        Column.of("X", Numeric.UNBOUNDED, x, new BitSet()),
                        Column.of("Y", Numeric.UNBOUNDED, y, new BitSet()),
                        Column.of("B", Categorical.of("no", "yes"), b, new BitSet())));
        ModelFit fit = fit(
                CausalGraph.builder()
                        .directed("X", "Y")
                        .directed("G", "Y")
                        .directed("X", "B")
                        .directed("G", "B")
                        .build(),
                data);
        LinearGaussianMechanism linear = (LinearGaussianMechanism) mechanism(fit, "Y");
        // tolerances: four standard errors or more
        assertThat(linear.predictor().at(new double[] {1000, 0})).isCloseTo(13, within(0.1));
        assertThat(linear.predictor().at(new double[] {1000, 2})).isCloseTo(18, within(0.1));
        assertThat(linear.predictor().at(new double[] {1100, 0})).isCloseTo(14, within(0.1));
        assertThat(linear.standardDeviation()).isCloseTo(2, within(0.05));
        LogisticMechanism logistic = (LogisticMechanism) mechanism(fit, "B");
        assertThat(logistic.predictor().at(new double[] {1000, 0})).isCloseTo(0, within(0.12));
        assertThat(logistic.predictor().at(new double[] {1200, 1})).isCloseTo(2, within(0.2));
    }

    @Test
    void statesAndCountsFollowNumbers() {
        int n = 20_000;
        SplittableRandom random = new SplittableRandom(9);
        double[] x = new double[n];
        double[] s = new double[n];
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian();
            double[] weights = {1, Math.exp(0.5 + x[i]), Math.exp(-0.5 - 2 * x[i])};
            double u = random.nextDouble() * (weights[0] + weights[1] + weights[2]);
            s[i] = u < weights[0] ? 0 : u < weights[0] + weights[1] ? 1 : 2;
            double product = random.nextDouble();
            while (product > Math.exp(-Math.exp(1 + 0.5 * x[i]))) { // Knuth's Poisson draw
                c[i]++;
                product *= random.nextDouble();
            }
        }
        Dataset data = new Dataset(
                "d",
                List.of(
                        Column.of("X", Numeric.UNBOUNDED, x, new BitSet()),
                        Column.of("S", Categorical.of("a", "b", "c"), s, new BitSet()),
                        Column.of("C", new Count(""), c, new BitSet())));
        ModelFit fit =
                fit(CausalGraph.builder().directed("X", "S").directed("X", "C").build(), data);
        MultinomialLogitMechanism states = (MultinomialLogitMechanism) mechanism(fit, "S");
        assertThat(states.predictors().get(0).at(new double[] {1})).isCloseTo(1.5, within(0.15));
        assertThat(states.predictors().get(1).at(new double[] {1})).isCloseTo(-2.5, within(0.2));
        PoissonMechanism count = (PoissonMechanism) mechanism(fit, "C");
        assertThat(count.predictor().at(new double[] {0})).isCloseTo(1, within(0.03));
        assertThat(count.predictor().at(new double[] {1})).isCloseTo(1.5, within(0.03));
    }

    @Test
    void missingValuesLeaveOutRowsFamilyByFamily() {
        Dataset data = TestData.read("nhefs.csv");
        ModelFit fit = fit(
                CausalGraph.builder()
                        .directed("qsmk", "wt82_71")
                        .directed("age", "wt82_71")
                        .directed("age", "income")
                        .build(),
                data);
        assertThat(fit.unfitted()).extracting(Unfitted::variable).doesNotContain("wt82_71");
        for (FittedMechanism each : fit.fitted()) {
            assertThat(each.rows() + each.leftOut()).isEqualTo(1566);
        }
    }

    @Test
    void aVariableWithoutColumnIsReported() {
        ModelFit fit =
                fit(CausalGraph.builder().directed("genes", "success").build(), TestData.read("kidney_stones.csv"));
        assertThat(fit.unfitted()).extracting(Unfitted::variable).containsExactly("genes", "success");
    }

    @Test
    void separatedClassesKeepFiniteCoefficients() {
        double[][] matrix = {{1, 1}, {1, 2}, {1, 3}, {1, 4}};
        LogisticRegression regression = LogisticRegression.fit(matrix, new double[] {0, 0, 1, 1}, Progress.unwatched());
        assertThat(regression.coefficients()).doesNotContain(Double.NaN);
        assertThat(regression.at(new double[] {1, 1})).isLessThan(0.01);
    }

    @Test
    void redundantColumnsDoNoHarm() {
        double[][] matrix = {{1, 1, 2}, {1, 2, 4}, {1, 3, 6}, {1, 4, 8}};
        LeastSquares regression = LeastSquares.fit(matrix, new double[] {1, 3, 5, 7});
        assertThat(regression.at(new double[] {1, 5, 10})).isCloseTo(9, within(1e-8));
    }

    private static ModelFit fit(CausalGraph graph, Dataset data) {
        return ModelFitter.fit(graph, List.of(), data, FitChoices.DEFAULT, Progress.unwatched());
    }

    private static Object mechanism(ModelFit fit, String variable) {
        return fit.draft().mechanisms().get(variable);
    }
}
