package org.causeboard.engine.infer.sampling;

import java.util.Arrays;
import org.causeboard.engine.task.Seed;

/// The weights of units while evidence comes in, one piece after the other in causal order, and the resampling that
/// keeps units alive between pieces.
///
/// When the weights have become uneven, units are drawn anew in proportion to them (systematic resampling: one uniform
/// number, equally spaced points) and go on with equal weights. Each unit remembers its forebear among the first units,
/// since units with the same forebear are not independent: standard errors and the effective number count forebears.
///
/// Sources: Gordon, Salmond and Smith (1993), the bootstrap filter; Kitagawa (1996), systematic resampling; Chan and
/// Lai (2013) and Lee and Whiteley (2018), variance by forebears.
final class Particles {
    private static final double THIN = 0.5;

    private final double[] weights;
    private int[] forebears;
    private int rounds;
    private double lnScale;

    Particles(int units) {
        weights = new double[units];
        Arrays.fill(weights, 1);
        forebears = new int[units];
        Arrays.setAll(forebears, i -> i);
    }

    /// One a unit, relative; changed by whoever takes evidence in.
    double[] weights() {
        return weights;
    }

    int[] forebears() {
        return forebears;
    }

    /// Notes that all weights were divided by `exp(ln)`.
    void scaled(double ln) {
        lnScale += ln;
    }

    /// The logarithm of what the mean weight has to be multiplied by to be the probability, or density, of the
    /// evidence.
    double lnScale() {
        return lnScale;
    }

    /// How often units were drawn anew.
    int rounds() {
        return rounds;
    }

    /// Whether the weights leave less than half of the units' worth, but not nothing.
    boolean areThin() {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum > 0 && sum * sum < THIN * weights.length * squares;
    }

    /// Draws the units anew.
    ///
    /// @return for each new unit the old one that it continues
    int[] resample(Seed seed) {
        int units = weights.length;
        double total = Arrays.stream(weights).sum();
        double point = seed.child("resampling").child(rounds).generator().nextDouble();
        int[] chosen = new int[units];
        double passed = 0;
        int old = 0;
        for (int i = 0; i < units; i++) {
            double wanted = (i + point) / units * total;
            while (passed + weights[old] <= wanted && old < units - 1) {
                passed += weights[old++];
            }
            chosen[i] = old;
        }
        for (int i = units - 1; i >= 0 && weights[chosen[i]] == 0; i--) { // rounding beyond the last weight
            chosen[i] = chosen[Math.max(0, i - 1)];
        }
        lnScale += Math.log(total / units);
        forebears = permuted(forebears, chosen);
        Arrays.fill(weights, 1);
        rounds++;
        return chosen;
    }

    private static int[] permuted(int[] values, int[] chosen) {
        int[] moved = new int[values.length];
        Arrays.setAll(moved, i -> values[chosen[i]]);
        return moved;
    }

    static double[] permuted(double[] values, int[] chosen) {
        double[] moved = new double[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[chosen[i]];
        }
        return moved;
    }
}
