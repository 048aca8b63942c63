package org.causeboard.engine.infer.discrete;

import java.util.List;

/// Sums over every configuration of all variables: slow and beyond doubt.
final class BruteForce {
    private BruteForce() {}

    /// Visits every configuration with its weight: the truncated factorisation times the findings.
    interface Visitor {
        void visit(int[] states, double weight);
    }

    /// The unnormalised joint table of the targets.
    static double[] table(DiscreteNetwork network, List<String> targets, Findings findings, Assignment interventions) {
        int size = targets.stream()
                .mapToInt(t -> network.cardinality(network.index(t)))
                .reduce(1, (a, b) -> a * b);
        double[] table = new double[size];
        visit(network, findings, interventions, (states, weight) -> {
            int cell = 0;
            for (String target : targets) {
                cell = cell * network.cardinality(network.index(target)) + states[network.index(target)];
            }
            table[cell] += weight;
        });
        return table;
    }

    static void visit(DiscreteNetwork network, Findings findings, Assignment interventions, Visitor visitor) {
        int[] states = new int[network.size()];
        boolean more = true;
        while (more) {
            double weight = weight(network, findings, interventions, states);
            if (weight > 0) {
                visitor.visit(states, weight);
            }
            more = false;
            for (int v = 0; v < states.length && !more; v++) {
                states[v] = (states[v] + 1) % network.cardinality(v);
                more = states[v] > 0;
            }
        }
    }

    private static double weight(DiscreteNetwork network, Findings findings, Assignment interventions, int[] states) {
        double weight = 1;
        for (int v = 0; v < states.length && weight > 0; v++) {
            Integer set = interventions.states().get(network.name(v));
            weight *= set == null ? conditional(network, v, states) : set == states[v] ? 1 : 0;
        }
        for (Finding finding : findings.list()) {
            int state = states[network.index(finding.variable())];
            weight *= switch (finding) {
                case Finding.Observed(String _, int seen) -> seen == state ? 1 : 0;
                case Finding.Likelihood(String _, List<Double> weights) -> weights.get(state);
            };
        }
        return weight;
    }

    private static double conditional(DiscreteNetwork network, int variable, int[] states) {
        int cell = 0;
        for (int v : network.tableScope(variable)) {
            cell = cell * network.cardinality(v) + states[v];
        }
        return network.table(variable)[cell];
    }
}
