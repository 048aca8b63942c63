package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.PoissonLaw;
import org.causeboard.engine.distribution.Uniform;

/// A count with a Poisson distribution of mean `exp(a + b1 x1 + b2 x2 + ...)`, at most 1e9.
///
/// @param predictor the logarithm of the mean
public record PoissonMechanism(LinearPredictor predictor) implements NumericMechanism {
    private static final double LARGEST = 1e9;

    @Override
    public List<String> parents() {
        return predictor.parents();
    }

    @Override
    public String description() {
        return "a count with mean exp(" + predictor + ")";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(Uniform.STANDARD);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return law(parents).quantile(noise[0]);
    }

    @Override
    public void values(double[][] parents, double[][] noise, int from, int to, double[] out) {
        predictor.at(parents, from, to, out);
        for (int i = from; i < to; i++) {
            out[i] = new PoissonLaw(Math.min(LARGEST, Math.exp(out[i]))).quantile(noise[0][i]);
        }
    }

    @Override
    public double logDensity(double value, double[] parents) {
        return law(parents).logDensity(value);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        PoissonLaw law = law(parents);
        double upper = law.cumulative(value);
        double lower = law.cumulative(value - 1);
        boolean possible = value == Math.rint(value) && value >= 0 && lower < upper;
        return possible ? new Abduction.Within(lower, upper) : new Abduction.Impossible();
    }

    private PoissonLaw law(double[] parents) {
        return new PoissonLaw(Math.min(LARGEST, Math.exp(predictor.at(parents))));
    }
}
