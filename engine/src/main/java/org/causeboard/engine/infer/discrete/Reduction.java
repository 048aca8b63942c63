package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is left of a network for one question: barren variables gone, interventions cut in, findings and impossible
/// states sliced away. The variables that are left have at least two live states and local numbers from 0.
final class Reduction {
    private final DiscreteNetwork network;
    private final Setting setting;
    private final LiveStates live;
    private final int[] local;
    private final int[] free;
    private final int[] cardinalities;
    private final int[] tables;
    private final int[][] scopes;

    private Reduction(DiscreteNetwork network, Setting setting, boolean[] relevant, LiveStates live) {
        this.network = network;
        this.setting = setting;
        this.live = live;
        this.local = new int[network.size()];
        Arrays.fill(local, -1);
        int[] freeSoFar = new int[network.size()];
        int[] tablesSoFar = new int[network.size()];
        int freeCount = 0;
        int tableCount = 0;
        for (int v = 0; v < network.size(); v++) {
            if (relevant[v]) {
                if (live.of(v).length > 1) {
                    local[v] = freeCount;
                    freeSoFar[freeCount++] = v;
                }
                if (!setting.isSet()[v]) {
                    tablesSoFar[tableCount++] = v;
                }
            }
        }
        free = Arrays.copyOf(freeSoFar, freeCount);
        tables = Arrays.copyOf(tablesSoFar, tableCount);
        cardinalities = Arrays.stream(free).map(v -> live.of(v).length).toArray();
        scopes = new int[tableCount][];
        Arrays.setAll(scopes, i -> localScope(network.tableScope(tables[i])));
    }

    /// The reduction of a question, with [#impossible()] when the zeros alone contradict the findings.
    static Reduction of(DiscreteNetwork network, int[] targets, Setting setting) {
        boolean[] relevant = Relevance.of(network, targets, setting.found(), setting.isSet());
        return new Reduction(network, setting, relevant, LiveStates.of(network, relevant, setting));
    }

    /// The same without looking at zeros, so that tables keep the cells that happen to be zero.
    static Reduction withZeros(DiscreteNetwork network, int[] targets, Setting setting) {
        boolean[] relevant = Relevance.of(network, targets, setting.found(), setting.isSet());
        return new Reduction(network, setting, relevant, LiveStates.regardlessOfTables(network, relevant, setting));
    }

    boolean impossible() {
        return live.extinct() || setting.contradictory();
    }

    /// The number of variables that are left.
    int size() {
        return free.length;
    }

    /// Live states of each variable that is left, by local number.
    int[] cardinalities() {
        return cardinalities;
    }

    /// The local number of a variable of the network, or -1 where its state is certain or it does not matter.
    int local(int variable) {
        return local[variable];
    }

    /// The variable of the network with a local number.
    int variable(int local) {
        return free[local];
    }

    /// The live states of a variable of the network, by code.
    int[] liveStates(int variable) {
        return live.of(variable);
    }

    /// The local scopes of the tables that are left; unordered within each.
    int[][] scopes() {
        return scopes;
    }

    private int[] localScope(int[] scope) {
        int[] result = new int[scope.length];
        int n = 0;
        for (int v : scope) {
            if (local[v] >= 0) {
                result[n++] = local[v];
            }
        }
        return Arrays.copyOf(result, n);
    }

    /// The sliced tables over ranks: variable `v` is called `rank[v]` in the scopes of the result.
    ///
    /// @param rank a permutation of the local numbers, or an injection into others
    List<Factor> factors(int[] rank) {
        List<Factor> factors = new ArrayList<>(tables.length + 8);
        for (int table : tables) {
            factors.add(slice(table, rank));
        }
        for (int v : setting.found()) {
            double[] weights = setting.weights()[v];
            if (weights.length > 0) {
                double[] values =
                        Arrays.stream(live.of(v)).mapToDouble(s -> weights[s]).toArray();
                factors.add(new Factor(local[v] < 0 ? Scopes.EMPTY : new int[] {rank[local[v]]}, values));
            }
        }
        return factors;
    }

    /// The tables that [#factors] slices, by variable, in the same order.
    int[] tables() {
        return tables;
    }

    private Factor slice(int table, int[] rank) {
        int[] cells = cells(table, rank);
        double[] all = network.table(table);
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = all[cells[i]];
        }
        int[] scope = Arrays.stream(localScope(network.tableScope(table)))
                .map(v -> rank[v])
                .sorted()
                .toArray();
        return new Factor(scope, values);
    }

    /// For each cell of a sliced table the cell of the network's table that it comes from.
    int[] cells(int table, int[] rank) {
        int[] scope = network.tableScope(table);
        int[] ranks = new int[scope.length];
        int[][] offsets = new int[scope.length][];
        int count = 0;
        int base = 0;
        int stride = network.table(table).length;
        for (int v : scope) {
            stride /= network.cardinality(v);
            int[] states = live.of(v);
            if (local[v] < 0) {
                base += states[0] * stride;
                continue;
            }
            int at = count++;
            while (at > 0 && ranks[at - 1] > rank[local[v]]) {
                ranks[at] = ranks[at - 1];
                offsets[at] = offsets[at - 1];
                at--;
            }
            ranks[at] = rank[local[v]];
            offsets[at] = new int[states.length];
            for (int i = 0; i < states.length; i++) {
                offsets[at][i] = states[i] * stride;
            }
        }
        int size = 1;
        for (int i = 0; i < count; i++) {
            size *= offsets[i].length;
        }
        int[] cells = new int[size];
        gather(base, offsets, 0, count, cells, 0);
        return cells;
    }

    private static int gather(int base, int[][] offsets, int depth, int count, int[] out, int at) {
        if (depth == count) {
            out[at] = base;
            return at + 1;
        }
        int next = at;
        if (depth == count - 1) {
            for (int offset : offsets[depth]) {
                out[next++] = base + offset;
            }
            return next;
        }
        for (int offset : offsets[depth]) {
            next = gather(base + offset, offsets, depth + 1, count, out, next);
        }
        return next;
    }
}
