package org.causeboard.engine.formula;

import org.causeboard.engine.distribution.BetaLaw;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Exponential;
import org.causeboard.engine.distribution.GammaLaw;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.PoissonLaw;
import org.causeboard.engine.distribution.StudentT;
import org.causeboard.engine.distribution.Uniform;

/// How a law with parameters turns a noise of fixed law into a draw.
///
/// Where a law is a stretched and moved standard law, the noise follows that standard law, so that a moved slider
/// changes no noise. Otherwise the noise is uniform and goes through the law's quantile function. Parameters outside
/// the law's range give NaN.
final class Draws {
    private Draws() {}

    /// The standard law of the noise, or the uniform law where the shape is not known beforehand.
    ///
    /// @param shape the first parameter where it is a fixed number, else NaN
    static Distribution noise(Law law, double shape) {
        return switch (law) {
            case NORMAL, LOG_NORMAL -> Normal.STANDARD;
            case LAPLACE -> new Laplace(0, 1);
            case EXPONENTIAL -> new Exponential(1);
            case STUDENT_T -> shape > 0 ? new StudentT(shape, 0, 1) : Uniform.STANDARD;
            case GAMMA -> shape > 0 ? new GammaLaw(shape, 1) : Uniform.STANDARD;
            case UNIFORM, BETA, POISSON, BERNOULLI, CATEGORICAL -> Uniform.STANDARD;
        };
    }

    /// @param uniform whether the noise is uniform and the law's quantile function makes the draw
    static double value(Law law, double[] p, double noise, boolean uniform) {
        if (!isValid(law, p)) {
            return Double.NaN;
        }
        return switch (law) {
            case NORMAL, LAPLACE -> p[0] + p[1] * noise;
            case UNIFORM -> p[0] + (p[1] - p[0]) * noise;
            case LOG_NORMAL -> Math.exp(p[0] + p[1] * noise);
            case EXPONENTIAL -> noise / p[0];
            case STUDENT_T -> p[1] + p[2] * (uniform ? new StudentT(p[0], 0, 1).quantile(noise) : noise);
            case GAMMA -> (uniform ? new GammaLaw(p[0], 1).quantile(noise) : noise) / p[1];
            case BETA -> new BetaLaw(p[0], p[1]).quantile(noise);
            case POISSON -> new PoissonLaw(p[0]).quantile(noise);
            case BERNOULLI -> noise <= 1 - p[0] ? 0 : 1;
            case CATEGORICAL -> category(p, noise);
        };
    }

    static boolean isValid(Law law, double[] p) {
        return switch (law) {
            case NORMAL, LAPLACE, LOG_NORMAL -> p[1] >= 0;
            case UNIFORM -> p[0] <= p[1];
            case STUDENT_T -> p[0] > 0 && p[2] >= 0;
            case EXPONENTIAL -> p[0] > 0;
            case GAMMA, BETA -> p[0] > 0 && p[1] > 0;
            case POISSON -> p[0] >= 0 && p[0] <= 1e9;
            case BERNOULLI -> p[0] >= 0 && p[0] <= 1;
            case CATEGORICAL -> {
                double sum = 0;
                boolean valid = true;
                for (double weight : p) {
                    valid &= weight >= 0;
                    sum += weight;
                }
                yield valid && sum > 0 && sum < Double.POSITIVE_INFINITY;
            }
        };
    }

    private static int category(double[] weights, double noise) {
        double total = sum(weights, weights.length);
        double sum = 0;
        int last = 0;
        for (int code = 0; code < weights.length; code++) {
            if (weights[code] > 0) {
                last = code;
                sum += weights[code];
                if (noise * total <= sum) {
                    return code;
                }
            }
        }
        return last;
    }

    private static double sum(double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        return sum;
    }

    /// What noise makes the draw equal to a value.
    static Solution solve(Law law, double[] p, double value, boolean uniform, Distribution noise) {
        if (!isValid(law, p)) {
            return new Solution.None();
        }
        return switch (law) {
            case NORMAL, LAPLACE -> scaled((value - p[0]) / p[1], p[1], noise);
            case UNIFORM -> scaled((value - p[0]) / (p[1] - p[0]), p[1] - p[0], noise);
            case LOG_NORMAL ->
                value > 0 ? scaled((Math.log(value) - p[0]) / p[1], p[1] * value, noise) : new Solution.None();
            case EXPONENTIAL -> scaled(value * p[0], 1 / p[0], noise);
            case STUDENT_T ->
                uniform
                        ? byQuantile(new StudentT(p[0], p[1], p[2]), value)
                        : scaled((value - p[1]) / p[2], p[2], noise);
            case GAMMA -> uniform ? byQuantile(new GammaLaw(p[0], p[1]), value) : scaled(value * p[1], 1 / p[1], noise);
            case BETA -> byQuantile(new BetaLaw(p[0], p[1]), value);
            case POISSON -> {
                PoissonLaw poisson = new PoissonLaw(p[0]);
                yield whole(value)
                        ? step(poisson.cumulative(value - 1), poisson.cumulative(value))
                        : new Solution.None();
            }
            case BERNOULLI -> value == 0 ? step(0, 1 - p[0]) : value == 1 ? step(1 - p[0], 1) : new Solution.None();
            case CATEGORICAL -> {
                boolean code = whole(value) && value < p.length;
                double total = sum(p, p.length);
                yield code ? step(sum(p, (int) value) / total, sum(p, (int) value + 1) / total) : new Solution.None();
            }
        };
    }

    private static boolean whole(double value) {
        return value >= 0 && value == Math.rint(value);
    }

    private static Solution step(double lower, double upper) {
        return lower < upper ? new Solution.Interval(lower, upper) : new Solution.None();
    }

    private static Solution scaled(double noise, double scale, Distribution law) {
        double density = law.logDensity(noise) - Math.log(Math.abs(scale));
        return Double.isFinite(noise) && density > Double.NEGATIVE_INFINITY
                ? new Solution.Point(noise, density)
                : new Solution.None();
    }

    private static Solution byQuantile(Distribution law, double value) {
        double level = law.cumulative(value);
        double density = law.logDensity(value);
        boolean inside = level > 0 && level < 1 && density > Double.NEGATIVE_INFINITY;
        return inside ? new Solution.Point(level, density) : new Solution.None();
    }
}
