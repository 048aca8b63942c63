package org.causeboard.engine.scm;

import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Range;

/// `V := m(x) + exp(s(x)) N`: the causes move the spread of the noise, too.
///
/// @param location the linear part m
/// @param logScale the linear part s, the logarithm of the factor of the noise
/// @param law the law of the noise N
public record LocationScaleMechanism(LinearPredictor location, LinearPredictor logScale, Distribution law)
        implements NumericMechanism {

    @Override
    public List<String> parents() {
        return LinearPredictor.parents(List.of(location, logScale));
    }

    @Override
    public String description() {
        return location + " + noise times exp(" + logScale + ")";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(law);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        List<String> order = parents();
        return location.at(order, parents) + Math.exp(logScale.at(order, parents)) * noise[0];
    }

    @Override
    public double logDensity(double value, double[] parents) {
        return law.logDensity(noise(value, parents)) - logScale.at(parents(), parents);
    }

    @Override
    public boolean isMonotone() {
        return !law.isDiscrete();
    }

    @Override
    public Optional<Range> noiseWithin(Range values, double[] parents) {
        return NoiseEnds.range(noise(values.lower(), parents), noise(values.upper(), parents));
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        double noise = noise(value, parents);
        return law.density(noise) > 0 ? new Abduction.Exact(Numbers.of(noise)) : new Abduction.Impossible();
    }

    private double noise(double value, double[] parents) {
        List<String> order = parents();
        return (value - location.at(order, parents)) / Math.exp(logScale.at(order, parents));
    }
}
