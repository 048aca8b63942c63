package org.causeboard.engine.infer.gaussian;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Range;

/// Jointly normal variables of which several are known to lie in ranges: how probable that is, and the others given it.
///
/// The ranges are met one after the other: each selecting variable is drawn within its range given those before it, and
/// the product of the conditional probabilities is the weight of the draw. Its mean is the probability of all ranges
/// together, to a small relative error however improbable they are. Points of a lattice take the place of random
/// numbers; the error is judged by how much several shifted lattices differ.
///
/// Source: Genz (1992), Numerical computation of multivariate normal probabilities; Gibson, Glasbey and Elston (1994)
/// for the order; Botev (2017) for draws far out in a tail.
public final class SelectedNormals {
    private static final int SHIFTS = 16;
    private static final int POINTS = 2048;

    private final double lnLargest;
    private final double[] weights;
    private final double[][] values;
    private final double[] expected;
    private final double deviation;

    private SelectedNormals(
            double lnLargest, double[] weights, double[][] values, double[] expected, double deviation) {
        this.lnLargest = lnLargest;
        this.weights = weights;
        this.values = values;
        this.expected = expected;
        this.deviation = deviation;
    }

    /// A number and how far it is from the truth, typically.
    public record Estimate(double value, double standardError) {}

    /// Draws.
    ///
    /// @param joint the selecting variables first, then those asked for; may be singular
    /// @param ranges one for each selecting variable
    public static SelectedNormals draw(JointNormal joint, List<Range> ranges, Seed seed, Progress progress) {
        SelectionOrder order = SelectionOrder.of(joint, ranges);
        int selecting = ranges.size();
        int asked = joint.variables().size() - selecting;
        double[] lnWeights = new double[SHIFTS * POINTS];
        double[][] values = new double[asked][lnWeights.length];
        double[] expected = new double[lnWeights.length];
        double[] z = new double[selecting + asked];
        for (int shift = 0; shift < SHIFTS; shift++) {
            progress.check();
            Lattice lattice = new Lattice(z.length, seed.child(shift));
            for (int point = 0; point < POINTS; point++) {
                int row = shift * POINTS + point;
                lattice.next();
                for (int i = 0; i < selecting; i++) {
                    lnWeights[row] += order.select(i, z, lattice.coordinate(i));
                }
                for (int i = 0; i < asked; i++) {
                    double mean = order.mean(selecting + i, z);
                    expected[row] = i == 0 ? mean : expected[row];
                    values[i][row] = order.free(selecting + i, z, lattice.coordinate(selecting + i), mean);
                }
            }
        }
        double largest = Arrays.stream(lnWeights).max().orElseThrow();
        double[] weights = Arrays.stream(lnWeights)
                .map(ln -> largest == Double.NEGATIVE_INFINITY ? 0 : Math.exp(ln - largest))
                .toArray();
        double deviation = asked == 0 ? 0 : order.deviation(selecting);
        return new SelectedNormals(largest, weights, values, expected, deviation);
    }

    /// `ln P` of all ranges together; negative infinity where they exclude each other.
    public double lnProbability() {
        return lnLargest + Math.log(Arrays.stream(weights).sum() / weights.length);
    }

    /// The standard error of the probability, as a share of it.
    public double relativeError() {
        double[] shares = new double[SHIFTS];
        for (int shift = 0; shift < SHIFTS; shift++) {
            shares[shift] =
                    Arrays.stream(weights, shift * POINTS, (shift + 1) * POINTS).sum();
        }
        return error(shares) * SHIFTS / Arrays.stream(shares).sum();
    }

    /// How many draws there are.
    public int size() {
        return weights.length;
    }

    /// How many draws of equal weight these are worth.
    public double effectiveSize() {
        double sum = Arrays.stream(weights).sum();
        return sum * sum / Arrays.stream(weights).map(w -> w * w).sum();
    }

    /// The relative weight of each draw.
    public Numbers weights() {
        return Numbers.of(weights);
    }

    /// The draws of a variable that is asked for, by its place among them.
    public Numbers values(int place) {
        return Numbers.of(values[place]);
    }

    /// The distribution of a variable that is asked for, as a weighted sample.
    public Sample marginal(int place) {
        return Sample.weighted(values[place], weights);
    }

    /// A figure of the first variable's distribution, such as its mean or a quantile.
    public Estimate estimate(ToDoubleFunction<Sample> figure) {
        double[] each = new double[SHIFTS];
        for (int shift = 0; shift < SHIFTS; shift++) {
            int from = shift * POINTS;
            double[] own = Arrays.copyOfRange(weights, from, from + POINTS);
            if (Arrays.stream(own).sum() > 0) {
                each[shift] =
                        figure.applyAsDouble(Sample.weighted(Arrays.copyOfRange(values[0], from, from + POINTS), own));
            }
        }
        return new Estimate(figure.applyAsDouble(marginal(0)), error(each));
    }

    /// The density of the first variable at a point: the mean of its normal densities given each draw of the others.
    /// NaN where the others determine it.
    public Estimate density(double at) {
        double[] each = new double[SHIFTS];
        double all = 0;
        double total = Arrays.stream(weights).sum();
        for (int row = 0; row < weights.length; row++) {
            double away = (at - expected[row]) / deviation;
            double density = weights[row] * Math.exp(-0.5 * away * away) / deviation / Math.sqrt(2 * Math.PI);
            each[row / POINTS] += density * SHIFTS / total;
            all += density / total;
        }
        return new Estimate(deviation > 0 ? all : Double.NaN, error(each));
    }

    private static double error(double[] each) {
        double mean = Arrays.stream(each).sum() / each.length;
        double squares = Arrays.stream(each).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (each.length - 1) / each.length);
    }
}
