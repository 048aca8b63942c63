package org.causeboard.engine.infer.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.LawStretch;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.NoiseCorrelations;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Range;

/// Draws units in all worlds of a network at once, given evidence in any of them.
///
/// Without evidence every unit weighs the same. An event that names a value clamps its node: the unit is weighted by
/// the density of the value, and the noise that explains it (exactly, or up to an interval) is used in all other
/// worlds, so that counterfactuals are abducted per unit. A range of a number whose noise moves it in one direction
/// only is met by every unit: the noise is drawn within what gives the range, and the unit weighted by how probable
/// that is, so that improbable ranges are met as well as probable ones. Other ranges, and sets, are tested. Where there
/// are several pieces of evidence, they are taken in one after the other in causal order, and units that have become
/// unlikely are replaced by copies of likely ones, see [Particles]. Rows are worked on in slices, possibly on several
/// threads; no digit depends on how many.
///
/// O(nodes x units) time and memory. Source: Fung and Chang (1990), Shachter and Peot (1990), likelihood weighting;
/// Gordon, Salmond and Smith (1993), sequential Monte Carlo; Pearl (2009), Theorem 7.1.7 (abduction, action,
/// prediction).
public final class WorldSampler {
    private static final int SLICE = 2048;
    private static final double UNSCALED = 300;

    private final WorldNetwork network;
    private final NoiseBank bank;
    private final NoiseCorrelations ties;
    private final Particles particles;
    private final Map<NoiseKey, ToldNoise> told = new HashMap<>();
    private final Map<NoiseKey, double[][]> used = new HashMap<>();
    private final List<Slice> waiting = new ArrayList<>();

    private WorldSampler(WorldNetwork network, NoiseBank bank) {
        this.network = network;
        this.bank = bank;
        this.particles = new Particles(bank.size());
        this.ties =
                new NoiseCorrelations(network.model().order(), network.model().correlations());
    }

    /// Draws without evidence.
    public static WorldSample draw(WorldNetwork network, NoiseBank bank, Progress progress) {
        WorldSampler sampler = new WorldSampler(network, bank);
        EvidencePlan plan = new EvidencePlan(network, List.of(), sampler.ties);
        return new WorldSample(network, plan, sampler.columns(plan, progress), sampler.particles, bank.seed());
    }

    /// Draws given evidence.
    ///
    /// @param evidence events whose subjects are among what the network was made for
    public static Sampled draw(WorldNetwork network, List<Event> evidence, NoiseBank bank, Progress progress) {
        WorldSampler sampler = new WorldSampler(network, bank);
        EvidencePlan plan = new EvidencePlan(network, evidence, sampler.ties);
        if (plan.refused().isPresent()) {
            return new Sampled.CannotCondition(plan.refused().get());
        }
        double[][] columns = sampler.columns(plan, progress);
        if (Arrays.stream(sampler.particles.weights()).noneMatch(weight -> weight > 0)) {
            return new Sampled.NoneAgrees(evidence, bank.size());
        }
        return new Sampled.Drawn(new WorldSample(network, plan, columns, sampler.particles, bank.seed()));
    }

    private double[][] columns(EvidencePlan plan, Progress progress) {
        List<WorldNode> nodes = network.nodes();
        BitSet open = plan.told();
        boolean resamples = open.cardinality() > 1 && ties.tied().isEmpty();
        boolean fresh = resamples || plan.tellsOfNoise();
        LastDraw last = fresh ? LastDraw.NONE : bank.lastDraw();
        int[] known = last.places(nodes, network.model().correlations());
        double[][] columns = new double[nodes.size()][];
        for (int place : plan.order()) {
            progress.check();
            if (known[place] >= 0) {
                columns[place] = last.column(known[place]);
            } else if (plan.isClamped(place)) {
                columns[place] = new double[bank.size()];
                work(progress);
                clamp(place, plan.clamped(place), columns);
            } else if (plan.narrowed(place).isPresent()) {
                columns[place] = new double[bank.size()];
                work(progress);
                narrow(place, plan.narrowed(place).get(), columns);
            } else {
                columns[place] = new double[bank.size()];
                make(place, columns);
            }
            test(plan.testedAt(place), columns[place]);
            open.clear(place);
            if (resamples && plan.told().get(place) && !open.isEmpty()) {
                work(progress);
                if (particles.areThin()) {
                    resample(columns);
                }
            }
        }
        work(progress);
        if (!fresh) {
            bank.keep(LastDraw.of(nodes, columns, network.model().correlations()));
        }
        return columns;
    }

