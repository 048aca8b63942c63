package org.causeboard.engine.infer.gaussian;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.formula.LinearForm;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
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
    private static final double CANCELLED = 1e-14;
    private static final double CANCELLED_MEAN = 1e-12;
    private static final double CONTRADICTION = 1e-7;

    private final WorldNetwork network;
    private final double[] offset;
    private final double[][] weight;

    private GaussianWorlds(WorldNetwork network, double[] offset, double[][] weight) {
        this.network = network;
        this.offset = offset;
        this.weight = weight;
    }

    /// One independent standard normal draw.
    private record Draw(NoiseKey key, int place) {}

    /// The closed form of a network, when all its mechanisms are linear with normal noise; typed formulas, policies and
    /// draws that are such sums count, too.
    public static Optional<GaussianWorlds> of(WorldNetwork network) {
        List<WorldNode> nodes = network.nodes();
        List<LinearForm> forms = new ArrayList<>();
        for (WorldNode node : nodes) {
            Optional<LinearForm> form = form(node.mechanism());
            if (form.isEmpty()) {
                return Optional.empty();
            }
            forms.add(form.get());
        }
        NoiseCorrelations ties =
                new NoiseCorrelations(network.model().order(), network.model().correlations());
        Map<Draw, Integer> draws = new LinkedHashMap<>();
        nodes.forEach(node -> register(network, node, ties, draws));
        double[] offset = new double[nodes.size()];
        double[][] weight = new double[offset.length][draws.size()];
        for (int i = 0; i < offset.length; i++) {
            LinearForm form = forms.get(i);
            WorldNode node = nodes.get(i);
            offset[i] = form.constant();
            double[] summands = new double[weight[i].length];
            for (int p = 0; p < node.parents().size(); p++) {
                int parent = node.parents().get(p);
                offset[i] += form.coefficients().get(p) * offset[parent];
                for (int draw = 0; draw < weight[i].length; draw++) {
                    double summand = form.coefficients().get(p) * weight[parent][draw];
                    weight[i][draw] += summand;
                    summands[draw] += Math.abs(summand);
                }
            }
            for (int draw = 0; draw < summands.length; draw++) { // what cancels leaves no noise, not a rounding error
                weight[i][draw] = Math.abs(weight[i][draw]) < CANCELLED * summands[draw] ? 0 : weight[i][draw];
            }
            for (int d = 0; d < form.factors().size(); d++) {
                Normal law = (Normal) node.mechanism().noise().get(d);
                offset[i] += form.factors().get(d) * law.mean();
                addNoise(network, node, d, form.factors().get(d) * law.standardDeviation(), ties, draws, weight[i]);
            }
        }
        return Optional.of(new GaussianWorlds(network, offset, weight));
    }

    /// A mechanism as a weighted sum of its parents and of normal noises.
    private static Optional<LinearForm> form(Mechanism mechanism) {
        return switch (mechanism) {
            case ConstantMechanism constant ->
                Optional.of(new LinearForm(constant.value(), Numbers.of(), Numbers.of()));
            case LinearGaussianMechanism linear ->
                linear.predictor().isLinear()
                        ? Optional.of(form(linear.predictor(), linear.standardDeviation()))
                        : Optional.empty();
            case LinearMechanism linear ->
                linear.predictor().isLinear() && linear.law() instanceof Normal
                        ? Optional.of(form(linear.predictor(), 1))
                        : Optional.empty();
            case FormulaMechanism formula ->
                formula.noise().stream().allMatch(Normal.class::isInstance) ? formula.linear() : Optional.empty();
            case Mechanism _ -> Optional.empty();
        };
    }

    private static LinearForm form(LinearPredictor predictor, double factor) {
        List<String> parents = predictor.parents();
        double[] coefficients = new double[parents.size()];
        for (Term term : predictor.terms()) {
            coefficients[parents.indexOf(term.parent())] += term.coefficient();
        }
        return new LinearForm(predictor.intercept(), Numbers.of(coefficients), Numbers.of(factor));
    }

    /// The place among tied noises of a node's first draw, or -1: only a variable's own mechanism is tied to others.
    private static int tie(WorldNetwork network, WorldNode node, int draw, NoiseCorrelations ties) {
        boolean own = node.mechanism() == network.model().mechanism(node.variable());
        return own && draw == 0 ? ties.tied().indexOf(node.variable()) : -1;
    }

    private static void register(
            WorldNetwork network, WorldNode node, NoiseCorrelations ties, Map<Draw, Integer> draws) {
        for (int draw = 0; draw < node.mechanism().noise().size(); draw++) {
            for (int of = 0; of < tie(network, node, draw, ties); of++) {
                Draw earlier = new Draw(new NoiseKey(ties.tied().get(of), node.noise().stream()), 0);
                draws.putIfAbsent(earlier, draws.size());
            }
            draws.putIfAbsent(new Draw(node.noise(), draw), draws.size());
        }
    }

    private static void addNoise(
            WorldNetwork network,
            WorldNode node,
            int draw,
            double sd,
            NoiseCorrelations ties,
            Map<Draw, Integer> draws,
            double[] weight) {
        int tie = tie(network, node, draw, ties);
        if (tie < 0) {
            weight[draws.get(new Draw(node.noise(), draw))] += sd;
        }
        for (int of = 0; of <= tie; of++) {
            Draw earlier = new Draw(new NoiseKey(ties.tied().get(of), node.noise().stream()), 0);
            weight[draws.get(earlier)] += sd * ties.factor(tie, of);
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
        SimpleMatrix of = rows(targets);
        SimpleMatrix centre = column(targets);
        List<Counterfactual> open = new ArrayList<>(); // what noise can move
        for (Map.Entry<Counterfactual, Double> seen : evidence.entrySet()) {
            int place = network.place(seen.getKey());
            if (deviation(place) > 0) {
                open.add(seen.getKey());
            } else if (isFarFrom(offset[place], seen.getValue())) {
                return Optional.empty();
            }
        }
        if (open.isEmpty()) {
            return Optional.of(joint(targets));
        }
        SimpleMatrix given = rows(open);
        SimpleMatrix surprise = new SimpleMatrix(open.size(), 1);
        for (int i = 0; i < open.size(); i++) { // each in its standard deviations, whatever its unit
            int place = network.place(open.get(i));
            double deviation = deviation(place);
            surprise.set(i, 0, (evidence.get(open.get(i)) - offset[place]) / deviation);
            for (int draw = 0; draw < given.getNumCols(); draw++) {
                given.set(i, draw, given.get(i, draw) / deviation);
            }
        }
        SimpleMatrix inner = given.mult(given.transpose());
        SimpleMatrix inverse = inverse(inner);
        double scale = Math.max(1, surprise.elementMaxAbs());
        if (inner.mult(inverse).mult(surprise).minus(surprise).elementMaxAbs() > CONTRADICTION * scale) {
            return Optional.empty(); // no noise gives these values
        }
        SimpleMatrix gain = of.mult(given.transpose()).mult(inverse);
        // the part of the targets' noise that the evidence leaves open; its Gram matrix keeps its digits
        SimpleMatrix left = of.minus(gain.mult(given));
        SimpleMatrix moved = gain.mult(surprise);
        for (int i = 0; i < targets.size(); i++) {
            boolean cancels =
                    Math.abs(centre.get(i, 0) + moved.get(i, 0)) < CANCELLED_MEAN * Math.abs(centre.get(i, 0));
            moved.set(i, 0, cancels ? -centre.get(i, 0) : moved.get(i, 0));
        }
        return Optional.of(normal(targets, left.mult(left.transpose()), centre.plus(moved)));
    }

    private static boolean isFarFrom(double certain, double seen) {
        return Math.abs(certain - seen) > ROUNDING * Math.max(Math.abs(certain), Math.abs(seen));
    }

    /// The standard deviation of a node before anything is known.
    private double deviation(int place) {
        double squares = 0;
        for (double each : weight[place]) {
            squares += each * each;
        }
        return Math.sqrt(squares);
    }

    /// The inverse, or the pseudoinverse where evidence is redundant.
    private static SimpleMatrix inverse(SimpleMatrix correlations) {
        boolean regular = Math.abs(correlations.determinant()) > 0 && correlations.conditionP2() < 1e12;
        return regular ? correlations.invert() : correlations.pseudoInverse();
    }

    private JointNormal normal(List<Counterfactual> targets, SimpleMatrix covariance, SimpleMatrix mean) {
        int n = targets.size();
        double[] cells = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double cell = 0.5 * (covariance.get(i, j) + covariance.get(j, i));
                double before = deviation(network.place(targets.get(i))) * deviation(network.place(targets.get(j)));
                cells[i * n + j] = Math.abs(cell) < ROUNDING * ROUNDING * before ? 0 : cell;
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
