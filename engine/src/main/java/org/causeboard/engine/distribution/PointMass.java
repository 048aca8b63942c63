package org.causeboard.engine.distribution;

/// All probability on one number.
///
/// @param value the number
public record PointMass(double value) implements Distribution {
    public PointMass {
        Checks.finite("value of a point mass", value);
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double variance() {
        return 0;
    }

    @Override
    public double cumulative(double x) {
        return x < value ? 0 : 1;
    }

    @Override
    public double quantile(double level) {
        return value;
    }

    @Override
    public double density(double x) {
        return x == value ? 1 : 0;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }
}
