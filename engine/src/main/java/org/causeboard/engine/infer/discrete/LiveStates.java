package org.causeboard.engine.infer.discrete;

import java.util.ArrayDeque;
import java.util.Arrays;

/// Which states of each relevant variable are still possible, judged table by table: a state stays alive while every
/// table that names its variable has a positive cell for it among the live states of the others.
///
/// Deterministic and sparse tables carry findings far in this way, and what dies here is never multiplied. A variable
/// that dies out altogether proves the evidence impossible. Arc consistency on the zeros: Mackworth (1977), AC-3.
final class LiveStates {
    private final DiscreteNetwork network;
    private final boolean[] relevant;
    private final boolean[] isSet;
    private final int[][] live;
    private boolean extinct;

    private LiveStates(DiscreteNetwork network, boolean[] relevant, boolean[] isSet) {
        this.network = network;
        this.relevant = relevant;
        this.isSet = isSet;
        this.live = new int[network.size()][];
    }

    static LiveStates of(DiscreteNetwork network, boolean[] relevant, Setting setting) {
        LiveStates states = new LiveStates(network, relevant, setting.isSet());
        boolean restricted = states.start(setting);
        if (restricted) {
            states.propagate();
        }
        return states;
    }

    /// The states that the findings and interventions by themselves leave.
    static LiveStates regardlessOfTables(DiscreteNetwork network, boolean[] relevant, Setting setting) {
        LiveStates states = new LiveStates(network, relevant, setting.isSet());
        states.start(setting);
        return states;
    }

    /// The live states of a variable, ascending.
    int[] of(int variable) {
        return live[variable];
    }

    /// Whether some variable has no possible state.
    boolean extinct() {
        return extinct;
    }

    private boolean start(Setting setting) {
        boolean restricted = false;
        for (int v = 0; v < live.length; v++) {
            if (relevant[v]) {
                live[v] = start(setting, v);
                extinct |= live[v].length == 0;
                restricted |= live[v].length < network.cardinality(v);
            }
        }
        return restricted;
    }

    private int[] start(Setting setting, int variable) {
        if (setting.states()[variable] >= 0) {
            return new int[] {setting.states()[variable]};
        }
        int[] all = network.allStates(variable);
        double[] weights = setting.weights()[variable];
        return weights.length == 0
                ? all
                : Arrays.stream(all).filter(s -> weights[s] > 0).toArray();
    }

    private void propagate() {
        boolean[] queued = new boolean[live.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int v : network.topologicalOrder()) {
            if (hasZeros(v) && isRestricted(v)) {
                queued[v] = true;
                queue.add(v);
            }
        }
        while (!queue.isEmpty() && !extinct) {
            int table = queue.remove();
            queued[table] = false;
            for (int changed : revise(table)) {
                enqueue(changed, table, queued, queue);
                for (int child : network.children(changed)) {
                    enqueue(child, table, queued, queue);
                }
            }
        }
    }

    private void enqueue(int table, int except, boolean[] queued, ArrayDeque<Integer> queue) {
        if (table != except && hasZeros(table) && !queued[table]) {
            queued[table] = true;
            queue.add(table);
        }
    }

    private boolean hasZeros(int table) {
        return relevant[table] && !isSet[table] && network.hasZeros(table);
    }

    private boolean isRestricted(int table) {
        if (live[table].length < network.cardinality(table)) {
            return true;
        }
        for (int parent : network.parents(table)) {
            if (live[parent].length < network.cardinality(parent)) {
                return true;
            }
        }
        return false;
    }

    /// Removes the states that the table of one variable no longer supports; the variables that lost some.
    private int[] revise(int table) {
        int[] scope = network.tableScope(table);
        boolean[][] supported = new boolean[scope.length][];
        Arrays.setAll(supported, i -> new boolean[network.cardinality(scope[i])]);
        visit(network.table(table), scope, supported, 0, 0);
        int[] changed = new int[scope.length];
        int count = 0;
        for (int i = 0; i < scope.length; i++) {
            boolean[] has = supported[i];
            int[] kept = Arrays.stream(live[scope[i]]).filter(s -> has[s]).toArray();
            if (kept.length < live[scope[i]].length) {
                live[scope[i]] = kept;
                extinct |= kept.length == 0;
                changed[count++] = scope[i];
            }
        }
        return Arrays.copyOf(changed, count);
    }

    private boolean visit(double[] cells, int[] scope, boolean[][] supported, int depth, int row) {
        boolean any = false;
        int base = row * network.cardinality(scope[depth]);
        boolean last = depth == scope.length - 1;
        for (int state : live[scope[depth]]) {
            boolean here = last ? cells[base + state] > 0 : visit(cells, scope, supported, depth + 1, base + state);
            if (here) {
                supported[depth][state] = true;
                any = true;
            }
        }
        return any;
    }
}
