package org.causeboard.engine.infer.gaussian;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NoiseCorrelations;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.ejml.simple.SimpleMatrix;

/// The exact joint distribution of variables in several worlds of a linear model with normal noise.
///
/// Every node is `V = a + c' z` with z independent standard normal noises that all worlds share; a and c follow from
/// the parents' by one pass through the network. Hence the joint law of any nodes is normal with mean a and covariance
/// `C C'`, and conditioning is `mean + S12 S22^-1 (e - mean2)`. Evidence may lie in any world, so the same formula
/// answers seeing, doing with post-intervention evidence, and counterfactuals.
///
/// O(nodes x noises) to build, cubic in the size of the evidence to condition; a redundant piece of evidence is no
/// error as long as it agrees with the rest. Source: Pearl (2009), section 7.1; Anderson (2003), Theorem 2.5.1.
public final class GaussianWorlds {
    private static final double ROUNDING = 1e-10;

    private final WorldNetwork network;
    private final double[] offset;
    private final double[][] weight;

    private GaussianWorlds(WorldNetwork network, double[] offset, double[][] weight) {
        this.network = network;
        this.offset = offset;
        this.weight = weight;
    }

    /// The closed form of a network, when all its mechanisms are linear with normal noise.
    public static Optional<GaussianWorlds> of(WorldNetwork network) {
        Map<NoiseKey, Integer> noises = new LinkedHashMap<>();
        NoiseCorrelations ties =
                new NoiseCorrelations(network.model().order(), network.model().correlations());
        for (WorldNode node : network.nodes()) {
            register(node, ties, noises);
        }
        double[] offset = new double[network.nodes().size()];
        double[][] weight = new double[offset.length][noises.size()];
        for (int i = 0; i < offset.length; i++) {
            WorldNode node = network.nodes().get(i);
            switch (node.mechanism()) {
                case ConstantMechanism constant -> offset[i] = constant.value();
                case LinearGaussianMechanism linear -> {
                    if (!linear.predictor().isLinear()) {
                        return Optional.empty();
                    }
                    add(node, linear, i, offset, weight);
                    addNoise(node, linear.standardDeviation(), ties, noises, weight[i]);
                }
                case Mechanism _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new GaussianWorlds(network, offset, weight));
    }

    private static void register(WorldNode node, NoiseCorrelations ties, Map<NoiseKey, Integer> noises) {
        int tie = ties.tied().indexOf(node.variable());
        for (int of = 0; of < tie; of++) {
            noises.putIfAbsent(new NoiseKey(ties.tied().get(of), node.noise().stream()), noises.size());
        }
        noises.putIfAbsent(node.noise(), noises.size());
    }

    private static void add(
            WorldNode node, LinearGaussianMechanism linear, int place, double[] offset, double[][] weight) {
        offset[place] = linear.predictor().intercept();
        List<String> parents = linear.parents();
        for (Term term : linear.predictor().terms()) {
            int parent = node.parents().get(parents.indexOf(term.parent()));
            offset[place] += term.coefficient() * offset[parent];
            for (int noise = 0; noise < weight[place].length; noise++) {
                weight[place][noise] += term.coefficient() * weight[parent][noise];
            }
        }
    }

    private static void addNoise(
            WorldNode node, double sd, NoiseCorrelations ties, Map<NoiseKey, Integer> noises, double[] weight) {
        int tie = ties.tied().indexOf(node.variable());
        if (tie < 0) {
            weight[noises.get(node.noise())] += sd;
        }
        for (int of = 0; of <= tie; of++) {
            weight[noises.get(new NoiseKey(ties.tied().get(of), node.noise().stream()))] += sd * ties.factor(tie, of);
        }
    }

    /// The joint distribution of variables in their worlds.
    public JointNormal joint(List<Counterfactual> targets) {
        return normal(targets, rows(targets).mult(rows(targets).transpose()), column(targets));
    }

    /// The joint distribution of variables in their worlds, given exact values of others (or of the same) in theirs.
    ///
    /// @param evidence values; empty when it contradicts the model (a fixed variable with another value, say)
    public Optional<JointNormal> joint(List<Counterfactual> targets, Map<Counterfactual, Double> evidence) {
        if (evidence.isEmpty()) {
            return Optional.of(joint(targets));
        }
        List<Counterfactual> seen = List.copyOf(evidence.keySet());
        SimpleMatrix of = rows(targets);
        SimpleMatrix given = rows(seen);
        SimpleMatrix surprise = new SimpleMatrix(seen.size(), 1);
        for (int i = 0; i < seen.size(); i++) {
            surprise.set(i, 0, evidence.get(seen.get(i)) - offset[network.place(seen.get(i))]);
        }
        SimpleMatrix inner = given.mult(given.transpose());
        SimpleMatrix inverse = inverse(inner);
        double scale = Math.max(1, surprise.elementMaxAbs());
        if (inner.mult(inverse).mult(surprise).minus(surprise).elementMaxAbs() > 1e-7 * scale) {
            return Optional.empty(); // no noise gives these values
        }
        SimpleMatrix gain = of.mult(given.transpose()).mult(inverse);
        // the part of the targets' noise that the evidence leaves open; its Gram matrix keeps its digits
        SimpleMatrix open = of.minus(gain.mult(given));
        return Optional.of(
                normal(targets, open.mult(open.transpose()), column(targets).plus(gain.mult(surprise))));
    }

    /// The inverse, or the pseudoinverse where evidence is redundant.
    private static SimpleMatrix inverse(SimpleMatrix symmetric) {
        double largest = symmetric.diag().elementMaxAbs();
        boolean regular =
                largest > 0 && Math.abs(symmetric.divide(largest).determinant()) > 0 && symmetric.conditionP2() < 1e12;
        return regular ? symmetric.invert() : symmetric.pseudoInverse();
    }

    private JointNormal normal(List<Counterfactual> targets, SimpleMatrix covariance, SimpleMatrix mean) {
        int n = targets.size();
        double[] cells = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double cell = 0.5 * (covariance.get(i, j) + covariance.get(j, i));
                cells[i * n + j] = Math.abs(cell) < ROUNDING * ROUNDING ? 0 : cell;
            }
        }
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            means[i] = mean.get(i, 0);
        }
        List<String> names = targets.stream()
                .map(target -> network.nodes().get(network.place(target)).name())
                .toList();
        return new JointNormal(names, Numbers.of(means), Numbers.of(cells));
    }

    private SimpleMatrix rows(List<Counterfactual> targets) {
        int noises = weight.length == 0 ? 0 : weight[0].length;
        SimpleMatrix rows = new SimpleMatrix(targets.size(), noises);
        for (int i = 0; i < targets.size(); i++) {
            double[] row = weight[network.place(targets.get(i))];
            for (int j = 0; j < noises; j++) {
                rows.set(i, j, row[j]);
            }
        }
        return rows;
    }

    private SimpleMatrix column(List<Counterfactual> targets) {
        SimpleMatrix column = new SimpleMatrix(targets.size(), 1);
        for (int i = 0; i < targets.size(); i++) {
            column.set(i, 0, offset[network.place(targets.get(i))]);
        }
        return column;
    }
}
