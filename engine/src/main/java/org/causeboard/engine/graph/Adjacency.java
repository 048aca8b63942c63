package org.causeboard.engine.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/// The edges of one graph by number, for algorithms that must be fast: variables are 0, 1, 2, ... in their order.
/// The arrays are shared and never changed.
final class Adjacency {
    private static final int[] NONE = {};

    private final List<String> names;
    private final Map<String, Integer> index;
    private final int[][] parents;
    private final int[][] children;
    private final int[][] spouses;
    private final int[][] neighbours;

    Adjacency(Set<String> variables, Set<Edge> edges) {
        names = List.copyOf(variables);
        index = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        parents = ends(edges, Edge::isDirected, false, true);
        children = ends(edges, Edge::isDirected, true, false);
        spouses = ends(edges, Edge::isBidirected, true, true);
        neighbours = ends(edges, Edge::isUndirected, true, true);
    }

    List<String> names() {
        return names;
    }

    /// The number of a variable, or -1.
    int index(String variable) {
        return index.getOrDefault(variable, -1);
    }

    int[] parents(int variable) {
        return parents[variable];
    }

    int[] children(int variable) {
        return children[variable];
    }

    int[] spouses(int variable) {
        return spouses[variable];
    }

    int[] neighbours(int variable) {
        return neighbours[variable];
    }

    /// Kahn's order, smallest number first among those that are free; shorter than the graph when there is a cycle.
    int[] topologicalOrder() {
        int[] missing = new int[names.size()];
        PriorityQueue<Integer> free = new PriorityQueue<>();
        for (int v = 0; v < missing.length; v++) {
            missing[v] = parents[v].length;
            if (missing[v] == 0) {
                free.add(v);
            }
        }
        int[] order = new int[missing.length];
        int placed = 0;
        while (!free.isEmpty()) {
            int v = free.remove();
            order[placed++] = v;
            for (int child : children[v]) {
                if (--missing[child] == 0) {
                    free.add(child);
                }
            }
        }
        return Arrays.copyOf(order, placed);
    }

    /// A directed cycle in causal order, or an empty array. Walks causes back among the variables that no order places.
    int[] findCycle() {
        int[] order = topologicalOrder();
        if (order.length == names.size()) {
            return NONE;
        }
        boolean[] placed = new boolean[names.size()];
        for (int v : order) {
            placed[v] = true;
        }
        int v = 0;
        while (placed[v]) {
            v++;
        }
        ArrayDeque<Integer> walk = new ArrayDeque<>();
        boolean[] onWalk = new boolean[names.size()];
        while (!onWalk[v]) { // every variable that is not placed has a cause that is not placed
            onWalk[v] = true;
            walk.push(v);
            v = firstUnplaced(parents[v], placed);
        }
        int last = v;
        int length = 0;
        int[] cycle = new int[walk.size()];
        do {
            cycle[length++] = walk.pop(); // the latest is the earliest cause
        } while (cycle[length - 1] != last);
        return Arrays.copyOf(cycle, length);
    }

    private static int firstUnplaced(int[] candidates, boolean[] placed) {
        for (int candidate : candidates) {
            if (!placed[candidate]) {
                return candidate;
            }
        }
        throw new IllegalStateException("a variable on a cycle without a cause on it");
    }

    private int[][] ends(Set<Edge> edges, Predicate<Edge> wanted, boolean fromFirst, boolean fromSecond) {
        int[] counts = new int[names.size()];
        for (Edge edge : edges) {
            if (wanted.test(edge)) {
                counts[index.get(edge.from())] += fromFirst ? 1 : 0;
                counts[index.get(edge.to())] += fromSecond ? 1 : 0;
            }
        }
        int[][] found = new int[names.size()][];
        for (int v = 0; v < found.length; v++) {
            found[v] = counts[v] == 0 ? NONE : new int[counts[v]];
        }
        for (Edge edge : edges) {
            if (wanted.test(edge)) {
                int from = index.get(edge.from());
                int to = index.get(edge.to());
                if (fromFirst) {
                    found[from][--counts[from]] = to;
                }
                if (fromSecond) {
                    found[to][--counts[to]] = from;
                }
            }
        }
        for (int[] row : found) {
            Arrays.sort(row);
        }
        return found;
    }
}
