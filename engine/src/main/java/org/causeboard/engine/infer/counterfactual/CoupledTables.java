package org.causeboard.engine.infer.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NoiseKey;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.scm.WorldNode;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// Turns a world network of discrete variables into one Bayesian network without explicit noise.
///
/// A variable's copies that share noise follow each other: the first has its own table, the k-th the table
/// `P(v_k | pa_k, v_1 ... v_k-1, pa_1 ... pa_k-1) = J_k / J_k-1` with J the coupling's joint probability. A copy whose
/// mechanism leaves nothing to chance needs no earlier one. Nothing of the size of all response functions is built.
final class CoupledTables {
    private static final double MOST_CELLS = 1 << 24;
    private static final double ROUNDING = 1e-6;

    private final WorldNetwork network;
    private final CoupledRows rows;
    private final Coupling coupling;
    private final DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
    private final Map<NoiseKey, List<Integer>> earlier = new HashMap<>();
    private final Map<NoiseKey, double[][]> byNoise = new HashMap<>();
    private final List<double[][]> own = new ArrayList<>();
    private double cells;

    private CoupledTables(WorldNetwork network, Coupling coupling) {
        this.network = network;
        this.coupling = coupling;
        this.rows = new CoupledRows(coupling);
    }

    /// The network, or empty when a table would be too large, a formula makes a value that is no state, or the coupling
    /// has no closed form for so many rows.
    static Optional<DiscreteNetwork> of(WorldNetwork network, Coupling coupling) {
        return new CoupledTables(network, coupling).build();
    }

    private Optional<DiscreteNetwork> build() {
        for (int place = 0; place < network.nodes().size(); place++) {
            WorldNode node = network.nodes().get(place);
            double size = node.parents().stream().mapToDouble(this::states).reduce(states(place), (a, b) -> a * b);
            if (size > MOST_CELLS) {
                return Optional.empty();
            }
            double[][] table = node.mechanism().noise().isEmpty() // set, or a rule without chance: made in its own way
                    ? table(node)
                    : byNoise.computeIfAbsent(node.noise(), _ -> table(node)); // copies share mechanism and rows
            if (!Arrays.stream(table)
                    .allMatch(row -> Math.abs(Arrays.stream(row).sum() - 1) < ROUNDING)) {
                return Optional.empty(); // a formula leaves the states, or draws from all numbers
            }
            own.add(table);
            List<Integer> copies =
                    isCertain(table) ? List.of() : earlier.computeIfAbsent(node.noise(), _ -> new ArrayList<>());
            if (copies.size() >= CoupledRows.mostRows(coupling) || !add(place, List.copyOf(copies))) {
                return Optional.empty();
            }
            if (!isCertain(table)) {
                copies.add(place);
            }
        }
        return Optional.of(builder.build());
    }

    private boolean add(int place, List<Integer> copies) {
        Set<Integer> scope = new LinkedHashSet<>(network.nodes().get(place).parents());
        for (int copy : copies) {
            scope.addAll(network.nodes().get(copy).parents());
            scope.add(copy);
        }
        List<Integer> axes = List.copyOf(scope);
        double size = axes.stream().mapToDouble(this::states).reduce(states(place), (a, b) -> a * b);
        cells += size;
        if (cells > MOST_CELLS) {
            return false;
        }
        int states = states(place);
        double[] table = new double[(int) size];
        int[] codes = new int[network.nodes().size()];
        for (int row = 0; row < table.length / states; row++) {
            decode(row, axes, codes);
            fill(place, copies, codes, table, row * states);
        }
        Variable base = network.model().variable(network.nodes().get(place).variable());
        List<String> names =
                axes.stream().map(axis -> network.nodes().get(axis).name()).toList();
        builder.variable(new Variable(network.nodes().get(place).name(), base.domain()), names, table);
        return true;
    }

    private void fill(int place, List<Integer> copies, int[] codes, double[] table, int start) {
        double[] ownRow = own.get(place)[row(place, codes)];
        List<double[]> tied = new ArrayList<>();
        int[] states = new int[copies.size() + 1];
        for (int i = 0; i < copies.size(); i++) {
            tied.add(own.get(copies.get(i))[row(copies.get(i), codes)]);
            states[i] = codes[copies.get(i)];
        }
        double before = tied.isEmpty() ? 1 : rows.joint(tied, Arrays.copyOf(states, copies.size()));
        tied.add(ownRow);
        double sum = 0;
        for (int state = 0; state < ownRow.length; state++) {
            states[copies.size()] = state;
            table[start + state] = before > 0 ? rows.joint(tied, states) / before : 0;
            sum += table[start + state];
        }
        if (!(sum > 0)) { // never reached: its condition has probability zero, so any row will do
            System.arraycopy(ownRow, 0, table, start, ownRow.length);
        }
    }

    private void decode(int row, List<Integer> axes, int[] codes) {
        int rest = row;
        for (int i = axes.size() - 1; i >= 0; i--) {
            codes[axes.get(i)] = rest % states(axes.get(i));
            rest /= states(axes.get(i));
        }
    }

    private int row(int place, int[] codes) {
        int row = 0;
        for (int parent : network.nodes().get(place).parents()) {
            row = row * states(parent) + codes[parent];
        }
        return row;
    }

    /// The node's own probabilities, one row a configuration of its parents.
    private double[][] table(WorldNode node) {
        int[] sizes = node.parents().stream().mapToInt(this::states).toArray();
        int count = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        double[][] table = new double[count][states(node)];
        double[] codes = new double[sizes.length];
        for (int row = 0; row < count; row++) {
            int rest = row;
            for (int p = sizes.length - 1; p >= 0; p--) {
                codes[p] = rest % sizes[p];
                rest /= sizes[p];
            }
            probabilities(node.mechanism(), codes, table[row]);
        }
        return table;
    }

    private static void probabilities(Mechanism mechanism, double[] codes, double[] out) {
        switch (mechanism) {
            case DiscreteMechanism discrete -> discrete.probabilities(codes, out);
            case ConstantMechanism constant -> out[(int) constant.value()] = 1;
            case Mechanism other -> {
                for (int state = 0; state < out.length; state++) {
                    out[state] = Math.exp(other.logDensity(state, codes));
                }
            }
        }
    }

    private static boolean isCertain(double[][] table) {
        for (double[] row : table) {
            for (double probability : row) {
                if (probability != 0 && probability != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private int states(int place) {
        return states(network.nodes().get(place));
    }

    private int states(WorldNode node) {
        return ((Discrete) network.model().variable(node.variable()).domain()).size();
    }
}
