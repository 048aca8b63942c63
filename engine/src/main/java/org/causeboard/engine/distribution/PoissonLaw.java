package org.causeboard.engine.distribution;

import org.hipparchus.special.Gamma;

/// The Poisson distribution of a count.
///
/// @param mean not negative, at most 1e9
public record PoissonLaw(double mean) implements Distribution {
    private static final double LARGE = 1e3;

    public PoissonLaw {
        if (!(mean >= 0 && mean <= 1e9)) {
            throw new IllegalArgumentException(
                    "The mean of a Poisson distribution lies between 0 and 1e9, not at " + mean + ".");
        }
    }

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public double cumulative(double x) {
        if (x < 0) {
            return 0;
        }
        return mean == 0 ? 1 : Gamma.regularizedGammaQ(Math.floor(x) + 1, mean);
    }

    /// By adding up probabilities from 0, or for a mean above 1000 by a search that starts at the normal approximation.
    @Override
    public double quantile(double level) {
        if (mean > LARGE) {
            return search(level);
        }
        double probability = Math.exp(-mean);
        double sum = probability;
        int count = 0;
        while (sum < level && count < 20_000) {
            count++;
            probability *= mean / count;
            sum += probability;
            if (probability == 0 && count > mean) {
                break; // the rest is below the smallest number
            }
        }
        return count;
    }

    private double search(double level) {
        double count = Math.max(0, Math.floor(mean + Math.sqrt(mean) * StandardNormal.quantile(level)));
        while (count > 0 && cumulative(count - 1) >= level) {
            count--;
        }
        while (cumulative(count) < level) {
            count++;
        }
        return count;
    }

    @Override
    public double density(double x) {
        return Math.exp(logDensity(x));
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x != Math.rint(x)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (mean == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return x * Math.log(mean) - mean - Gamma.logGamma(x + 1);
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }
}
