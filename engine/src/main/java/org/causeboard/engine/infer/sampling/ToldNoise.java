package org.causeboard.engine.infer.sampling;

import java.util.Arrays;
import java.util.List;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.scm.Abduction;
import org.causeboard.engine.scm.Mechanism;

/// The noise of one variable while evidence narrows it down, unit by unit.
///
/// The noise is made from an innovation u that is uniform given the noises of tied variables before it: its normal
/// score is `m + c z` with `z` the normal score of u, m from earlier noises and c > 0 (m = 0, c = 1 when untied). What
/// evidence leaves possible is an interval of u, or one exact noise. Weights are conditional densities, so that the
/// weighted units follow the posterior.
final class ToldNoise {
    private double[] lower;
    private double[] upper;
    private final double[][] exact;
    private boolean[] isExact;
    /// m and c of each unit's score.
    private double[] shift;
    private final double scale;

    ToldNoise(int units, int draws, double[] shift, double scale) {
        lower = new double[units];
        upper = new double[units];
        Arrays.fill(upper, 1);
        exact = new double[draws][units];
        isExact = new boolean[units];
        this.shift = shift;
        this.scale = scale;
    }

    /// A noise that is known for every unit.
    static ToldNoise known(double[] draws) {
        ToldNoise known = new ToldNoise(draws.length, 1, new double[0], 1);
        System.arraycopy(draws, 0, known.exact[0], 0, draws.length);
        Arrays.fill(known.isExact, true);
        return known;
    }

    /// Takes in that the mechanism gave `value` for a unit, and returns the natural logarithm of the density of that
    /// given what was known.
    double tell(int unit, Mechanism mechanism, double value, double[] parents) {
        if (isExact[unit]) {
            double[] draws = new double[exact.length];
            for (int d = 0; d < draws.length; d++) {
                draws[d] = exact[d][unit];
            }
            double made = mechanism.value(parents, draws);
            return Math.abs(made - value) <= 1e-9 * Math.max(1, Math.abs(value)) ? 0 : Double.NEGATIVE_INFINITY;
        }
        return switch (mechanism.abduct(value, parents)) {
            case Abduction.Exact(var noise) -> {
                for (int d = 0; d < exact.length; d++) {
                    exact[d][unit] = noise.get(d);
                }
                isExact[unit] = true;
                yield mechanism.logDensity(value, parents)
                        + lnTieFactor(unit, mechanism.noise(), noise.size() > 0 ? noise.get(0) : 0);
            }
            case Abduction.Within(double from, double to) ->
                Math.log(narrow(unit, innovation(unit, from), innovation(unit, to)));
            case Abduction.Impossible _ -> Double.NEGATIVE_INFINITY;
            case Abduction.Undetermined _ -> mechanism.logDensity(value, parents);
        };
    }

    private double narrow(int unit, double from, double to) {
        double low = Math.max(lower[unit], from);
        double high = Math.min(upper[unit], to);
        if (!(low < high)) {
            return 0;
        }
        double share = (high - low) / (upper[unit] - lower[unit]);
        lower[unit] = low;
        upper[unit] = high;
        return share;
    }

    /// The level of the noise's law as a level of the innovation.
    private double innovation(int unit, double level) {
        if (shift.length == 0 || level <= 0 || level >= 1) {
            return level;
        }
        return StandardNormal.cumulative((StandardNormal.quantile(level) - shift[unit]) / scale);
    }

    /// How much likelier the noise is given the tied ones than by itself, as a logarithm.
    private double lnTieFactor(int unit, List<Distribution> laws, double noise) {
        if (shift.length == 0) {
            return 0;
        }
        double score = score(laws.getFirst(), noise);
        double z = (score - shift[unit]) / scale;
        return 0.5 * (score * score - z * z) - Math.log(scale);
    }

    private static double score(Distribution law, double noise) {
        return law.equals(Normal.STANDARD) ? noise : StandardNormal.quantile(NoiseBank.inside(law.cumulative(noise)));
    }

    /// The noise of a unit after all evidence.
    ///
    /// @param uniform the unit's draw from the bank, which picks within what is still possible
    double draw(int unit, int draw, Distribution law, double uniform) {
        if (isExact[unit]) {
            return exact[draw][unit];
        }
        if (draw > 0) {
            return law.quantile(uniform);
        }
        double u = lower[unit] + uniform * (upper[unit] - lower[unit]);
        if (shift.length == 0) {
            return law.quantile(u);
        }
        return NoiseBank.fromScore(shift[unit] + scale * StandardNormal.quantile(NoiseBank.inside(u)), law);
    }

    /// Units go on as others: each new unit has what was told of its old one.
    void resample(int[] chosen) {
        lower = Particles.permuted(lower, chosen);
        upper = Particles.permuted(upper, chosen);
        for (int d = 0; d < exact.length; d++) {
            exact[d] = Particles.permuted(exact[d], chosen);
        }
        boolean[] before = isExact;
        isExact = new boolean[before.length];
        for (int i = 0; i < isExact.length; i++) {
            isExact[i] = before[chosen[i]];
        }
        shift = shift.length == 0 ? shift : Particles.permuted(shift, chosen);
    }

    /// The normal score of the innovation of a unit after all evidence, for variables tied to this one.
    double innovationScore(int unit, Distribution law, double uniform) {
        if (isExact[unit]) {
            double score = score(law, exact[0][unit]);
            return shift.length == 0 ? score : (score - shift[unit]) / scale;
        }
        return StandardNormal.quantile(NoiseBank.inside(lower[unit] + uniform * (upper[unit] - lower[unit])));
    }
}
