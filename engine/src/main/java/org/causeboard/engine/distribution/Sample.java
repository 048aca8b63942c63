package org.causeboard.engine.distribution;

import java.util.Arrays;
import java.util.Optional;

/// Values drawn from a distribution, or rows of data, possibly with weights.
///
/// Weights are scaled to sum 1. With weights w the sample is worth `(sum w)^2 / sum w^2` unweighted draws (Kish's
/// effective size), and the standard error of the mean follows from it.
public final class Sample implements Distribution {
    private final double[] values;
    private final double[] weights;
    private final double[] cumulated;
    private final double mean;
    private final double variance;
    private final double effectiveSize;
    private volatile Optional<Curve> drawn = Optional.empty(); // the last curve: a picture asks for the same again

    private Sample(double[] sortedValues, double[] sortedWeights) {
        values = sortedValues;
        weights = sortedWeights;
        cumulated = new double[values.length];
        double sum = 0;
        double first = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            cumulated[i] = sum;
            first += weights[i] * values[i];
            squares += weights[i] * weights[i];
        }
        mean = first;
        double second = 0;
        for (int i = 0; i < values.length; i++) {
            second += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        variance = second;
        effectiveSize = 1 / squares;
    }

    /// A sample in which every value counts the same.
    ///
    /// @param values at least one, all finite; copied
    public static Sample of(double... values) {
        double[] sorted = checked(values).clone();
        Arrays.sort(sorted);
        double[] weights = new double[sorted.length];
        Arrays.fill(weights, 1.0 / sorted.length);
        return new Sample(sorted, weights);
    }

    /// A sample with weights.
    ///
    /// @param values at least one, all finite; copied
    /// @param weights one a value, none negative, not all zero; copied and scaled
    public static Sample weighted(double[] values, double[] weights) {
        checked(values);
        double total = Arrays.stream(weights).sum();
        if (weights.length != values.length
                || !(total > 0)
                || Arrays.stream(weights).anyMatch(w -> !(w >= 0))) {
            throw new IllegalArgumentException("Give one weight a value, none negative, not all zero.");
        }
        int[] order = Ascending.order(values);
        double[] sortedValues = new double[order.length];
        double[] sortedWeights = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sortedValues[i] = values[order[i]];
            sortedWeights[i] = weights[order[i]] / total;
        }
        return new Sample(sortedValues, sortedWeights);
    }

    private static double[] checked(double[] values) {
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A sample needs at least one value, and all of them finite.");
        }
        return values;
    }

    /// How many values there are.
    public int size() {
        return values.length;
    }

    /// The values in ascending order.
    public Numbers values() {
        return Numbers.of(values);
    }

    /// The weights in the order of [#values()], with sum 1.
    public Numbers weights() {
        return Numbers.of(weights);
    }

    /// How many unweighted draws the sample is worth.
    public double effectiveSize() {
        return effectiveSize;
    }

    /// The standard error of [#mean()].
    public double standardError() {
        return Math.sqrt(variance / effectiveSize);
    }

    @Override
    public double mean() {
        return mean;
    }

    /// The variance of the sample as a population (divided by n, not by n - 1).
    @Override
    public double variance() {
        return variance;
    }

    @Override
    public double cumulative(double x) {
        int end = upperBound(x);
        return end == 0 ? 0 : cumulated[end - 1];
    }

    @Override
    public double quantile(double level) {
        Checks.level(level);
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] >= level - 1e-15) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values[low];
    }

    /// The share of the sample at exactly x; for a smooth curve see [#curve(int)].
    @Override
    public double density(double x) {
        return cumulative(x) - (lowerBound(x) == 0 ? 0 : cumulated[lowerBound(x) - 1]);
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    /// A kernel estimate of the density with a normal kernel and Silverman's bandwidth, from values sorted into bins.
    /// O(values + points^2). Source: Silverman (1986), Density Estimation, equation 3.31.
    @Override
    public Curve curve(int points) {
        Curve curve = drawn.filter(last -> last.x().size() == points).orElseGet(() -> estimated(points));
        drawn = Optional.of(curve);
        return curve;
    }

    private Curve estimated(int points) {
        double bandwidth = bandwidth();
        double from = quantile(0.001) - 2 * bandwidth;
        double to = quantile(0.999) + 2 * bandwidth;
        double[] bins = binned(from, to, points);
        double step = (to - from) / (points - 1);
        return Curve.of(x -> smoothed(bins, (x - from) / step, step, bandwidth), from, to, points);
    }

    /// How wide a normal kernel is best for the curve of the density, by Silverman's rule.
    public double bandwidth() {
        double spread = Math.min(Math.sqrt(variance), (quantile(0.75) - quantile(0.25)) / 1.34);
        double scale = spread > 0 ? spread : Math.max(Math.sqrt(variance), 1e-9 * Math.max(1, Math.abs(mean)));
        return 0.9 * scale * Math.pow(effectiveSize, -0.2);
    }

    private static double smoothed(double[] bins, double place, double step, double bandwidth) {
        double sum = 0;
        int reach = (int) Math.ceil(5 * bandwidth / step);
        int centre = (int) Math.rint(place);
        for (int bin = Math.max(0, centre - reach); bin <= Math.min(bins.length - 1, centre + reach); bin++) {
            double z = (bin - place) * step / bandwidth;
            sum += bins[bin] * Math.exp(-0.5 * z * z);
        }
        return sum / (bandwidth * Math.sqrt(2 * Math.PI));
    }

    private double[] binned(double from, double to, int points) {
        double[] bins = new double[points];
        for (int i = 0; i < values.length; i++) {
            double place = (values[i] - from) / (to - from) * (points - 1);
            int bin = (int) Math.floor(place);
            if (bin >= 0 && bin < points - 1) { // shared between the two nearest points
                bins[bin] += weights[i] * (bin + 1 - place);
                bins[bin + 1] += weights[i] * (place - bin);
            }
        }
        return bins;
    }

    private int lowerBound(double x) {
        int index = Arrays.binarySearch(values, x);
        if (index < 0) {
            return -index - 1;
        }
        while (index > 0 && values[index - 1] == x) {
            index--;
        }
        return index;
    }

    private int upperBound(double x) {
        int index = Arrays.binarySearch(values, x);
        if (index < 0) {
            return -index - 1;
        }
        while (index < values.length && values[index] == x) {
            index++;
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample that
                && Arrays.equals(values, that.values)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "Sample[size=" + values.length + ", mean=" + mean + ", standardDeviation=" + standardDeviation() + "]";
    }
}
