package org.causeboard.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.causeboard.engine.task.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    static Stream<Distribution> continuous() {
        return Stream.of(
                new Normal(1, 2),
                new Uniform(-1, 3),
                new Laplace(0.5, 1.5),
                new StudentT(7, 1, 2),
                new Exponential(0.7),
                new GammaLaw(2.5, 1.5),
                new LogNormal(0.2, 0.4),
                new BetaLaw(2, 3),
                new Mixture(Numbers.of(0.3, 0.7), List.of(new Normal(-2, 0.5), new Normal(1, 1))));
    }

    static Stream<Distribution> discrete() {
        return Stream.of(
                new PoissonLaw(3.7),
                new PointMass(4),
                StateTable.of(List.of("a", "b", "c"), 0.2, 0, 0.8),
                Sample.of(1, 2, 2, 5),
                new Mixture(Numbers.of(0.25, 0.75), List.of(new PoissonLaw(1), new PoissonLaw(6))));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void quantileUndoesTheDistributionFunction(Distribution law) {
        for (double level = 0.01; level < 1; level += 0.01) {
            assertThat(law.cumulative(law.quantile(level))).isCloseTo(level, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void momentsAreThoseOfTheDensity(Distribution law) {
        double from = law.quantile(1e-7);
        double to = law.quantile(1 - 1e-7);
        int steps = 40_000;
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < steps; i++) {
            double x = from + (i + 0.5) * (to - from) / steps;
            double weight = law.density(x) * (to - from) / steps;
            mass += weight;
            first += weight * x;
            second += weight * (x - law.mean()) * (x - law.mean());
        }
        assertThat(mass).isCloseTo(1, within(1e-4));
        assertThat(first).isCloseTo(law.mean(), within(1e-3));
        assertThat(second).isCloseTo(law.variance(), within(2e-3 * Math.max(1, law.variance())));
    }

    @ParameterizedTest
    @MethodSource("discrete")
    void quantileOfADiscreteLawIsTheFirstPointThatReachesTheLevel(Distribution law) {
        for (double level = 0.013; level < 1; level += 0.05) {
            double x = law.quantile(level);
            assertThat(law.cumulative(x)).isGreaterThanOrEqualTo(level - 1e-12);
            assertThat(law.cumulative(x) - law.density(x)).isLessThan(level + 1e-12);
            assertThat(law.density(x)).isPositive();
        }
    }

    @Test
    void standardNormalAgreesWithPublishedValues() {
        // Abramowitz and Stegun (1972), tables 26.1 and 26.5
        assertThat(StandardNormal.cumulative(1.96)).isCloseTo(0.9750021048517795, within(1e-14));
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(StandardNormal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-12));
    }

    @Test
    void aWeightedSampleIsWorthItsEffectiveSize() {
        Sample sample = Sample.weighted(new double[] {3, 1, 2}, new double[] {1, 1, 2});
        assertThat(sample.mean()).isEqualTo(2);
        assertThat(sample.variance()).isEqualTo(0.5);
        assertThat(sample.effectiveSize()).isCloseTo(16 / 6.0, within(1e-12));
        assertThat(sample.quantile(0.5)).isEqualTo(2);
    }

    @Test
    void theCurveOfASampleFollowsItsDensity() {
        var random = new Seed(11).generator();
        Sample sample = Sample.of(DoubleStream.generate(() -> random.nextGaussian(2, 3))
                .limit(20_000)
                .toArray());
        Curve curve = sample.curve(120);
        Normal law = new Normal(2, 3);
        for (int i = 0; i < curve.x().size(); i++) {
            assertThat(curve.y().get(i)).isCloseTo(law.density(curve.x().get(i)), within(0.006));
        }
    }

    @Test
    void impossibleParametersAreRefusedWithTheValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Normal(0, -1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateTable.of(List.of("a", "b"), 0.5, 0.6))
                .withMessageContaining("add up to 1");
    }
}
