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
/// @param upper where it ends; the stretch must have a probability above 0
public record SelectedNormal(double centre, double scale, double correlation, double lower, double upper)
        implements Distribution {
    private static final int HALVINGS = 200;

    public SelectedNormal {
        Checks.finite("mean of a normal distribution", centre);
        Checks.positive("standard deviation of a normal distribution", scale);
        if (!(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException("A correlation lies between -1 and 1, not at " + correlation + ".");
        }
        if (!(StandardNormal.between(lower, upper) > 0)) {
            throw new IllegalArgumentException(
                    "Nothing of a normal distribution lies between " + lower + " and " + upper + ".");
        }
    }

    /// The probability of the stretch.
    public double selected() {
        return stretch().mass();
    }

    @Override
    public double mean() {
        return centre + scale * correlation * stretch().mean(z -> z);
    }

    @Override
    public double variance() {
        NormalStretch stretch = stretch();
        double mean = stretch.mean(z -> z);
        double within = stretch.mean(z -> (z - mean) * (z - mean));
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
            return left < right ? Math.min(1, StandardNormal.between(left, right) / selected()) : 0;
        }
        double rest = rest();
        double share = stretch()
                .mean(
                        z -> StandardNormal.between((from - correlation * z) / rest, (to - correlation * z) / rest),
                        cuts(from, to));
        return Math.clamp(share, 0, 1);
    }

    @Override
    public double quantile(double level) {
        double low = centre - 45 * scale;
        double high = centre + 45 * scale;
        for (int i = 0; i < HALVINGS && high - low > 1e-14 * scale; i++) {
            double middle = 0.5 * (low + high);
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
        double y = (x - centre) / scale;
        if (isTruncated()) {
            double z = correlation * y;
            return z >= lower && z <= upper ? StandardNormal.density(z) / scale / selected() : 0;
        }
        double rest = rest();
        return StandardNormal.density(y)
                / scale
                * StandardNormal.between((lower - correlation * y) / rest, (upper - correlation * y) / rest)
                / selected();
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

    /// Where the share of Y within two ends, as Z moves, goes from 0 to 1.
    private double[] cuts(double from, double to) {
        if (correlation == 0) {
            return new double[0];
        }
        double width = rest() / Math.abs(correlation);
        double[] steps = {-8, -5, -3, -1.5, 0, 1.5, 3, 5, 8};
        double[] cuts = new double[2 * steps.length];
        for (int i = 0; i < steps.length; i++) {
            cuts[2 * i] = from / correlation + steps[i] * width;
            cuts[2 * i + 1] = to / correlation + steps[i] * width;
        }
        return cuts;
    }
}
