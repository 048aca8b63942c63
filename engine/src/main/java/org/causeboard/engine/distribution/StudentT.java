package org.causeboard.engine.distribution;

import org.hipparchus.distribution.continuous.TDistribution;

/// Student's t distribution, moved and stretched.
///
/// @param degrees degrees of freedom, positive; the mean exists above 1, the variance is finite above 2
/// @param location its centre
/// @param scale positive
public record StudentT(double degrees, double location, double scale) implements Distribution {
    public StudentT {
        Checks.positive("degrees of freedom of a t distribution", degrees);
        Checks.finite("location of a t distribution", location);
        Checks.positive("scale of a t distribution", scale);
    }

    @Override
    public double mean() {
        return degrees > 1 ? location : Double.NaN;
    }

    @Override
    public double variance() {
        if (degrees > 2) {
            return scale * scale * degrees / (degrees - 2);
        }
        return degrees > 1 ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    @Override
    public double cumulative(double x) {
        return new TDistribution(degrees).cumulativeProbability((x - location) / scale);
    }

    @Override
    public double quantile(double level) {
        return location + scale * new TDistribution(degrees).inverseCumulativeProbability(level);
    }

    @Override
    public double beyond(double x) {
        return cumulative(2 * location - x);
    }

    @Override
    public double quantileBeyond(double level) {
        return 2 * location - quantile(level);
    }

    @Override
    public double density(double x) {
        return new TDistribution(degrees).density((x - location) / scale) / scale;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
