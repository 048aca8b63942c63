package org.causeboard.engine.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Columns;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.TestData;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Numeric;
import org.junit.jupiter.api.Test;

class EstimatorsTest {
    private static final List<String> NHEFS =
            List.of("sex", "race", "age", "education", "smokeintensity", "smokeyrs", "exercise", "active", "wt71");

    @Test
    void kidneyStonesStandardised() {
        Dataset kidney = TestData.read("kidney_stones.csv");
        assertThat(mean(new TableStandardisation(), kidney, "success", "treatment", 0, List.of("stone_size"))
                        .value())
                .isCloseTo(0.8325, within(5e-5)); // 357/700 * 81/87 + 343/700 * 192/263
        assertThat(mean(new TableStandardisation(), kidney, "success", "treatment", 1, List.of("stone_size"))
                        .value())
                .isCloseTo(0.7789, within(5e-5));
    }

    @Test
    void withSaturatedModelsAllEstimatorsAgree() {
        Dataset kidney = TestData.read("kidney_stones.csv");
        PotentialMean table =
                mean(new TableStandardisation(), kidney, "success", "treatment", 0, List.of("stone_size"));
        for (MeanEstimator estimator : List.of(new DoublyRobust(), new InverseWeighting())) {
            PotentialMean other = mean(estimator, kidney, "success", "treatment", 0, List.of("stone_size"));
            assertThat(other.value()).as(estimator.name()).isCloseTo(table.value(), within(1e-6));
        }
    }

    @Test
    void quittingSmokingGainsWeight() {
        // Hernan and Robins, What If: IPW 3.4 (2.4, 4.5), standardisation 3.5 (2.6, 4.5)
        Dataset nhefs = TestData.read("nhefs.csv");
        for (MeanEstimator estimator :
                List.of(new DoublyRobust(), new RegressionStandardisation(), new InverseWeighting())) {
            PotentialMean quit = mean(estimator, nhefs, "wt82_71", "qsmk", 1, NHEFS);
            PotentialMean stay = mean(estimator, nhefs, "wt82_71", "qsmk", 0, NHEFS);
            double effect = quit.value() - stay.value();
            assertThat(effect).as(estimator.name()).isBetween(3.35, 3.55);
            assertThat(standardError(quit, stay)).as(estimator.name()).isBetween(0.4, 0.6);
        }
    }

    @Test
    void schoolingByNearnessOfACollege() {
        // Card (1995): two-stage least squares 0.124 with these controls
        Dataset card = TestData.read("close_college_card.csv");
        Dataset linear = card.with(Columns.as(card.column("married"), Numeric.UNBOUNDED)); // its code, as published
        Estimated<TwoStageLeastSquares.Slope> slope = TwoStageLeastSquares.estimate(
                linear, "educ", "lwage", "nearc4", List.of("exper", "black", "south", "smsa", "married"));
        TwoStageLeastSquares.Slope found = ((Estimated.Found<TwoStageLeastSquares.Slope>) slope).value();
        assertThat(found.slope().value()).isCloseTo(0.124, within(5e-4));
        assertThat(found.slope().standardError()).isCloseTo(0.05, within(0.005));
        assertThat(found.firstStage()).isGreaterThan(TwoStageLeastSquares.WEAK);
    }

    @Test
    void intervalsCoverTheTruthAsOftenAsTheyShould() {
        int covered = 0;
        int runs = 200;
        for (int seed = 0; seed < runs; seed++) {
            Dataset data = confounded(400, seed);
            PotentialMean one = mean(new DoublyRobust(), data, "Y", "X", 1, List.of("W"));
            PotentialMean zero = mean(new DoublyRobust(), data, "Y", "X", 0, List.of("W"));
            double half = 1.96 * standardError(one, zero);
            covered += Math.abs(one.value() - zero.value() - 2) <= half ? 1 : 0;
        }
        // four standard errors of a binomial with 200 runs at 95 %
        assertThat(covered / (double) runs).isBetween(0.95 - 0.062, 1.0);
    }

    @Test
    void theEffectOnTheTreatedWeighsTheirCovariates() {
        Dataset data = confounded(20_000, 7);
        double[] treated = new double[data.rows()];
        double meanW = 0;
        int count = 0;
        for (int row = 0; row < treated.length; row++) {
            treated[row] = data.column("X").value(row);
            meanW += treated[row] * data.column("W").value(row);
            count += (int) treated[row];
        }
        for (MeanEstimator estimator :
                List.of(new DoublyRobust(), new RegressionStandardisation(), new InverseWeighting())) {
            PotentialMean zero = estimate(estimator, data, "Y", y -> y, "X", 0, List.of("W"), Numbers.of(treated));
            // E[Y_0 | X = 1] = 3 E[W | X = 1]
            assertThat(zero.value()).as(estimator.name()).isCloseTo(3 * meanW / count, within(0.12));
        }
    }

    @Test
    void anEmptyStratumIsNoEstimate() {
        Dataset data = new Dataset(
                "d",
                List.of(
                        Column.ofStates("X", List.of("a", "b", "a")),
                        Column.ofStates("W", List.of("u", "u", "v")),
                        Column.ofStates("Y", List.of("0", "1", "1"))));
        AdjustmentProblem problem =
                new AdjustmentProblem(data, "Y", y -> y, Map.of("X", 1.0), List.of("W"), Numbers.repeated(1, 3));
        Estimated.Failed<PotentialMean> failed =
                (Estimated.Failed<PotentialMean>) new TableStandardisation().estimate(problem, Progress.unwatched());
        assertThat(failed.reason()).contains("1 of 2 strata");
    }

    private static double standardError(PotentialMean a, PotentialMean b) {
        double sum = 0;
        for (int i = 0; i < a.influence().size(); i++) {
            double difference = a.influence().get(i) - b.influence().get(i);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /// W normal, X with log odds W, Y = 2 X + 3 W + noise.
    private static Dataset confounded(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] w = new double[n];
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = random.nextGaussian();
            x[i] = random.nextDouble() < 1 / (1 + Math.exp(-w[i])) ? 1 : 0;
            y[i] = 2 * x[i] + 3 * w[i] + random.nextGaussian();
        }
        return new Dataset(
                "simulated",
                List.of(
                        Column.of("W", Numeric.UNBOUNDED, w, new BitSet()),
                        Column.of("X", Categorical.of("0", "1"), x, new BitSet()),
                        Column.of("Y", Numeric.UNBOUNDED, y, new BitSet())));
    }

    private static PotentialMean mean(
            MeanEstimator estimator,
            Dataset data,
            String outcome,
            String treatment,
            int code,
            List<String> covariates) {
        DoubleUnaryOperator scale = data.column(outcome).domain() instanceof Discrete ? y -> y == 1 ? 1 : 0 : y -> y;
        return estimate(estimator, data, outcome, scale, treatment, code, covariates, Numbers.repeated(1, data.rows()));
    }

    private static PotentialMean estimate(
            MeanEstimator estimator,
            Dataset data,
            String outcome,
            DoubleUnaryOperator scale,
            String treatment,
            int code,
            List<String> covariates,
            Numbers group) {
        Estimated<PotentialMean> estimated = estimator.estimate(
                new AdjustmentProblem(data, outcome, scale, Map.of(treatment, (double) code), covariates, group),
                Progress.unwatched());
        assertThat(estimated).isInstanceOf(Estimated.Found.class);
        return ((Estimated.Found<PotentialMean>) estimated).value();
    }
}
