package org.causeboard.engine.infer.sampling;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;

/// Drawn units: for each, the value of every wanted variable in its world, and a weight from the evidence.
///
/// The same row is the same unit in all worlds, so a difference between columns is an effect on that unit.
public final class WorldSample {
    /// A quantity of one unit, computed from its row.
    @FunctionalInterface
    public interface Quantity {
        /// The quantity of the unit in this row.
        double at(int row);
    }

    /// A kernel this much narrower than what is best for the whole curve.
    private static final double NARROW = 0.5;

    private final WorldNetwork network;
    private final EvidencePlan evidence;
    private final double[][] columns;
    private final double[] weights;
    private final Seed seed;
    private final double total;
    private final double effective;

    private final int[] forebears;
    private final int rounds;
    private final double lnScale;

    /// @param columns one a node
    WorldSample(WorldNetwork network, EvidencePlan evidence, double[][] columns, Particles particles, Seed seed) {
        this.network = network;
        this.evidence = evidence;
        this.columns = columns;
        this.weights = particles.weights();
        this.forebears = particles.forebears();
        this.rounds = particles.rounds();
        this.lnScale = particles.lnScale();
        this.seed = seed;
        double sum = 0;
        double[] byForebear = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            sum += weights[row];
            byForebear[forebears[row]] += weights[row];
        }
        double squares = 0;
        for (double weight : byForebear) {
            squares += weight * weight;
        }
        total = sum;
        effective = squares > 0 ? sum * sum / squares : 0;
    }

    /// How often units were drawn anew while evidence came in; see [WorldSampler].
    public int rounds() {
        return rounds;
    }

    /// The logarithm of the probability of the evidence, or of its density where it names exact numbers: the mean
    /// weight, multiplied over the rounds. Unbiased as a probability.
    public double lnEvidence() {
        return lnScale + Math.log(total / weights.length);
    }

    /// The standard error of `exp(lnEvidence)` as a share of it: `sqrt(sum_g (W_g - 1/n)^2)` with W_g the share of the
    /// weight that goes back to forebear g. Source: Lee and Whiteley (2018), Variance estimation in the particle
    /// filter, whose correction for the rounds, which would make it smaller, is left out.
    public double evidenceError() {
        return Math.sqrt(Math.max(0, 1 / effective - 1.0 / weights.length));
    }

    /// Whether some condition was met by drawing noise within what gives it, see [WorldSampler].
    public boolean drawsWithinRanges() {
        return evidence.narrowsSomething();
    }

    /// The number of units.
    public int size() {
        return weights.length;
    }

    /// How many unweighted, independent units these are worth.
    public double effectiveSize() {
        return effective;
    }

    /// The variables for which some unit has no valid value: arithmetic without a result, such as a division by zero,
    /// or a formula that gives no code of a state. Figures over them mean nothing; an answer must say so.
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (int place = 0; place < columns.length; place++) {
            WorldNode node = network.nodes().get(place);
            if (!isValid(
                    columns[place], network.model().variable(node.variable()).domain())) {
                broken.add(node.name());
            }
        }
        return broken;
    }

    private boolean isValid(double[] column, Domain domain) {
        int states = domain instanceof Discrete discrete ? discrete.size() : 0;
        for (int row = 0; row < column.length; row++) {
            double value = column[row];
            boolean valid =
                    states > 0 ? value == Math.rint(value) && value >= 0 && value < states : Double.isFinite(value);
            if (!valid && weights[row] > 0) {
                return false;
            }
        }
        return true;
    }

    /// The value of a variable in its world for one unit: a number, or the code of a state.
    public double value(Counterfactual counterfactual, int row) {
        return column(counterfactual)[row];
    }

    /// The values of a variable in its world, one a unit.
    public Numbers values(Counterfactual counterfactual) {
        return Numbers.of(column(counterfactual));
    }

    /// The relative weight of a unit, not negative.
    public double weight(int row) {
        return weights[row];
    }

    /// The relative weights of all units.
    public Numbers weights() {
        return Numbers.of(weights);
    }

    /// The weighted mean of a quantity over units, with its standard error
    /// `sqrt(sum_g (sum_{i in g} w_i (f_i - mean))^2) / sum w` over groups g of units with the same forebear, each unit
    /// by itself unless units were drawn anew (the delta method for a ratio of sums).
    public MonteCarlo mean(Quantity quantity) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                sum += weights[row] * quantity.at(row);
            }
        }
        double mean = sum / total;
        double[] away = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                away[forebears[row]] += weights[row] * (quantity.at(row) - mean);
            }
        }
        double spread = 0;
        for (double each : away) {
            spread += each * each;
        }
        return result(mean, Math.sqrt(spread) / total);
    }

    /// The expected value of a variable in its world.
    public MonteCarlo mean(Counterfactual counterfactual) {
        double[] column = column(counterfactual);
        return mean(row -> column[row]);
    }

    /// The variance of a variable in its world, with a standard error from the fourth moment.
    public MonteCarlo variance(Counterfactual counterfactual) {
        double[] column = column(counterfactual);
        double mean = mean(counterfactual).value();
        return mean(row -> (column[row] - mean) * (column[row] - mean));
    }

    /// How probable it is that all events hold.
    public MonteCarlo probability(List<Event> events) {
        List<double[]> subjects =
                events.stream().map(event -> column(event.subject())).toList();
        List<EventTest> tests = events.stream()
                .map(event -> EventTest.of(event, domain(event.subject())))
                .toList();
        return mean(row -> {
            for (int i = 0; i < tests.size(); i++) {
                if (!tests.get(i).holds(subjects.get(i)[row])) {
                    return 0;
                }
            }
            return 1;
        });
    }

    /// The quantile of a variable in its world; the standard error is half the distance of the quantiles one standard
    /// error of the level away.
    public MonteCarlo quantile(Counterfactual counterfactual, double level) {
        Sample sample = Sample.weighted(column(counterfactual), weights);
        double step = Math.sqrt(level * (1 - level) / effective);
        double upper = sample.quantile(Math.min(level + step, 1 - 1e-12));
        double lower = sample.quantile(Math.max(level - step, 1e-12));
        return result(sample.quantile(level), 0.5 * (upper - lower));
    }

    /// The density of a number in its world at a point, or the probability of the point where values are separate.
    ///
    /// Where no evidence was told about the number or its effects, this is the mean of the mechanism's own density over
    /// the causes of the units, `E[p(y | parents)]`, without smoothing (Rao-Blackwell); otherwise an estimate with a
    /// normal kernel, narrow enough for its bias to stay below its standard error.
    public MonteCarlo density(Counterfactual counterfactual, double at) {
        int place = network.place(counterfactual);
        WorldNode node = network.nodes().get(place);
        if (node.mechanism().hasDensity() && evidence.leavesOpen(place)) {
            double[][] causes =
                    node.parents().stream().map(parent -> columns[parent]).toArray(double[][]::new);
            double[] row = new double[causes.length];
            return mean(unit -> {
                for (int parent = 0; parent < row.length; parent++) {
                    row[parent] = causes[parent][unit];
                }
                return Math.exp(node.mechanism().logDensity(at, row));
            });
        }
        double[] column = columns[place];
        MonteCarlo exactly = mean(row -> column[row] == at ? 1 : 0);
        if (exactly.value() > 0) {
            return exactly;
        }
        double width = NARROW * Sample.weighted(column, weights).bandwidth();
        return mean(row -> StandardNormal.density((column[row] - at) / width) / width);
    }

    /// The distribution of a variable in its world: a table over states, or the weighted values.
    ///
    /// @throws IllegalArgumentException when the variable is among the [#broken()]
    public Distribution distribution(Counterfactual counterfactual) {
        double[] column = column(counterfactual);
        if (!isValid(column, domain(counterfactual))) {
            throw new IllegalArgumentException(
                    "'" + counterfactual.variable() + "' has units without a valid value. Ask broken() first.");
        }
        if (domain(counterfactual) instanceof Discrete states) {
            double[] shares = new double[states.size()];
            for (int row = 0; row < column.length; row++) {
                if (weights[row] > 0) {
                    shares[(int) column[row]] += weights[row] / total;
                }
            }
            double sum = Numbers.of(shares).sum();
            return new StateTable(states.states(), Numbers.of(shares).map(share -> share / sum));
        }
        return Sample.weighted(column, weights);
    }

    private MonteCarlo result(double value, double standardError) {
        return new MonteCarlo(value, standardError, weights.length, effective, seed);
    }

    private Domain domain(Counterfactual counterfactual) {
        return network.model().variable(counterfactual.variable()).domain();
    }

    private double[] column(Counterfactual counterfactual) {
        return columns[network.place(counterfactual)];
    }
}
