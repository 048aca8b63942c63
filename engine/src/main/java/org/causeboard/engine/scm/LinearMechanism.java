package org.causeboard.engine.scm;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Range;

/// `V := a + b1 x1 + b2 x2 + ... + N` with noise of any law: Laplace, Student, uniform, a mixture, a sample.
///
/// @param predictor the linear part
/// @param law the law of the noise N, in the unit of the variable
public record LinearMechanism(LinearPredictor predictor, Distribution law) implements NumericMechanism {

    @Override
    public List<String> parents() {
        return predictor.parents();
    }

    @Override
    public String description() {
        return predictor + " + noise (" + law.getClass().getSimpleName() + ", sd "
                + Shown.number(law.standardDeviation()) + ")";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(law);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return predictor.at(parents) + noise[0];
    }

    @Override
    public void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        predictor.at(parents, from, to, out);
        double[] draws = noise[0];
        for (int i = from; i < to; i++) {
            out[i] += draws[i];
        }
    }

    @Override
    public double logDensity(double value, double[] parents) {
        return law.logDensity(value - predictor.at(parents));
    }

    @Override
    public boolean isMonotone() {
        return !law.isDiscrete();
    }

    @Override
    public Optional<Range> noiseWithin(Range values, double[] parents) {
        double mean = predictor.at(parents);
        return NoiseEnds.range(values.lower() - mean, values.upper() - mean);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        double noise = value - predictor.at(parents);
        return law.density(noise) > 0 ? new Abduction.Exact(Numbers.of(noise)) : new Abduction.Impossible();
    }
}
