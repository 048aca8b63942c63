package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.Uniform;

/// A root whose values are those of a sample, each as likely as it was there.
///
/// As evidence only values of the sample are possible.
///
/// @param sample the values
public record EmpiricalMechanism(Sample sample) implements NumericMechanism {

    @Override
    public List<String> parents() {
        return List.of();
    }

    @Override
    public String description() {
        return "one of " + sample.size() + " values of a sample (mean " + Shown.number(sample.mean()) + ", sd "
                + Shown.number(sample.standardDeviation()) + ")";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(Uniform.STANDARD);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return sample.quantile(noise[0]);
    }

    @Override
    public double logDensity(double value, double[] parents) {
        return sample.logDensity(value);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        double upper = sample.cumulative(value);
        double lower = upper - sample.density(value);
        return lower < upper ? new Abduction.Within(lower, upper) : new Abduction.Impossible();
    }
}
