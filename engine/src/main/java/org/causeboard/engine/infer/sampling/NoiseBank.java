package org.causeboard.engine.infer.sampling;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.distribution.Uniform;
import org.causeboard.engine.scm.NoiseCorrelations;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.task.Seed;

/// The exogenous noise of a fixed number of units, drawn once and used by every world and every version of a model.
///
/// A noise belongs to a variable and a seed, not to a run: when a slider changes a mechanism, the same units are made
/// anew, so pictures move smoothly and contrasts have little noise of their own. Every column is made from its own
/// seed, so its digits do not depend on the number of threads. Columns are kept once drawn (8 bytes a unit and draw),
/// and so are the values that they were last made into; safe to share between threads.
///
/// The draws are a Latin hypercube: each column has one draw in each of `size` equal strata, in random order. Means
/// stay unbiased, and their variance is at most `n / (n - 1)` times that of independent draws, far less for what is
/// nearly a sum of functions of single noises; so standard errors that are computed as for independent draws err on the
/// safe side. Source: McKay, Beckman and Conover (1979); Owen (1997), Monte Carlo variance of scrambled net quadrature.
public final class NoiseBank {
    private static final int LAWS_KEPT = 2;
    private static final double STEP = 0x1p-52;
    private static final double LARGEST = 1 - 0x1p-53;

    private record Place(NoiseKey key, int draw) {}

    private record Shaped(Distribution law, double[] draws) {}

    private final Seed seed;
    private final int size;
    private final Map<Place, double[]> uniforms = new ConcurrentHashMap<>();
    private final Map<Place, List<Shaped>> shaped = new ConcurrentHashMap<>();

    private volatile LastDraw lastDraw = LastDraw.NONE;

    /// A bank of noise for this many units.
    ///
    /// @param size at least 1
    public NoiseBank(Seed seed, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A noise bank needs at least one unit, not " + size + ".");
        }
        this.seed = seed;
        this.size = size;
    }

    /// Where the draws come from.
    public Seed seed() {
        return seed;
    }

    /// The number of units.
    public int size() {
        return size;
    }

    // Both maps are filled outside of their locks: what is made twice at the same time is the same.

    /// Uniform draws between 0 and 1, both excluded; shared, not to be changed.
    double[] uniforms(NoiseKey key, int draw) {
        Place place = new Place(key, draw);
        double[] known = uniforms.get(place);
        if (known == null) {
            known = draw(place);
            uniforms.put(place, known);
        }
        return known;
    }

    /// Draws of a law; shared, not to be changed. Of each place only the latest laws are kept, for a slider may pass
    /// through many.
    double[] draws(NoiseKey key, int draw, Distribution law) {
        if (law.equals(Uniform.STANDARD)) {
            return uniforms(key, draw);
        }
        Place place = new Place(key, draw);
        List<Shaped> known = shaped.getOrDefault(place, List.of());
        for (Shaped column : known) {
            if (column.law().equals(law)) {
                return column.draws();
            }
        }
        double[] draws = shape(uniforms(key, draw), law);
        Stream<Shaped> latest = Stream.concat(Stream.of(new Shaped(law, draws)), known.stream());
        shaped.put(place, latest.limit(LAWS_KEPT).toList());
        return draws;
    }

    /// Draws of a law whose normal scores are tied to those of other variables, see [NoiseCorrelations].
    double[] tiedDraws(NoiseKey key, Distribution law, NoiseCorrelations ties) {
        int variable = ties.tied().indexOf(key.variable());
        double[] scores = new double[size];
        for (int of = 0; of <= variable; of++) {
            double factor = ties.factor(variable, of);
            if (factor != 0) {
                double[] z = draws(new NoiseKey(ties.tied().get(of), key.stream()), 0, Normal.STANDARD);
                for (int i = 0; i < size; i++) {
                    scores[i] += factor * z[i];
                }
            }
        }
        return fromScores(scores, law);
    }

    /// What the noise was last made into without evidence.
    LastDraw lastDraw() {
        return lastDraw;
    }

    void keep(LastDraw draw) {
        lastDraw = draw;
    }

    static double[] fromScores(double[] scores, Distribution law) {
        if (law.equals(Normal.STANDARD)) {
            return scores;
        }
        double[] draws = new double[scores.length];
        IntStream.range(0, scores.length).parallel().forEach(i -> draws[i] = fromScore(scores[i], law));
        return draws;
    }

    static double fromScore(double score, Distribution law) {
        return law.equals(Normal.STANDARD) ? score : law.quantile(inside(StandardNormal.cumulative(score)));
    }

    /// A level moved off 0 and 1, where quantiles are infinite.
    static double inside(double level) {
        return Math.clamp(level, 0x1p-60, 1 - 0x1p-53);
    }

    private double[] shape(double[] uniforms, Distribution law) {
        double[] draws = new double[size];
        IntStream.range(0, size).parallel().forEach(i -> draws[i] = law.quantile(uniforms[i]));
        return draws;
    }

    /// One draw from each of `size` equal strata of the unit interval, in random order.
    private double[] draw(Place place) {
        Seed own =
                seed.child(place.key().variable()).child(place.key().stream()).child(place.draw());
        SplittableRandom generator = own.generator();
        double[] draws = new double[size];
        for (int i = 0; i < size; i++) {
            int other = generator.nextInt(i + 1); // Fisher and Yates, inside out
            draws[i] = draws[other];
            draws[other] = i;
        }
        for (int i = 0; i < size; i++) {
            double inside = ((generator.nextLong() >>> 12) + 0.5) * STEP;
            draws[i] = Math.min((draws[i] + inside) / size, LARGEST);
        }
        return draws;
    }
}
