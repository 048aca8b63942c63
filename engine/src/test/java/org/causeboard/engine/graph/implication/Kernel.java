package org.causeboard.engine.graph.implication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;

/// A table over binary variables, some of which are fixed: q(random | fixed), a number for each row of states. State i
/// of a row is its bit i.
record Kernel(CausalGraph graph, List<String> fixed, double[] q) {

    /// P(V) of a model with random tables, and a fair coin behind each bidirected edge.
    static Kernel random(CausalGraph graph, long seed) {
        RandomGenerator generator = RandomMixedGraphs.generator(seed);
        List<String> names = graph.variables();
        List<Edge> hidden = graph.edges().stream().filter(Edge::isBidirected).toList();
        List<double[]> tables = new ArrayList<>();
        for (String _ : names) {
            double[] table = new double[1 << (names.size() + hidden.size())];
            for (int row = 0; row < table.length; row++) {
                table[row] = generator.nextDouble(0.05, 0.95);
            }
            tables.add(table);
        }
        double[] p = new double[1 << names.size()];
        for (int coins = 0; coins < 1 << hidden.size(); coins++) {
            for (int row = 0; row < p.length; row++) {
                double all = Math.pow(0.5, hidden.size());
                for (int v = 0; v < names.size(); v++) {
                    String name = names.get(v);
                    int causes = 0;
                    for (String parent : graph.parents(name)) {
                        causes |= row & 1 << names.indexOf(parent);
                    }
                    for (int h = 0; h < hidden.size(); h++) {
                        if (hidden.get(h).touches(name)) {
                            causes |= (coins >> h & 1) << names.size() + h;
                        }
                    }
                    double one = tables.get(v)[causes];
                    all *= (row >> v & 1) == 1 ? one : 1 - one;
                }
                p[row] += all;
            }
        }
        return new Kernel(graph, List.of(), p);
    }

    /// Fixes one variable after the other: each divides by its probability given all that does not descend from it.
    Kernel after(List<String> order) {
        Kernel state = this;
        for (String variable : order) {
            Set<String> before = new HashSet<>(graph.variables());
            before.removeAll(state.graph().descendants(List.of(variable)));
            before.addAll(state.fixed());
            Set<String> with = new HashSet<>(before);
            with.add(variable);
            double[] above = state.sums(with);
            double[] below = state.sums(before);
            double[] quotient = new double[q.length];
            for (int row = 0; row < q.length; row++) {
                quotient[row] = state.q()[row] * below[row] / above[row];
            }
            List<String> now = new ArrayList<>(state.fixed());
            now.add(variable);
            state = new Kernel(state.graph().withoutIncoming(List.of(variable)), now, quotient);
        }
        return state;
    }

    /// The largest difference that one of the pair makes to the probability of the other, given what is given.
    double dependence(VermaConstraints.NestedIndependence claim) {
        String free = fixed.contains(claim.b()) ? claim.a() : claim.b();
        String other = free.equals(claim.a()) ? claim.b() : claim.a();
        Set<String> base = new HashSet<>(fixed);
        base.addAll(claim.given());
        base.add(other);
        Set<String> with = new HashSet<>(base);
        with.add(free);
        double[] joint = sums(with);
        double[] condition = sums(base);
        int bit = 1 << graph.variables().indexOf(other);
        double most = 0;
        for (int row = 0; row < q.length; row++) {
            most = Math.max(most, Math.abs(joint[row] / condition[row] - joint[row ^ bit] / condition[row ^ bit]));
        }
        return most;
    }

    /// For each row the sum over the rows that agree with it on these variables.
    private double[] sums(Set<String> kept) {
        int mask = 0;
        for (String name : kept) {
            mask |= 1 << graph.variables().indexOf(name);
        }
        Map<Integer, Double> totals = new HashMap<>();
        for (int row = 0; row < q.length; row++) {
            totals.merge(row & mask, q[row], Double::sum);
        }
        double[] sums = new double[q.length];
        for (int row = 0; row < q.length; row++) {
            sums[row] = totals.get(row & mask);
        }
        return sums;
    }
}
