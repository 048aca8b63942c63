package org.causeboard.engine.distribution;

import org.hipparchus.distribution.continuous.GammaDistribution;

/// The gamma distribution.
///
/// @param shape positive
/// @param rate positive; the mean is `shape / rate`
public record GammaLaw(double shape, double rate) implements Distribution {
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