    private void clamp(int place, double value, double[][] columns) {
        WorldNode node = network.nodes().get(place);
        ToldNoise noise = told.computeIfAbsent(node.noise(), key -> toldNoise(key, node, told));
        clamp(node, value, parents(node, columns), noise, columns[place]);
    }

    /// Draws a node's noise within what gives a range, and weights each unit by how probable that was.
    private void narrow(int place, Range range, double[][] columns) {
        WorldNode node = network.nodes().get(place);
        double[][] parents = parents(node, columns);
        Distribution law = node.mechanism().noise().getFirst();
        double[] uniforms = bank.uniforms(node.noise(), 0);
        double[] weights = particles.weights();
        double[] noise = new double[weights.length];
        slices(weights.length, (from, to) -> {
            double[] row = new double[parents.length];
            for (int i = from; i < to; i++) {
                for (int p = 0; p < row.length; p++) {
                    row[p] = parents[p][i];
                }
                LawStretch stretch = node.mechanism()
                        .noiseWithin(range, row)
                        .map(each -> new LawStretch(law, each.lower(), each.upper()))
                        .orElse(new LawStretch(law, 0, 0));
                double probability = stretch.probability();
                weights[i] *= probability;
                noise[i] = probability > 0 ? stretch.quantile(uniforms[i]) : law.quantile(uniforms[i]);
                columns[place][i] = node.mechanism().value(row, new double[] {noise[i]});
            }
        });
        told.put(node.noise(), ToldNoise.known(noise));
    }

    private static double[][] parents(WorldNode node, double[][] columns) {
        return node.parents().stream().map(parent -> columns[parent]).toArray(double[][]::new);
    }

    private void make(int place, double[][] columns) {
        WorldNode node = network.nodes().get(place);
        double[][] parents = parents(node, columns);
        double[][] noise = node.mechanism().noise().isEmpty() || !used.containsKey(node.noise())
                ? noise(node, told)
                : used.get(node.noise());
        if (noise.length > 0) { // a constant has none, though it goes by the variable's key
            used.put(node.noise(), noise);
        }
        double[] column = columns[place];
        waiting.add((from, to) -> node.mechanism().values(parents, noise, from, to, column));
        Domain domain = network.model().variable(node.variable()).domain();
        if (domain instanceof Discrete discrete && !(node.mechanism() instanceof DiscreteMechanism)) {
            waiting.add((from, to) -> withoutStrangers(column, discrete.size(), from, to));
        }
    }

    private void test(List<Event> events, double[] column) {
        double[] weights = particles.weights();
        for (Event event : events) {
            EventTest test = EventTest.of(
                    event, network.model().variable(event.subject().variable()).domain());
            waiting.add((from, to) -> {
                for (int row = from; row < to; row++) {
                    weights[row] *= test.weight(column[row]);
                }
            });
        }
    }

    /// Does what waits, all of it for one slice of rows after the other: what was just made is near when it is read.
    private void work(Progress progress) {
        List<Slice> steps = List.copyOf(waiting);
        waiting.clear();
        slices(bank.size(), (from, to) -> {
            progress.check();
            steps.forEach(step -> step.run(from, to));
        });
    }

    /// What a formula makes beyond the states is no value, so that nobody looks it up in a table.
    private static void withoutStrangers(double[] column, int states, int from, int to) {
        for (int i = from; i < to; i++) {
            column[i] =
                    column[i] >= 0 && column[i] < states && column[i] == Math.rint(column[i]) ? column[i] : Double.NaN;
        }
    }

    /// Units that agree with the evidence so far take the place of those that do not, with all that is known of them.
    private void resample(double[][] columns) {
        int[] chosen = particles.resample(bank.seed());
        for (int place = 0; place < columns.length; place++) {
            columns[place] = columns[place] == null ? null : Particles.permuted(columns[place], chosen);
        }
        told.values().forEach(noise -> noise.resample(chosen));
        used.replaceAll((_, noise) -> Arrays.stream(noise)
                .map(draws -> Particles.permuted(draws, chosen))
                .toArray(double[][]::new));
    }

    private interface Slice {
        void run(int from, int to);
    }

