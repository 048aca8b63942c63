package org.causeboard.engine.graph.implication;

import java.util.Arrays;
import org.causeboard.engine.graph.CausalGraph;

/// The network of the treks of a DAG: down from effects to causes on one copy of its variables, over at the top, and up
/// to effects on a second copy; every variable carries at most one unit on each copy. Two units flow from {a, b} to {c,
/// d} exactly when no single variable on one side meets all treks between them.
final class TrekNetwork {
    private final int[] target;
    private final int[] nextAtNode;
    private final int[] firstAtNode;
    private int arcs;

    /// Nodes of variable v: 4v and 4v + 1 enter and leave it on the way to causes, 4v + 2 and 4v + 3 on the way to
    /// effects.
    TrekNetwork(CausalGraph dag) {
        int n = dag.size();
        int capacity = 2 * (3 * n + 2 * dag.edges().size());
        target = new int[capacity];
        nextAtNode = new int[capacity];
        firstAtNode = new int[4 * n];
        Arrays.fill(firstAtNode, -1);
        for (int v = 0; v < n; v++) {
            add(4 * v, 4 * v + 1);
            add(4 * v + 1, 4 * v + 2);
            add(4 * v + 2, 4 * v + 3);
            for (int parent : dag.adjacency().parents(v)) {
                add(4 * v + 1, 4 * parent);
                add(4 * parent + 3, 4 * v + 2);
            }
        }
    }

    /// An arc of capacity one and, next to it, its way back.
    private void add(int from, int to) {
        link(from, to);
        link(to, from);
    }

    private void link(int from, int to) {
        target[arcs] = to;
        nextAtNode[arcs] = firstAtNode[from];
        firstAtNode[from] = arcs++;
    }

    /// Whether two units flow from variables a and b to c and d.
    boolean carriesTwo(int a, int b, int c, int d) {
        boolean[] free = new boolean[arcs];
        for (int arc = 0; arc < arcs; arc += 2) {
            free[arc] = true;
        }
        Route first = push(free, new int[] {4 * a, 4 * b}, new int[] {4 * c + 3, 4 * d + 3});
        if (first.start() < 0) {
            return false;
        }
        int source = first.start() == 4 * a ? 4 * b : 4 * a;
        int sink = first.end() == 4 * c + 3 ? 4 * d + 3 : 4 * c + 3;
        return push(free, new int[] {source}, new int[] {sink}).start() >= 0;
    }

    /// Where a unit entered and left; -1 when none could pass.
    private record Route(int start, int end) {}

    /// Sends one unit along a shortest way, turning the arcs on it round.
    private Route push(boolean[] free, int[] sources, int[] sinks) {
        int[] arrival = new int[firstAtNode.length];
        Arrays.fill(arrival, -2);
        int[] open = new int[firstAtNode.length];
        int head = 0;
        int tail = 0;
        for (int source : sources) {
            arrival[source] = -1;
            open[tail++] = source;
        }
        while (head < tail) {
            int node = open[head++];
            for (int sink : sinks) {
                if (node == sink) {
                    return new Route(turn(free, arrival, node), node);
                }
            }
            for (int arc = firstAtNode[node]; arc >= 0; arc = nextAtNode[arc]) {
                if (free[arc] && arrival[target[arc]] == -2) {
                    arrival[target[arc]] = arc;
                    open[tail++] = target[arc];
                }
            }
        }
        return new Route(-1, -1);
    }

    private int turn(boolean[] free, int[] arrival, int end) {
        int node = end;
        while (arrival[node] >= 0) {
            int arc = arrival[node];
            free[arc] = false;
            free[arc ^ 1] = true;
            node = target[arc ^ 1];
        }
        return node;
    }
}
