package org.causeboard.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectedNormalTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void aTruncatedNormalHasTheMomentsOfTheTextbook() {
        // Johnson, Kotz and Balakrishnan (1994), section 13.10: above 0 the mean is sqrt(2 / pi), the variance 1 - 2 /
        // pi
        SelectedNormal half = new SelectedNormal(0, 1, 1, 0, INF);
        assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-13));
        assertThat(half.variance()).isCloseTo(1 - 2 / Math.PI, within(1e-13));
        assertThat(half.quantile(0.5)).isCloseTo(0.6744897501960817, within(1e-12));
        // far out: E[Z | Z > a] = phi(a) / (1 - Phi(a)) = a + 1/a - 2/a^3 + 10/a^5 - 74/a^7 + 706/a^9 - ...
        SelectedNormal tail = new SelectedNormal(0, 1, 1, 20, INF);
        assertThat(tail.mean())
                .isCloseTo(20 + 0.05 - 2 / 8e3 + 10 / 3.2e6 - 74 / 1.28e9 + 706 / 5.12e11, within(1e-10));
        SelectedNormal narrow = new SelectedNormal(0, 1, 1, 1, 1 + 1e-6);
        assertThat(narrow.mean()).isCloseTo(1 + 0.5e-6, within(1e-12));
        assertThat(narrow.variance()).isCloseTo(1e-12 / 12, within(1e-18));
    }

    @Test
    void orthantProbabilitiesFollowSheppardsFormula() {
        // P(Z > 0, Y > 0) = 1/4 + asin(r) / (2 pi)
        for (double r : new double[] {-0.999_999, -0.95, -0.3, 0, 0.2, 0.7, 0.99, 0.999_999}) {
            SelectedNormal law = new SelectedNormal(0, 1, r, 0, INF);
            assertThat(0.5 * law.between(0, INF))
                    .as("r = %s", r)
                    .isCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), within(1e-12));
        }
    }

    @Test
    void densityDistributionAndMomentsAgreeWithEachOther() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double lower = random.nextInt(4) == 0 ? -INF : random.nextDouble(-3, 3);
            double upper = random.nextInt(4) == 0 ? INF : Math.max(lower, -3) + random.nextDouble(0.01, 4);
            double r = random.nextInt(6) == 0 ? 1 : random.nextDouble(-1, 1);
            SelectedNormal law =
                    new SelectedNormal(random.nextDouble(-5, 5), random.nextDouble(0.1, 4), r, lower, upper);
            double from = law.quantile(1e-13);
            double to = law.quantile(1 - 1e-13);
            int steps = 40_000;
            double width = (to - from) / steps;
            double mass = 0;
            double mean = 0;
            double square = 0;
            for (int i = 0; i < steps; i++) {
                double x = from + (i + 0.5) * width;
                double share = law.density(x) * width;
                mass += share;
                mean += share * x;
                square += share * x * x;
                if (i == steps / 3) {
                    assertThat(law.cumulative(from + (i + 1) * width))
                            .as("seed %d", seed)
                            .isCloseTo(mass, within(1e-6));
                }
            }
            assertThat(mass).as("seed %d", seed).isCloseTo(1, within(1e-5));
            assertThat(mean).as("seed %d", seed).isCloseTo(law.mean(), within(1e-4));
            assertThat(square - mean * mean).as("seed %d", seed).isCloseTo(law.variance(), within(1e-3));
            assertThat(law.cumulative(law.quantile(0.3))).as("seed %d", seed).isCloseTo(0.3, within(1e-10));
        }
    }

    @Test
    void aStretchWithoutProbabilityIsRefused() {
        assertThatThrownBy(() -> new SelectedNormal(0, 1, 0.5, 2, 1)).hasMessageContaining("between 2.0 and 1.0");
        assertThatThrownBy(() -> new SelectedNormal(0, 1, 0.5, INF, INF)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Far out the normal density falls like an exponential one: `Z - a | Z > a` has mean 1/a - 2/a^3 + 10/a^5 - ...
    /// and variance 1/a^2 - 6/a^4 + 50/a^6 - ...
    @Test
    void aSelectionTooImprobableForANumberHasItsMomentsAndItsQuantiles() {
        for (double a : new double[] {45, 100, 1000, 1e5}) {
            SelectedNormal law = new SelectedNormal(3, 2, 1, a, INF);
            double beyond = 1 / a - 2 / Math.pow(a, 3) + 10 / Math.pow(a, 5);
            double square = 1 / (a * a) - 6 / Math.pow(a, 4) + 50 / Math.pow(a, 6);
            assertThat((law.mean() - 3 - 2 * a) / 2).as("a = %s", a).isCloseTo(beyond, within(1e-6 * beyond));
            assertThat(law.variance() / 4).as("a = %s", a).isCloseTo(square, within(1e-6 * square));
            assertThat(law.cumulative(law.quantile(0.4))).as("a = %s", a).isCloseTo(0.4, within(1e-4));
            SelectedNormal other = new SelectedNormal(0, 1, 0.5, a, INF);
            assertThat(other.mean()).isCloseTo(0.5 * (a + beyond), within(1e-9 * a));
            assertThat(other.cumulative(other.mean())).isCloseTo(0.5, within(1e-2));
        }
        // one-sided and two-sided, and the mirror image
        assertThat(new SelectedNormal(0, 1, -1, 50, 51).mean()).isCloseTo(-50.02, within(1e-4));
        assertThat(new SelectedNormal(0, 1, 1, -INF, -50).quantile(0.5)).isBetween(-50.02, -50.0);
    }

    /// Bayes' rule ties both conditionals together: P(Y > y | Z > z) P(Z > z) = P(Z > z | Y > y) P(Y > y).
    @Test
    void tailsOfATailObeyBayesRuleWithAllTheirDigits() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double r = random.nextDouble(-0.99, 0.99);
            double z = random.nextDouble(-2, 12);
            double y = random.nextDouble(-2, 12);
            double forth =
                    Math.log(new SelectedNormal(0, 1, r, z, INF).between(y, INF)) + StandardNormal.lnBetween(z, INF);
            double back =
                    Math.log(new SelectedNormal(0, 1, r, y, INF).between(z, INF)) + StandardNormal.lnBetween(y, INF);
            if (Double.isFinite(forth) && Double.isFinite(back) && forth > -400) {
                assertThat(forth).as("seed %d: r %s, z %s, y %s", seed, r, z, y).isCloseTo(back, within(1e-5));
            }
        }
    }

    /// Reference: log survival of the standard normal from the asymptotic series of Abramowitz and Stegun, 26.2.12.
    @Test
    void logarithmsOfTailsGoOnWhereProbabilitiesEnd() {
        assertThat(StandardNormal.lnBetween(50, INF))
                .isCloseTo(
                        -1250
                                - Math.log(50 * Math.sqrt(2 * Math.PI))
                                + Math.log1p(-1 / 2500.0 + 3 / 6.25e6 - 15 / 1.5625e10),
                        within(1e-9));
        assertThat(StandardNormal.lnBetween(-INF, -1e4))
                .isCloseTo(-5e7 - Math.log(1e4 * Math.sqrt(2 * Math.PI)), within(1e-6));
        assertThat(StandardNormal.lnBetween(2, 1)).isEqualTo(-INF);
        assertThat(StandardNormal.between(1, 1 + 0x1p-30))
                .isCloseTo(0x1p-30 * StandardNormal.density(1 + 0x1p-31), within(1e-22));
    }
}
