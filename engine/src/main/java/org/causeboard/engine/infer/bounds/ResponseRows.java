package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Districts;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// The rows of all response functions, numbered through: one row for each variable and each combination of its parents'
/// states. A response type of a unit tells the state in every row.
final class ResponseRows {
    private static final double MOST_ROWS = 1e6;

    private final CausalGraph graph;
    private final List<String> order;
    private final Map<String, Integer> states = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final TreeMap<Integer, String> owners = new TreeMap<>();
    private final Map<String, Integer> district = new HashMap<>();
    private double count;

    /// @param graph directed and bidirected edges, acyclic
    /// @param variables all of them, with their states
    ResponseRows(CausalGraph graph, Collection<Variable> variables) {
        this.graph = graph;
        this.order = graph.topologicalOrder();
        for (Variable variable : variables) {
            if (!(variable.domain() instanceof Discrete discrete)) {
                throw new IllegalArgumentException(
                        "'" + variable.name() + "' has no list of states. Bounds need discrete variables.");
            }
            states.put(variable.name(), discrete.size());
        }
        for (String name : order) {
            double rows = graph.parents(name).stream().mapToDouble(this::states).reduce(1, (a, b) -> a * b);
            if (count + rows <= MOST_ROWS) {
                first.put(name, (int) count);
                owners.put((int) count, name);
            }
            count += rows;
        }
        List<Set<String>> districts = Districts.of(graph);
        for (int i = 0; i < districts.size(); i++) {
            for (String name : districts.get(i)) {
                district.put(name, i);
            }
        }
    }

    boolean isTooLarge() {
        return count > MOST_ROWS;
    }

    /// How many rows there are.
    double count() {
        return count;
    }

    CausalGraph graph() {
        return graph;
    }

    /// The variables, causes first.
    List<String> order() {
        return order;
    }

    int states(String variable) {
        return states.get(variable);
    }

    int states(int row) {
        return states(variable(row));
    }

    /// The variable whose response a row tells.
    String variable(int row) {
        return owners.floorEntry(row).getValue();
    }

    /// The number of the district (c-component) of a row's variable: the noises of different ones are independent.
    int district(int row) {
        return district.get(variable(row));
    }

    /// The members of a district, causes first.
    List<String> members(int number) {
        return order.stream().filter(name -> district.get(name) == number).toList();
    }

    /// The row of a variable at these states of its parents, in the graph's order of them.
    int row(String variable, List<Integer> parents) {
        int row = 0;
        int i = 0;
        for (String parent : graph.parents(variable)) {
            row = row * states(parent) + parents.get(i++);
        }
        return first.get(variable) + row;
    }

    /// The row of a variable where its parents have their states of an assignment.
    int row(String variable, Map<String, Integer> assignment) {
        List<Integer> codes = new ArrayList<>();
        graph.parents(variable).forEach(parent -> codes.add(assignment.get(parent)));
        return row(variable, codes);
    }
}