    private static void slices(int size, Slice slice) {
        int count = (size + SLICE - 1) / SLICE;
        if (count == 1) {
            slice.run(0, size);
            return;
        }
        IntStream.range(0, count).parallel().forEach(i -> slice.run(i * SLICE, Math.min(size, (i + 1) * SLICE)));
    }

    private void clamp(WorldNode node, double value, double[][] parents, ToldNoise noise, double[] column) {
        double[] weights = particles.weights();
        double[] ln = new double[weights.length];
        slices(weights.length, (from, to) -> {
            double[] row = new double[parents.length];
            for (int i = from; i < to; i++) {
                for (int p = 0; p < row.length; p++) {
                    row[p] = parents[p][i];
                }
                column[i] = value;
                ln[i] = weights[i] > 0 ? noise.tell(i, node.mechanism(), value, row) : Double.NEGATIVE_INFINITY;
            }
        });
        double largest = Arrays.stream(ln).max().orElse(0);
        // weights are relative: what is too improbable for a number, or too dense, is told by how units differ
        double shift = Math.abs(largest) > UNSCALED && Double.isFinite(largest) ? largest : 0;
        particles.scaled(shift);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= Math.exp(ln[i] - shift);
        }
    }

    private ToldNoise toldNoise(NoiseKey key, WorldNode node, Map<NoiseKey, ToldNoise> told) {
        int draws = node.mechanism().noise().size();
        int tie = ties.tied().indexOf(key.variable());
        if (tie < 0) {
            return new ToldNoise(bank.size(), draws, new double[0], 1);
        }
        return new ToldNoise(bank.size(), draws, shift(key, tie, told), Math.max(ties.factor(tie, tie), 1e-12));
    }

    /// What earlier tied noises contribute to the normal score of a noise.
    private double[] shift(NoiseKey key, int tie, Map<NoiseKey, ToldNoise> told) {
        double[] shift = new double[bank.size()];
        for (int of = 0; of < tie; of++) {
            double factor = ties.factor(tie, of);
            if (factor == 0) {
                continue;
            }
            NoiseKey other = new NoiseKey(ties.tied().get(of), key.stream());
            ToldNoise known = told.get(other);
            double[] uniforms = bank.uniforms(other, 0);
            double[] scores = bank.draws(other, 0, Normal.STANDARD);
            Distribution law =
                    network.model().mechanism(other.variable()).noise().getFirst();
            for (int i = 0; i < shift.length; i++) {
                shift[i] += factor * (known == null ? scores[i] : known.innovationScore(i, law, uniforms[i]));
            }
        }
        return shift;
    }

    private double[][] noise(WorldNode node, Map<NoiseKey, ToldNoise> told) {
        List<Distribution> laws = node.mechanism().noise();
        NoiseKey key = node.noise();
        int tie = ties.tied().indexOf(key.variable());
        boolean own = tie >= 0 && node.mechanism() == network.model().mechanism(node.variable());
        double[][] noise = new double[laws.size()][];
        for (int draw = 0; draw < noise.length; draw++) {
            Distribution law = laws.get(draw);
            if (told.containsKey(key)) {
                noise[draw] = toldDraws(told.get(key), key, draw, law);
            } else if (own && draw == 0 && isTiedToTold(key, tie, told)) {
                ToldNoise open = new ToldNoise(
                        bank.size(), laws.size(), shift(key, tie, told), Math.max(ties.factor(tie, tie), 1e-12));
                noise[draw] = toldDraws(open, key, draw, law);
            } else if (own && draw == 0) {
                noise[draw] = bank.tiedDraws(key, law, ties);
            } else {
                noise[draw] = bank.draws(key, draw, law);
            }
        }
        return noise;
    }

    private boolean isTiedToTold(NoiseKey key, int tie, Map<NoiseKey, ToldNoise> told) {
        return IntStream.range(0, tie)
                .anyMatch(of -> ties.factor(tie, of) != 0
                        && told.containsKey(new NoiseKey(ties.tied().get(of), key.stream())));
    }

    private double[] toldDraws(ToldNoise known, NoiseKey key, int draw, Distribution law) {
        double[] uniforms = bank.uniforms(key, draw);
        double[] draws = new double[bank.size()];
        slices(draws.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                draws[i] = known.draw(i, draw, law, uniforms[i]);
            }
        });
        return draws;
    }
}
