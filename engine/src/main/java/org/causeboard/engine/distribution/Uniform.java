package org.causeboard.engine.distribution;

/// The uniform distribution on an interval.
///
/// @param lower the smallest value
/// @param upper the largest value, above `lower`
public record Uniform(double lower, double upper) implements Distribution {
    /// Uniform between 0 and 1.
    public static final Uniform STANDARD = new Uniform(0, 1);

    public Uniform {
        Checks.finite("lower end of a uniform distribution", lower);
        Checks.positive("width of a uniform distribution", upper - lower);
    }

    @Override
    public double mean() {
        return 0.5 * (lower + upper);
    }

    @Override
    public double variance() {
        return (upper - lower) * (upper - lower) / 12;
    }

    @Override
    public double cumulative(double x) {
        return Math.clamp((x - lower) / (upper - lower), 0, 1);
    }

    @Override
    public double quantile(double level) {
        return lower + level * (upper - lower);
    }

    @Override
    public double beyond(double x) {
        return Math.clamp((upper - x) / (upper - lower), 0, 1);
    }

    @Override
    public double quantileBeyond(double level) {
        return upper - level * (upper - lower);
    }

    @Override
    public double density(double x) {
        return lower <= x && x <= upper ? 1 / (upper - lower) : 0;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
