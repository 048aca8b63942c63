package org.causeboard.engine.infer.discrete;

import java.util.List;

/// The distribution of every variable of a network, one by one.
public final class Marginals {
    private final DiscreteNetwork network;
    private final List<ProbabilityTable> tables;

    Marginals(DiscreteNetwork network, List<ProbabilityTable> tables) {
        this.network = network;
        this.tables = List.copyOf(tables);
    }

    /// The distribution of one variable over all its states.
    public ProbabilityTable of(String variable) {
        return tables.get(network.index(variable));
    }

    /// All of them, in the order of the network's variables.
    public List<ProbabilityTable> all() {
        return tables;
    }
}
