package org.causeboard.model.format.bif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
}
