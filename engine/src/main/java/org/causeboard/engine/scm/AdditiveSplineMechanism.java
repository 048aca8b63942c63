package org.causeboard.engine.scm;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Range;

/// `V := a + f1(x1) + f2(x2) + ... + N`: smooth curves of the causes and additive noise.
///
/// Source: Hoyer et al. (2009), Nonlinear causal discovery with additive noise models.
///
/// @param intercept the value when all curves are at zero
/// @param curves one a parent, no parent twice
/// @param law the law of the noise N
public record AdditiveSplineMechanism(double intercept, List<Curved> curves, Distribution law)
        implements NumericMechanism {

    /// The curve of one parent.
    public record Curved(String parent, Spline spline) {}

    public AdditiveSplineMechanism {
        curves = List.copyOf(curves);
        if (curves.stream().map(Curved::parent).distinct().count() < curves.size()) {
            throw new IllegalArgumentException("A parent has two curves. Add them up into one.");
        }
    }

    @Override
    public List<String> parents() {
        return curves.stream().map(Curved::parent).toList();
    }

    @Override
    public String description() {
        return "a smooth curve of each of " + String.join(", ", parents()) + ", plus noise (sd "
                + Shown.number(law.standardDeviation()) + ")";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(law);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return mean(parents) + noise[0];
    }

    @Override
    public void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = intercept + noise[0][i];
        }
        for (int p = 0; p < parents.length; p++) {
            Spline.Evaluator curve = curves.get(p).spline().evaluator();
            for (int i = from; i < to; i++) {
                out[i] += curve.at(parents[p][i]);
            }
        }
    }

    @Override
    public double logDensity(double value, double[] parents) {
        return law.logDensity(value - mean(parents));
    }

    @Override
    public boolean isMonotone() {
        return !law.isDiscrete();
    }

    @Override
    public Optional<Range> noiseWithin(Range values, double[] parents) {
        double mean = mean(parents);
        return NoiseEnds.range(values.lower() - mean, values.upper() - mean);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        double noise = value - mean(parents);
        return law.density(noise) > 0 ? new Abduction.Exact(Numbers.of(noise)) : new Abduction.Impossible();
    }

    private double mean(double[] parents) {
        double sum = intercept;
        for (int p = 0; p < parents.length; p++) {
            sum += curves.get(p).spline().at(parents[p]);
        }
        return sum;
    }
}
