package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Evidence: at most one finding per variable, in the order in which they were given.
///
/// @param list the findings, no two of one variable
public record Findings(List<Finding> list) {
    private static final Findings NONE = new Findings(List.of());

    public Findings {
        list = List.copyOf(list);
        long distinct = list.stream().map(Finding::variable).distinct().count();
        if (distinct < list.size()) {
            throw new IllegalArgumentException(
                    "Two findings on one variable in " + list + ". Multiply their weights into one likelihood.");
        }
    }

    /// No evidence.
    public static Findings none() {
        return NONE;
    }

    /// States by name, such as `{smoke: yes}`.
    ///
    /// @throws IllegalArgumentException when a variable or state does not exist in the network
    public static Findings named(DiscreteNetwork network, Map<String, String> states) {
        List<Finding> list = new ArrayList<>(states.size());
        states.forEach((variable, state) -> list.add(new Finding.Observed(variable, network.state(variable, state))));
        return new Findings(list);
    }

    /// These findings and one more; it replaces an earlier one on the same variable.
    public Findings with(Finding finding) {
        List<Finding> changed = new ArrayList<>(without(finding.variable()).list);
        changed.add(finding);
        return new Findings(changed);
    }

    /// These findings and the variable seen in a state, by its code.
    public Findings observed(String variable, int state) {
        return with(new Finding.Observed(variable, state));
    }

    /// These findings without the one on a variable.
    public Findings without(String variable) {
        return new Findings(
                list.stream().filter(f -> !f.variable().equals(variable)).toList());
    }

    /// Whether nothing is known.
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// Checks every finding against a network.
    void check(DiscreteNetwork network) {
        for (Finding finding : list) {
            int states = network.cardinality(network.index(finding.variable()));
            switch (finding) {
                case Finding.Observed(String variable, int state) -> network.checkState(variable, state);
                case Finding.Likelihood(String variable, List<Double> weights) -> {
                    if (weights.size() != states) {
                        throw new IllegalArgumentException("The likelihood of '" + variable + "' has " + weights.size()
                                + " weights; the variable has " + states + " states.");
                    }
                }
            }
        }
    }
}
