package org.causeboard.engine.distribution;

/// The Laplace (double exponential) distribution.
///
/// @param location its centre
/// @param scale positive; the variance is twice its square
public record Laplace(double location, double scale) implements Distribution {
    public Laplace {
        Checks.finite("location of a Laplace distribution", location);
        Checks.positive("scale of a Laplace distribution", scale);
    }

    @Override
    public double mean() {
        return location;
    }

    @Override
    public double variance() {
        return 2 * scale * scale;
    }

    @Override
    public double cumulative(double x) {
        double tail = 0.5 * Math.exp(-Math.abs(x - location) / scale);
        return x < location ? tail : 1 - tail;
    }

    @Override
    public double quantile(double level) {
        return level < 0.5 ? location + scale * Math.log(2 * level) : location - scale * Math.log(2 * (1 - level));
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
        return 0.5 / scale * Math.exp(-Math.abs(x - location) / scale);
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
