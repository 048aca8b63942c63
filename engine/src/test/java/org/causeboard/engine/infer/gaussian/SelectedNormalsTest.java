package org.causeboard.engine.infer.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.SelectedNormal;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Range;
import org.junit.jupiter.api.Test;

class SelectedNormalsTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static JointNormal normal(double... covariance) {
        int n = (int) Math.sqrt(covariance.length);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add("V" + i);
        }
        return new JointNormal(names, Numbers.repeated(0, n), Numbers.of(covariance));
    }

    private static SelectedNormals drawn(JointNormal joint, Range... ranges) {
        return SelectedNormals.draw(joint, List.of(ranges), new Seed(1), Progress.unwatched());
    }

    private static Range above(double lower) {
        return new Range(lower, INF);
    }

    /// Sheppard (1899) for two, David (1953) for three: 1/8 + (asin r12 + asin r13 + asin r23) / (4 pi).
    @Test
    void orthantsHaveTheirKnownProbabilities() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] rows = new double[3][3];
            for (double[] row : rows) {
                for (int i = 0; i < 3; i++) {
                    row[i] = random.nextDouble(-1, 1);
                }
            }
            double[] covariance = new double[9];
            for (int i = 0; i < 9; i++) {
                for (int k = 0; k < 3; k++) {
                    covariance[i] += rows[i / 3][k] * rows[i % 3][k];
                }
            }
            JointNormal joint = normal(covariance);
            double angles = Math.asin(joint.correlation(0, 1))
                    + Math.asin(joint.correlation(0, 2))
                    + Math.asin(joint.correlation(1, 2));
            SelectedNormals three = drawn(joint, above(0), above(0), above(0));
            double known = 0.125 + angles / (4 * Math.PI);
            assertThat(Math.exp(three.lnProbability()))
                    .as("seed %d", seed)
                    .isCloseTo(known, within(1e-5 + 5 * known * three.relativeError()));
        }
    }

    @Test
    void independentTailsMultiplyHoweverFarOut() {
        SelectedNormals both = drawn(normal(1, 0, 0, 4), above(60), new Range(-INF, -200));
        double known = StandardNormal.lnBetween(60, INF) + StandardNormal.lnBetween(100, INF);
        assertThat(both.lnProbability()).isCloseTo(known, within(1e-4));
        assertThat(both.effectiveSize()).isGreaterThan(0.9 * both.size());
    }

    /// One range has a closed form, so the second of two must agree with it when it selects nothing.
    @Test
    void aSecondRangeWithoutEndsChangesNothing() {
        for (double lower : new double[] {-1, 0.5, 4, 8, 40}) {
            JointNormal joint = normal(1, 0.3, 0.6, 0.3, 2, 0.1, 0.6, 0.1, 1.5);
            SelectedNormals drawn = drawn(joint, above(lower), new Range(-INF, INF));
            SelectedNormal exact = new SelectedNormal(0, Math.sqrt(1.5), joint.correlation(0, 2), lower, INF);
            SelectedNormals.Estimate mean = drawn.estimate(Sample::mean);
            assertThat(mean.value()).isCloseTo(exact.mean(), within(1e-4 + 5 * mean.standardError()));
            assertThat(drawn.estimate(Sample::variance).value()).isCloseTo(exact.variance(), within(5e-3));
            assertThat(drawn.estimate(sample -> sample.quantile(0.9)).value())
                    .isCloseTo(exact.quantile(0.9), within(0.02));
            double at = exact.mean() + 0.3;
            assertThat(drawn.density(at).value()).isCloseTo(exact.density(at), within(1e-3));
        }
    }

    @Test
    void variablesThatFollowFromOthersAreTestedAndMade() {
        // V1 = 2 V0, and V2 = V0 is asked for
        JointNormal joint = normal(1, 2, 1, 2, 4, 2, 1, 2, 1);
        SelectedNormals drawn = drawn(joint, above(0), new Range(-INF, 2));
        double known = StandardNormal.between(0, 1);
        assertThat(Math.exp(drawn.lnProbability())).isCloseTo(known, within(5e-3));
        assertThat(drawn.marginal(0).quantile(1e-6)).isBetween(0.0, 0.01);
        assertThat(drawn.marginal(0).quantile(1 - 1e-6)).isBetween(0.99, 1.0 + 1e-9);
        assertThat(drawn(joint, above(1), new Range(-INF, -2)).lnProbability()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
