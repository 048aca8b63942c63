package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.List;

/// Interventions and findings by index, checked against the network.
///
///
/// @param isSet which variables an intervention sets
/// @param states per variable the state that it is set to or was observed in, or -1
/// @param weights per variable the weights of a likelihood finding, or an empty array
/// @param found the variables with a finding
/// @param contradictory whether a finding differs from what its variable is set to
/// @param lnScale the logarithm of the likelihood weights at states that are set
record Setting(boolean[] isSet, int[] states, double[][] weights, int[] found, boolean contradictory, double lnScale) {
    private static final double[] NO_WEIGHTS = {};

    static Setting of(DiscreteNetwork network, Findings findings, Assignment interventions) {
        interventions.check(network);
        findings.check(network);
        boolean[] isSet = new boolean[network.size()];
        int[] states = new int[network.size()];
        double[][] weights = new double[network.size()][];
        Arrays.fill(states, -1);
        Arrays.fill(weights, NO_WEIGHTS);
        interventions.states().forEach((name, state) -> {
            isSet[network.index(name)] = true;
            states[network.index(name)] = state;
        });
        boolean contradictory = false;
        double lnScale = 0;
        int[] found = new int[findings.list().size()];
        for (int i = 0; i < found.length; i++) {
            Finding finding = findings.list().get(i);
            int variable = network.index(finding.variable());
            found[i] = variable;
            switch (finding) {
                case Finding.Observed(String _, int state) -> {
                    contradictory |= isSet[variable] && states[variable] != state;
                    states[variable] = state;
                }
                case Finding.Likelihood(String _, List<Double> list) -> {
                    if (isSet[variable]) {
                        double weight = list.get(states[variable]);
                        contradictory |= weight == 0;
                        lnScale += Math.log(weight);
                    } else {
                        weights[variable] =
                                list.stream().mapToDouble(Double::doubleValue).toArray();
                    }
                }
            }
        }
        return new Setting(isSet, states, weights, found, contradictory, lnScale);
    }

    /// The same interventions with the states left open, for a session in which they may change.
    static Setting open(DiscreteNetwork network, Assignment interventions) {
        Setting closed = of(network, Findings.none(), interventions);
        Arrays.fill(closed.states(), -1);
        return closed;
    }

    boolean isEmpty() {
        return found.length == 0;
    }
}
