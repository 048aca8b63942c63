package org.causeboard.engine.distribution;

/// The distribution of `exp(N)` with N normal.
///
/// @param logMean mean of the logarithm
/// @param logDeviation standard deviation of the logarithm, positive
public record LogNormal(double logMean, double logDeviation) implements Distribution {
    public LogNormal {
        Checks.finite("mean of the logarithm", logMean);
        Checks.positive("standard deviation of the logarithm", logDeviation);
    }

    @Override
    public double mean() {
        return Math.exp(logMean + 0.5 * logDeviation * logDeviation);
    }

    @Override
    public double variance() {
        return Math.expm1(logDeviation * logDeviation) * mean() * mean();
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : StandardNormal.cumulative((Math.log(x) - logMean) / logDeviation);
    }

    @Override
    public double quantile(double level) {
        return Math.exp(logMean + logDeviation * StandardNormal.quantile(level));
    }

    @Override
    public double beyond(double x) {
        return x <= 0 ? 1 : StandardNormal.cumulative((logMean - Math.log(x)) / logDeviation);
    }

    @Override
    public double quantileBeyond(double level) {
        return Math.exp(logMean - logDeviation * StandardNormal.quantile(level));
    }

    @Override
    public double density(double x) {
        return x <= 0 ? 0 : new Normal(logMean, logDeviation).density(Math.log(x)) / x;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
