package org.causeboard.engine.scm;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Range;

/// `V := a + b1 x1 + b2 x2 + ... + sd Z` with Z standard normal.
///
/// @param predictor the linear part
/// @param standardDeviation of the noise, in the unit of the variable; 0 means no noise
public record LinearGaussianMechanism(LinearPredictor predictor, double standardDeviation) implements NumericMechanism {
    public LinearGaussianMechanism {
        if (!(standardDeviation >= 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "The standard deviation of the noise must not be negative: " + standardDeviation + ".");
        }
    }

    @Override
    public List<String> parents() {
        return predictor.parents();
    }

    @Override
    public String description() {
        return predictor + " + normal noise (sd " + Shown.number(standardDeviation) + ")";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(Normal.STANDARD);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return predictor.at(parents) + standardDeviation * noise[0];
    }

    @Override
    public void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        predictor.at(parents, from, to, out);
        double[] z = noise[0];
        for (int i = from; i < to; i++) {
            out[i] += standardDeviation * z[i];
        }
    }

    @Override
    public double logDensity(double value, double[] parents) {
        double residual = value - predictor.at(parents);
        if (standardDeviation == 0) {
            return residual == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return Normal.STANDARD.logDensity(residual / standardDeviation) - Math.log(standardDeviation);
    }

    @Override
    public boolean isMonotone() {
        return standardDeviation > 0;
    }

    @Override
    public Optional<Range> noiseWithin(Range values, double[] parents) {
        double mean = predictor.at(parents);
        return NoiseEnds.range(
                (values.lower() - mean) / standardDeviation, (values.upper() - mean) / standardDeviation);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        double residual = value - predictor.at(parents);
        if (standardDeviation == 0) {
            return residual == 0 ? new Abduction.Undetermined() : new Abduction.Impossible();
        }
        return new Abduction.Exact(Numbers.of(residual / standardDeviation));
    }
}
