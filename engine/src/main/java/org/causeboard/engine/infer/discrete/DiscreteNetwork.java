package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// A fully specified discrete model: variables with finitely many states and one conditional probability table each.
///
/// Formula: `P(v_1, ..., v_n) = prod_i P(v_i | parents(v_i))`. Variables are known by name or by their index in the
/// order in which they were added. A table is row-major over `parents(i)` in their order, with the variable itself
/// last and fastest, so that one row of `cardinality(i)` cells belongs to each combination of parent states. Every row
/// is divided by its sum when the network is built, so that answers do not depend on which variables are pruned.
///
/// Immutable and safe to share between threads. Build one with [#builder()].
public final class DiscreteNetwork {
    private final List<Variable> variables;
    private final Map<String, Integer> indices;
    private final int[] cardinalities;
    private final int[][] parents;
    private final int[][] children;
    private final double[][] tables;
    private final int[] topologicalOrder;
    private final int[][] tableScopes;
    private final int[][] allStates;
    private final boolean[] hasZeros;
    private final LastSlices lastSlices;

    DiscreteNetwork(List<Variable> variables, Map<String, Integer> indices, int[][] parents, double[][] tables) {
        this.variables = List.copyOf(variables);
        this.indices = indices;
        this.cardinalities =
                variables.stream().mapToInt(v -> ((Discrete) v.domain()).size()).toArray();
        this.parents = parents;
        this.tables = tables;
        this.children = Topology.children(parents);
        this.topologicalOrder = Topology.order(parents, children, variables);
        this.tableScopes = new int[parents.length][];
        this.allStates = new int[parents.length][];
        this.hasZeros = new boolean[parents.length];
        this.lastSlices = new LastSlices(parents.length);
        for (int i = 0; i < parents.length; i++) {
            tableScopes[i] = Arrays.copyOf(parents[i], parents[i].length + 1);
            tableScopes[i][parents[i].length] = i;
            allStates[i] = IntStream.range(0, cardinalities[i]).toArray();
            hasZeros[i] = Arrays.stream(tables[i]).anyMatch(p -> p == 0);
        }
    }

    /// A builder without variables.
    public static Builder builder() {
        return new Builder();
    }

    /// The variables in the order of their indices.
    public List<Variable> variables() {
        return variables;
    }

    /// The number of variables.
    public int size() {
        return variables.size();
    }

    /// Whether a variable of that name is part of this network.
    public boolean contains(String variable) {
        return indices.containsKey(variable);
    }

    /// The index of a variable.
    ///
    /// @throws IllegalArgumentException when there is no such variable
    public int index(String variable) {
        Integer index = indices.get(variable);
        if (index == null) {
            throw new IllegalArgumentException("Variable '" + variable + "' is not in this network (variables: "
                    + Abridged.list(indices.keySet()) + "). Check the spelling.");
        }
        return index;
    }

    /// The number of states of the variable with that index.
    public int cardinality(int variable) {
        return cardinalities[variable];
    }

    /// The names of the states of a variable, in coding order.
    public List<String> states(String variable) {
        return ((Discrete) variables.get(index(variable)).domain()).states();
    }

    /// The code of a state, from 0.
    ///
    /// @throws IllegalArgumentException when the variable or the state does not exist
    public int state(String variable, String state) {
        int code = states(variable).indexOf(state);
        if (code < 0) {
            throw new IllegalArgumentException("Variable '" + variable + "' has no state '" + state + "' (states: "
                    + Abridged.list(states(variable)) + "). Check the spelling.");
        }
        return code;
    }

    /// The parents of a variable, in the order that its table has.
    public List<String> parents(String variable) {
        return Arrays.stream(parents[index(variable)])
                .mapToObj(p -> variables.get(p).name())
                .toList();
    }

    /// The table of a variable: row-major over its parents, the variable itself last and fastest. A copy.
    public double[] table(String variable) {
        return tables[index(variable)].clone();
    }

    /// The number of cells of all tables together.
    public long cells() {
        return Arrays.stream(tables).mapToLong(t -> t.length).sum();
    }

