package org.causeboard.engine.distribution;

/// A normal variable of which only the units are looked at where another one, correlated with it, lies in a stretch of
/// numbers: `Y | lower < Z < upper` with `Y = mean + sd (r Z + sqrt(1 - r^2) U)`, Z and U independent standard normal.
/// With r = 1 or -1 it is the truncated normal distribution of Y itself.
///
/// Source: Arellano-Valle, Branco and Genton (2006), A unified view on skewed distributions arising from selections.
///
/// @param centre mean of Y before the selection
/// @param scale standard deviation of Y before the selection, positive
/// @param correlation r, between -1 and 1
/// @param lower where the stretch of Z begins, in its standard deviations from its mean; may be infinite
/// @param upper where it ends, above `lower`; how improbable the stretch is does not matter
public record SelectedNormal(double centre, double scale, double correlation, double lower, double upper)
        implements Distribution {
    private static final int HALVINGS = 2000;
    private static final double REACH = 40;

    public SelectedNormal {
        Checks.finite("mean of a normal distribution", centre);
        Checks.positive("standard deviation of a normal distribution", scale);
        if (!(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException("A correlation lies between -1 and 1, not at " + correlation + ".");
        }
        if (!(lower < upper) || lower == Double.POSITIVE_INFINITY || upper == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Nothing of a normal distribution lies between " + lower + " and " + upper + ".");
        }
    }

    /// The natural logarithm of the probability of the stretch.
    public double lnSelected() {
        return StandardNormal.lnBetween(lower, upper);
    }

    @Override
    public double mean() {
        NormalStretch stretch = stretch();
        return centre + scale * correlation * (stretch.peak() + stretch.mean(away -> away));
    }

    @Override
    public double variance() {
        NormalStretch stretch = stretch();
        double mean = stretch.mean(away -> away);
        double within = stretch.mean(away -> (away - mean) * (away - mean));
        return scale * scale * (1 - correlation * correlation + correlation * correlation * within);
    }

    @Override
    public double cumulative(double x) {
        return between(Double.NEGATIVE_INFINITY, x);
    }

    /// `P(low < Y <= high)` among the selected.
    public double between(double low, double high) {
        double from = (low - centre) / scale;
        double to = (high - centre) / scale;
        if (isTruncated()) {
            double left = Math.max(lower, correlation > 0 ? from : -to);
            double right = Math.min(upper, correlation > 0 ? to : -from);
            return Math.min(1, Math.exp(StandardNormal.lnBetween(left, right) - lnSelected()));
        }
        double rest = rest();
        NormalStretch stretch = stretch();
        double left = from - correlation * stretch.peak();
        double right = to - correlation * stretch.peak();
        double share = stretch.mean(
                away -> StandardNormal.between((left - correlation * away) / rest, (right - correlation * away) / rest),
                cuts(from, to, stretch.peak()));
        return Math.clamp(share, 0, 1);
    }

    /// By bisection between ends that hold all but less than a number can tell.
    @Override
    public double quantile(double level) {
        Checks.level(level);
        NormalStretch stretch = stretch();
        double first = correlation * (stretch.peak() + stretch.from());
        double last = correlation * (stretch.peak() + stretch.to());
        double low = centre + scale * (Math.min(first, last) - REACH * rest());
        double high = centre + scale * (Math.max(first, last) + REACH * rest());
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + 0.5 * (high - low);
            if (middle <= low || middle >= high) {
                break;
            }
            if (cumulative(middle) >= level) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    @Override
    public double density(double x) {
        return Math.exp(logDensity(x));
    }

    @Override
    public double logDensity(double x) {
        double y = (x - centre) / scale;
        double unselected = -0.5 * y * y - Math.log(scale) - 0.5 * Math.log(2 * Math.PI);
        if (isTruncated()) {
            double z = correlation * y;
            return z >= lower && z <= upper ? unselected - lnSelected() : Double.NEGATIVE_INFINITY;
        }
        double rest = rest();
        return unselected
                + StandardNormal.lnBetween((lower - correlation * y) / rest, (upper - correlation * y) / rest)
                - lnSelected();
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    private NormalStretch stretch() {
        return new NormalStretch(lower, upper);
    }

    private boolean isTruncated() {
        return rest() < 1e-7;
    }

    private double rest() {
        return Math.sqrt((1 - correlation) * (1 + correlation));
    }

    /// Where the share of Y within two ends, as Z moves, goes from 0 to 1, and where its product with the density of Z
    /// is highest when that share is a tail; as distances from the likeliest Z.
    private double[] cuts(double from, double to, double peak) {
        if (correlation == 0) {
            return new double[0];
        }
        double rest = rest();
        double[] steps = {-8, -5, -3, -1.5, 0, 1.5, 3, 5, 8};
        double[] cuts = new double[4 * steps.length];
        int count = 0;
        for (double step : steps) {
            for (double end : new double[] {from, to}) {
                cuts[count++] = end / correlation + step * rest / Math.abs(correlation) - peak;
                cuts[count++] = end * correlation + step * rest - peak;
            }
        }
        return cuts;
    }
}
