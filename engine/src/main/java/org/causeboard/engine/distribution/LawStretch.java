package org.causeboard.engine.distribution;

/// A law with a density, known to lie between two numbers.
///
/// Both the probability of the stretch and draws within it keep their digits in either tail, as far as the law's own
/// [Distribution#beyond] and [Distribution#quantileBeyond] do.
///
/// @param law has a density
/// @param lower the lower end, possibly negative infinity
/// @param upper the upper end, possibly infinite; not below `lower`
public record LawStretch(Distribution law, double lower, double upper) {
    public LawStretch {
        if (law.isDiscrete()) {
            throw new IllegalArgumentException("A stretch needs a law with a density, not " + law + ".");
        }
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("A stretch must not end below its start: " + lower + " to " + upper);
        }
    }

    /// `P(lower < V < upper)`.
    public double probability() {
        return isHigh() ? law.beyond(lower) - law.beyond(upper) : law.cumulative(upper) - law.cumulative(lower);
    }

    /// The x of the stretch with `P(lower < V <= x) = level P(lower < V < upper)`.
    ///
    /// @param level between 0 and 1, both excluded
    public double quantile(double level) {
        double x;
        if (isHigh()) {
            double end = law.beyond(upper);
            x = law.quantileBeyond(end + (1 - level) * (law.beyond(lower) - end));
        } else {
            double start = law.cumulative(lower);
            x = law.quantile(start + level * (law.cumulative(upper) - start));
        }
        return Math.clamp(x, lower, upper);
    }

    /// Whether the lower end already lies in the upper half, where cumulative probabilities run out of digits.
    private boolean isHigh() {
        return law.cumulative(lower) > 0.5;
    }
}
