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
        Slicing slicing = new Slicing(table, rank);
        return new Factor(slicing.scope(), slicing.values(network.table(table)));
    }

    /// For each cell of a sliced table the cell of the network's table that it comes from.
    int[] cells(int table, int[] rank) {
        return new Slicing(table, rank).cells();
    }

    /// Where the cells of a sliced table lie in the network's table, loop by loop in the order of ranks.
    private final class Slicing {
        private final int table;
        private final int[] ranks;
        private final int[][] offsets;
        private final int count;
        private final int base;
        private final int size;

        Slicing(int table, int[] rank) {
            this.table = table;
            int[] scope = network.tableScope(table);
            ranks = new int[scope.length];
            offsets = new int[scope.length][];
            int loops = 0;
            int start = 0;
            int cells = 1;
            int stride = network.table(table).length;
            for (int v : scope) {
                stride /= network.cardinality(v);
                int[] states = live.of(v);
                if (local[v] < 0) {
                    start += states[0] * stride;
                    continue;
                }
                int at = loops++;
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
                cells *= states.length;
            }
            count = loops;
            base = start;
            size = cells;
        }

        int[] scope() {
            return Arrays.copyOf(ranks, count);
        }

        int[] cells() {
            int[] cells = new int[size];
            gather(base, 0, cells, 0);
            return cells;
        }

        private int gather(int from, int depth, int[] out, int at) {
            if (depth == count) {
                out[at] = from;
                return at + 1;
            }
            int next = at;
            for (int offset : offsets[depth]) {
                next = gather(from + offset, depth + 1, out, next);
            }
            return next;
        }

        /// Whether the loops are those of the network's table.
        private boolean isInOrder() {
            for (int i = 1; i < count; i++) {
                if (offsets[i][1] > offsets[i - 1][1]) {
                    return false;
                }
            }
            return true;
        }

        double[] values(double[] all) {
            if (size == all.length && isInOrder()) {
                return all; // nobody writes into a table that was put in
            }
            if (size < LastSlices.WORTH_FROM) {
                return copy(all);
            }
            int[][] steps = Arrays.copyOf(offsets, count);
            return network.lastSlices().get(table, base, steps, () -> copy(all));
        }

        private double[] copy(double[] all) {
            double[] values = new double[size];
            copy(all, base, 0, values, 0);
            return values;
        }

        private static boolean areNeighbours(int[] steps) {
            return steps[steps.length - 1] - steps[0] == steps.length - 1;
        }

        /// Like [#gather], with the innermost loop kept plain.
        private int copy(double[] all, int from, int depth, double[] out, int at) {
            if (depth == count) {
                out[at] = all[from];
                return at + 1;
            }
            int next = at;
            int[] steps = offsets[depth];
            if (depth == count - 2 && !areNeighbours(offsets[count - 1])) {
                int[] inner = offsets[count - 1];
                for (int offset : steps) { // the two innermost loops plain, for this is where the time goes
                    int start = from + offset;
                    for (int step : inner) {
                        out[next++] = all[start + step];
                    }
                }
            } else if (depth < count - 1) {
                for (int offset : steps) {
                    next = copy(all, from + offset, depth + 1, out, next);
                }
            } else if (areNeighbours(steps)) {
                System.arraycopy(all, from + steps[0], out, next, steps.length);
                next += steps.length;
            } else {
                for (int offset : steps) {
                    out[next++] = all[from + offset];
                }
            }
            return next;
        }
    }
}
