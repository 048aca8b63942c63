package org.causeboard.engine.distribution;

import org.hipparchus.distribution.continuous.BetaDistribution;

/// The beta distribution on the interval from 0 to 1.
///
/// @param a positive; weight of values near 1
/// @param b positive; weight of values near 0
public record BetaLaw(double a, double b) implements Distribution {
    public BetaLaw {
        Checks.positive("first parameter of a beta distribution", a);
        Checks.positive("second parameter of a beta distribution", b);
    }

    @Override
    public double mean() {
        return a / (a + b);
    }

    @Override
    public double variance() {
        return a * b / ((a + b) * (a + b) * (a + b + 1));
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : new BetaDistribution(a, b).cumulativeProbability(x);
    }

    @Override
    public double quantile(double level) {
        return new BetaDistribution(a, b).inverseCumulativeProbability(level);
    }

    @Override
    public double beyond(double x) {
        return x <= 0 ? 1 : x >= 1 ? 0 : new BetaDistribution(b, a).cumulativeProbability(1 - x);
    }

    @Override
    public double quantileBeyond(double level) {
        return 1 - new BetaDistribution(b, a).inverseCumulativeProbability(level);
    }

    @Override
    public double density(double x) {
        return x <= 0 || x >= 1 ? 0 : new BetaDistribution(a, b).density(x);
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
