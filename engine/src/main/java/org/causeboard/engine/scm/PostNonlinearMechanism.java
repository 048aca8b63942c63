package org.causeboard.engine.scm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Range;

/// `V := g(a + b1 x1 + ... + N)`: a measuring scale g is bent after the noise came in.
///
/// Source: Zhang and Hyvarinen (2009), On the identifiability of the post-nonlinear causal model.
///
/// @param predictor the linear part
/// @param law the law of the noise N
/// @param scale the outer function g, strictly increasing
public record PostNonlinearMechanism(LinearPredictor predictor, Distribution law, Scale scale)
        implements NumericMechanism {

    /// The outer functions; each has an inverse.
    public enum Scale {
        /// `exp(z)`: positive values.
        EXPONENTIAL,
        /// `1 / (1 + exp(-z))`: values between 0 and 1.
        LOGISTIC,
        /// `z^3`.
        CUBIC,
        /// `tanh(z)`: values between -1 and 1.
        TANH,
        /// `sinh(z)`: heavy tails on both sides.
        SINH;

        double at(double z) {
            return switch (this) {
                case EXPONENTIAL -> Math.exp(z);
                case LOGISTIC -> LogisticMechanism.logistic(z);
                case CUBIC -> z * z * z;
                case TANH -> Math.tanh(z);
                case SINH -> Math.sinh(z);
            };
        }

        /// NaN or infinite where the function does not reach the value.
        double inverse(double value) {
            return switch (this) {
                case EXPONENTIAL -> Math.log(value);
                case LOGISTIC -> Math.log(value / (1 - value));
                case CUBIC -> Math.cbrt(value);
                case TANH -> 0.5 * (Math.log1p(value) - Math.log1p(-value));
                case SINH -> Math.copySign(Math.log(Math.abs(value) + Math.hypot(value, 1)), value);
            };
        }

        /// Between which values the function stays; it comes near the ends.
        Range reached() {
            return switch (this) {
                case EXPONENTIAL -> new Range(0, Double.POSITIVE_INFINITY);
                case LOGISTIC -> new Range(0, 1);
                case TANH -> new Range(-1, 1);
                case CUBIC, SINH -> Range.ALL;
            };
        }

        /// The logarithm of the slope at z.
        double logSlope(double z) {
            return switch (this) {
                case EXPONENTIAL -> z;
                case LOGISTIC -> Math.log(at(z)) + Math.log(1 - at(z));
                case CUBIC -> Math.log(3 * z * z);
                case TANH -> -2 * Math.log(Math.cosh(z));
                case SINH -> Math.log(Math.cosh(z));
            };
        }
    }

    @Override
    public List<String> parents() {
        return predictor.parents();
    }

    @Override
    public String description() {
        return scale.name().toLowerCase(Locale.ROOT) + " of (" + predictor + " + noise)";
    }

    @Override
    public List<Distribution> noise() {
        return List.of(law);
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return scale.at(predictor.at(parents) + noise[0]);
    }

    @Override
    public double logDensity(double value, double[] parents) {
        double inner = scale.inverse(value);
        return Double.isFinite(inner)
                ? law.logDensity(inner - predictor.at(parents)) - scale.logSlope(inner)
                : Double.NEGATIVE_INFINITY;
    }

    @Override
    public boolean isMonotone() {
        return !law.isDiscrete();
    }

    @Override
    public Optional<Range> noiseWithin(Range values, double[] parents) {
        Range reached = scale.reached();
        double lower = Math.max(values.lower(), reached.lower());
        double upper = Math.min(values.upper(), reached.upper());
        if (lower >= upper) {
            return Optional.empty();
        }
        double mean = predictor.at(parents);
        return NoiseEnds.range(scale.inverse(lower) - mean, scale.inverse(upper) - mean);
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        double noise = scale.inverse(value) - predictor.at(parents);
        boolean possible = Double.isFinite(noise) && law.density(noise) > 0;
        return possible ? new Abduction.Exact(Numbers.of(noise)) : new Abduction.Impossible();
    }
}
