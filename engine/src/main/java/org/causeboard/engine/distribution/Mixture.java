package org.causeboard.engine.distribution;

import java.util.List;

/// One of several distributions, chosen at random.
///
/// @param weights the probability of each part, none negative, with sum 1 up to 1e-9
/// @param parts the distributions, all with a density or all on separate points
public record Mixture(Numbers weights, List<Distribution> parts) implements Distribution {
    private static final int BISECTIONS = 200;
    private static final double PLAIN = 1e-6;

    public Mixture {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || weights.size() != parts.size()) {
            throw new IllegalArgumentException(
                    parts.size() + " parts but " + weights.size() + " weights. Give one a part.");
        }
        if (weights.stream().anyMatch(w -> !(w >= 0)) || Math.abs(weights.sum() - 1) > 1e-9) {
            throw new IllegalArgumentException("Weights must not be negative and must add up to 1: " + weights + ".");
        }
        boolean discrete = parts.getFirst().isDiscrete();
        if (parts.stream().anyMatch(part -> part.isDiscrete() != discrete)) {
            throw new IllegalArgumentException("A mixture's parts must all have a density or all be discrete.");
        }
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += weights.get(i) * parts.get(i).mean();
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            double away = parts.get(i).mean() - mean;
            sum += weights.get(i) * (parts.get(i).variance() + away * away);
        }
        return sum;
    }

    @Override
    public double cumulative(double x) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += weights.get(i) * parts.get(i).cumulative(x);
        }
        return sum;
    }

    /// By bisection between the parts' quantiles, to the last digit.
    @Override
    public double quantile(double level) {
        Checks.level(level);
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i) > 0) {
                double quantile = parts.get(i).quantile(level);
                lower = Math.min(lower, quantile);
                upper = Math.max(upper, quantile);
            }
        }
        for (int i = 0; i < BISECTIONS && lower < upper; i++) {
            double middle = lower + 0.5 * (upper - lower);
            if (middle <= lower || middle >= upper) {
                break;
            }
            if (cumulative(middle) >= level) {
                upper = middle;
            } else {
                lower = middle;
            }
        }
        return cumulative(lower) >= level ? lower : upper;
    }

    @Override
    public double beyond(double x) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += weights.get(i) * parts.get(i).beyond(x);
        }
        return sum;
    }

    /// Where the level is tiny by bisection between the parts' quantiles.
    @Override
    public double quantileBeyond(double level) {
        if (level > PLAIN || isDiscrete()) {
            return quantile(1 - level);
        }
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i) > 0) {
                double quantile = parts.get(i).quantileBeyond(level);
                lower = Math.min(lower, quantile);
                upper = Math.max(upper, quantile);
            }
        }
        return Tails.quantileBeyond(this, level, lower, upper);
    }

    @Override
    public double density(double x) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += weights.get(i) * parts.get(i).density(x);
        }
        return sum;
    }

    @Override
    public boolean isDiscrete() {
        return parts.getFirst().isDiscrete();
    }
}
