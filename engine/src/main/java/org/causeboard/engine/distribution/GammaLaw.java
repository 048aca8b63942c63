package org.causeboard.engine.distribution;

import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.special.Gamma;

/// The gamma distribution.
///
/// @param shape positive
/// @param rate positive; the mean is `shape / rate`
public record GammaLaw(double shape, double rate) implements Distribution {
    private static final double PLAIN = 1e-6;

    public GammaLaw {
        Checks.positive("shape of a gamma distribution", shape);
        Checks.positive("rate of a gamma distribution", rate);
    }

    @Override
    public double mean() {
        return shape / rate;
    }

    @Override
    public double variance() {
        return shape / (rate * rate);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : law().cumulativeProbability(x);
    }

    @Override
    public double quantile(double level) {
        return law().inverseCumulativeProbability(level);
    }

    @Override
    public double beyond(double x) {
        return x <= 0 ? 1 : x == Double.POSITIVE_INFINITY ? 0 : Gamma.regularizedGammaQ(shape, rate * x);
    }

    /// Where the level is tiny by bisection on `ln P(V > x)`.
    @Override
    public double quantileBeyond(double level) {
        return level > PLAIN
                ? quantile(1 - level)
                : Tails.quantileBeyond(this, level, mean(), Double.POSITIVE_INFINITY);
    }

    @Override
    public double density(double x) {
        return x < 0 ? 0 : law().density(x);
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    private GammaDistribution law() {
        return new GammaDistribution(shape, 1 / rate);
    }
}
