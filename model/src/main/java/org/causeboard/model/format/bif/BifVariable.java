package org.causeboard.model.format.bif;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// A variable while its text is being read.
final class BifVariable {
    private final String name;
    private final List<String> states;
    private final List<String> properties;
    private final int offset;
    private final Map<String, Integer> codes = new HashMap<>();
    private List<String> parents = List.of();
    private double[] table = {};

    BifVariable(String name, List<String> states, List<String> properties, int offset) {
        this.name = name;
        this.states = List.copyOf(states);
        this.properties = properties;
        this.offset = offset;
        for (String state : states) {
            codes.put(state, codes.size());
        }
    }

    String name() {
        return name;
    }

    List<String> states() {
        return states;
    }

    List<String> properties() {
        return properties;
    }

    int offset() {
        return offset;
    }

    /// The code of a state, or -1.
    int code(String state) {
        return codes.getOrDefault(state, -1);
    }

    boolean hasTable() {
        return table.length > 0;
    }

    List<String> parents() {
        return parents;
    }

    double[] table() {
        return table;
    }

    void setTable(List<String> newParents, double[] newTable) {
        parents = List.copyOf(newParents);
        table = newTable;
    }

    /// The network of variables that have their tables.
    ///
    /// @param problem says where a cycle was found
    static BifReading network(
            Collection<BifVariable> variables,
            String name,
            List<BifProblem> warnings,
            Function<String, BifProblem> problem) {
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (BifVariable variable : variables) {
            builder.variable(
                    new Variable(variable.name(), new Categorical(variable.states())),
                    variable.parents(),
                    variable.table());
            if (!variable.properties().isEmpty()) {
                properties.put(variable.name(), List.copyOf(variable.properties()));
            }
        }
        try {
            return new BifReading.Network(builder.build(), name, properties, warnings);
        } catch (IllegalArgumentException e) { // only a cycle is left to be found
            return new BifReading.Refused(List.of(problem.apply(String.valueOf(e.getMessage()))));
        }
    }
}
