package org.causeboard.engine.ask;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.query.Query;

/// A number that is read off a distribution estimated from rows, and how it moves with the share of each value.
///
/// The slope at a value v is the influence function of the number, up to a constant: `v` for the mean, `(v - mean)^2`
/// for the variance, half of that over the standard deviation for the latter, `-1{v <= q} / f(q)` for the quantile q of
/// numbers with density f (Bahadur 1966), and the kernel around the point for a density. It is NaN for quantiles of
/// states, which jump. Source: Hampel (1974), The influence curve and its role in robust estimation.
sealed interface ReadOff {

    /// A statistic.
    record Statistic(Query.Statistic statistic) implements ReadOff {}

    /// The quantile at a level.
    record Quantile(double level) implements ReadOff {}

    /// The density at a point.
    record Density(double at) implements ReadOff {}

    /// The number.
    default double of(Distribution law) {
        return switch (this) {
            case Statistic(Query.Statistic statistic) ->
                switch (statistic) {
                    case MEAN -> law.mean();
                    case VARIANCE -> law.variance();
                    case STANDARD_DEVIATION -> law.standardDeviation();
                    case MEDIAN -> law.quantile(0.5);
                };
            case Quantile(double level) -> law.quantile(level);
            case Density(double at) -> Densities.at(law, at);
        };
    }

    /// How the number moves with the share of a value.
    default DoubleUnaryOperator slope(Distribution law) {
        return switch (this) {
            case Statistic(Query.Statistic statistic) -> {
                double mean = law.mean();
                double scale = 2 * law.standardDeviation();
                yield switch (statistic) {
                    case MEAN -> value -> value;
                    case VARIANCE -> value -> (value - mean) * (value - mean);
                    case STANDARD_DEVIATION -> value -> (value - mean) * (value - mean) / scale;
                    case MEDIAN -> new Quantile(0.5).slope(law);
                };
            }
            case Quantile(double level) -> {
                double at = law.quantile(level);
                double density = law instanceof Sample ? Densities.at(law, at) : Double.NaN;
                yield value -> (value <= at ? -1 : 0) / density;
            }
            case Density(double at) -> {
                double width = law instanceof Sample sample ? sample.bandwidth() : Double.NaN;
                double height = 1 / (width * Math.sqrt(2 * Math.PI));
                yield value -> height * Math.exp(-0.5 * ((value - at) / width) * ((value - at) / width));
            }
        };
    }

    /// The influence of rows that show a value each, with equal weight.
    ///
    /// @param values one a row
    /// @param rows the numbers of the rows among `size`
    default Numbers influence(Distribution law, double[] values, int[] rows, int size) {
        DoubleUnaryOperator slope = slope(law);
        double[] slopes = Arrays.stream(values).map(slope).toArray();
        double mean = Arrays.stream(slopes).sum() / slopes.length;
        double[] influence = new double[size];
        for (int i = 0; i < rows.length; i++) {
            influence[rows[i]] = (slopes[i] - mean) / rows.length;
        }
        return Numbers.of(influence);
    }
}