    /// The same network with another table for one variable, such as after a slider has moved.
    ///
    /// @param table as in [Builder#variable(Variable, List, double\[\])]
    public DiscreteNetwork withTable(String variable, double[] table) {
        int index = index(variable);
        double[][] changed = tables.clone();
        changed[index] = TableRows.normalised(variables.get(index), rows(index), table);
        return new DiscreteNetwork(variables, indices, parents, changed);
    }

    /// Checks that a variable has a state with this code.
    void checkState(String variable, int state) {
        int states = cardinality(index(variable));
        if (state < 0 || state >= states) {
            throw new IllegalArgumentException("Variable '" + variable + "' has " + states + " states, coded from 0 to "
                    + (states - 1) + "; there is no state " + state + ".");
        }
    }

    private long rows(int variable) {
        long rows = 1;
        for (int parent : parents[variable]) {
            rows *= cardinalities[parent];
        }
        return rows;
    }

    String name(int variable) {
        return variables.get(variable).name();
    }

    int[] cardinalities() {
        return cardinalities;
    }

    int[] parents(int variable) {
        return parents[variable];
    }

    int[] children(int variable) {
        return children[variable];
    }

    LastSlices lastSlices() {
        return lastSlices;
    }

    double[] table(int variable) {
        return tables[variable];
    }

    int[] topologicalOrder() {
        return topologicalOrder;
    }

    /// The parents and, last, the variable itself.
    int[] tableScope(int variable) {
        return tableScopes[variable];
    }

    int[] allStates(int variable) {
        return allStates[variable];
    }

    boolean hasZeros(int variable) {
        return hasZeros[variable];
    }

    @Override
    public String toString() {
        return "DiscreteNetwork[" + size() + " variables, " + cells() + " cells]";
    }

    /// Collects variables in any order; parents may be added after their children.
    public static final class Builder {
        private record Entry(Variable variable, List<String> parents, double[] table) {}

        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private Builder() {}

        /// Adds a variable.
        ///
        /// @param variable with a [Discrete] domain
        /// @param parents names of the variables that its table is conditional on, in the order of the table
        /// @param table `P(variable | parents)`, row-major over the parents, the variable itself last and fastest;
        ///     cells are finite and not negative, each row has a positive sum and is divided by it
        public Builder variable(Variable variable, List<String> parents, double[] table) {
            if (!(variable.domain() instanceof Discrete)) {
                throw new IllegalArgumentException("Variable '" + variable.name()
                        + "' has no finite list of states. Give it a Categorical or Ordinal domain.");
            }
            if (entries.putIfAbsent(variable.name(), new Entry(variable, List.copyOf(parents), table.clone()))
                    != null) {
                throw new IllegalArgumentException(
                        "Variable '" + variable.name() + "' was added twice. Names must be unique.");
            }
            return this;
        }

        /// Checks everything and builds the network.
        ///
        /// @throws IllegalArgumentException for an unknown or repeated parent, a cycle, or a table that does not fit
        public DiscreteNetwork build() {
            List<Entry> all = new ArrayList<>(entries.values());
            Map<String, Integer> indices = new LinkedHashMap<>();
            all.forEach(entry -> indices.put(entry.variable().name(), indices.size()));
            int[][] parents = new int[all.size()][];
            double[][] tables = new double[all.size()][];
            for (int i = 0; i < all.size(); i++) {
                Entry entry = all.get(i);
                parents[i] = Topology.parents(entry.variable().name(), entry.parents(), indices);
                long rows = 1;
                for (int parent : parents[i]) {
                    Discrete domain = (Discrete) all.get(parent).variable().domain();
                    rows = Math.multiplyExact(rows, (long) domain.size());
                }
                tables[i] = TableRows.normalised(entry.variable(), rows, entry.table());
            }
            List<Variable> variables = all.stream().map(Entry::variable).toList();
            return new DiscreteNetwork(variables, indices, parents, tables);
        }
    }
}
