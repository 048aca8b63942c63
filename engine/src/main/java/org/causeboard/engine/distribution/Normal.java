package org.causeboard.engine.distribution;

/// The normal distribution.
///
/// @param mean any finite number
/// @param standardDeviation positive; for a fixed number take [PointMass]
public record Normal(double mean, double standardDeviation) implements Distribution {
    /// Mean 0, variance 1.
    public static final Normal STANDARD = new Normal(0, 1);

    public Normal {
        Checks.finite("mean of a normal distribution", mean);
        Checks.positive("standard deviation of a normal distribution", standardDeviation);
    }

    @Override
    public double variance() {
        return standardDeviation * standardDeviation;
    }

    @Override
    public double cumulative(double x) {
        return StandardNormal.cumulative((x - mean) / standardDeviation);
    }

    @Override
    public double quantile(double level) {
        return mean + standardDeviation * StandardNormal.quantile(level);
    }

    @Override
    public double beyond(double x) {
        return cumulative(2 * mean - x);
    }

    @Override
    public double quantileBeyond(double level) {
        return 2 * mean - quantile(level);
    }

    @Override
    public double density(double x) {
        return Math.exp(logDensity(x));
    }

    @Override
    public double logDensity(double x) {
        double z = (x - mean) / standardDeviation;
        return -0.5 * z * z - Math.log(standardDeviation) - 0.5 * Math.log(2 * Math.PI);
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
