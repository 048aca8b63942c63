package org.causeboard.engine.distribution;

/// The exponential distribution.
///
/// @param rate positive; the mean is `1 / rate`
public record Exponential(double rate) implements Distribution {
    public Exponential {
        Checks.positive("rate of an exponential distribution", rate);
    }

    @Override
    public double mean() {
        return 1 / rate;
    }

    @Override
    public double variance() {
        return 1 / (rate * rate);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : -Math.expm1(-rate * x);
    }

    @Override
    public double quantile(double level) {
        return -Math.log1p(-level) / rate;
    }

    @Override
    public double beyond(double x) {
        return x <= 0 ? 1 : Math.exp(-rate * x);
    }

    @Override
    public double quantileBeyond(double level) {
        return -Math.log(level) / rate;
    }

    @Override
    public double density(double x) {
        return x < 0 ? 0 : rate * Math.exp(-rate * x);
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
