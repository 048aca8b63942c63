package org.causeboard.engine.distribution;

/// The distribution of one variable, by its numbers or by the codes of its states.
///
/// Sealed: printers, pictures and the project file list the cases. A mechanism's noise is one of them too, sampled by
/// `quantile(u)` with u uniform in (0, 1), so that worlds can share u.
public sealed interface Distribution
        permits Normal,
                SelectedNormal,
                Uniform,
                Laplace,
                StudentT,
                Exponential,
                GammaLaw,
                LogNormal,
                BetaLaw,
                PoissonLaw,
                PointMass,
                StateTable,
                Mixture,
                Sample {

    /// The expected value.
    double mean();

    /// The expected squared distance from the mean; may be infinite.
    double variance();

    /// The square root of the variance.
    default double standardDeviation() {
        return Math.sqrt(variance());
    }

    /// `P(V <= x)`.
    double cumulative(double x);

    /// The smallest x with `P(V <= x) >= level`.
    ///
    /// @param level between 0 and 1, both excluded
    double quantile(double level);

    /// `P(V > x)`, with its digits also where `P(V <= x)` is all but 1 if the law's form allows it.
    default double beyond(double x) {
        return 1 - cumulative(x);
    }

    /// The x with `P(V > x) = level`, with its digits also where the level is tiny if the law's form allows it.
    ///
    /// @param level between 0 and 1, both excluded
    default double quantileBeyond(double level) {
        return quantile(1 - level);
    }

    /// The density at x, or where [#isDiscrete()] the probability of x.
    double density(double x);

    /// The natural logarithm of [#density(double)].
    default double logDensity(double x) {
        return Math.log(density(x));
    }

    /// Whether the values are separate points with a probability each.
    boolean isDiscrete();

    /// The density as a curve over the middle 99.8 % of the probability, for pictures.
    ///
    /// @param points how many points the curve has, at least 2
    default Curve curve(int points) {
        return Curve.of(this::density, quantile(0.001), quantile(0.999), points);
    }
}
