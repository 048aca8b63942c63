package org.causeboard.engine.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// The edges of one graph by number, for the algorithms of this room that must be fast: variables are 0, 1, 2, ... in
/// their order. The arrays are shared: whoever reads them never changes them. Other rooms ask [CausalGraph].
public final class Adjacency {
    private static final int[] NONE = {};

    private final List<String> names;
    private final Map<String, Integer> index;
    private final int[][] parents;
    private final int[][] children;
    private final int[][] spouses;
    private final int[][] neighbours;
    private final int[][] possibleParents;
    private final int[][] possibleChildren;

    Adjacency(Set<String> variables, Set<Edge> edges) {
        names = List.copyOf(variables);
        index = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        Ends ends = new Ends(edges, index);
        parents = ends.rows(names.size(), Mark.TAIL, Mark.ARROW, false, true);
        children = ends.rows(names.size(), Mark.TAIL, Mark.ARROW, true, false);
        spouses = ends.rows(names.size(), Mark.ARROW, Mark.ARROW, true, true);
        neighbours = ends.rows(names.size(), Mark.TAIL, Mark.TAIL, true, true);
        boolean certain = edges.stream().allMatch(edge -> edge.isDirected() || edge.isBidirected());
        possibleParents = certain ? parents : possible(edges, true);
        possibleChildren = certain ? children : possible(edges, false);
    }

    /// The number of variables.
    public int size() {
        return names.size();
    }

    /// The variables in the order of their numbers.
    public List<String> names() {
        return names;
    }

    /// The number of a variable, or -1.
    public int index(String variable) {
        return index.getOrDefault(variable, -1);
    }

    /// All P with `P -> variable`, ascending.
    public int[] parents(int variable) {
        return parents[variable];
    }

    /// All C with `variable -> C`, ascending.
    public int[] children(int variable) {
        return children[variable];
    }

    /// All S with `variable <-> S`, ascending.
    public int[] spouses(int variable) {
        return spouses[variable];
    }

    /// All N with `variable -- N`, ascending.
    public int[] neighbours(int variable) {
        return neighbours[variable];
    }

    /// All P that may be causes: there is an edge without an arrowhead at P. In a DAG the same as [#parents(int)].
    public int[] possibleParents(int variable) {
        return possibleParents[variable];
    }

    /// All C that may be effects: there is an edge without an arrowhead at `variable`. In a DAG the same as
    /// [#children(int)].
    public int[] possibleChildren(int variable) {
        return possibleChildren[variable];
    }

    /// Everything from which a directed path leads into `start`, and `start`.
    public BitSet ancestors(BitSet start) {
        return closure(start, parents);
    }

    /// Everything to which a directed path leads from `start`, and `start`.
    public BitSet descendants(BitSet start) {
        return closure(start, children);
    }

    /// Everything to which a possibly directed path leads from `start`, and `start`.
    public BitSet possibleDescendants(BitSet start) {
        return closure(start, possibleChildren);
    }

    /// Everything from which a possibly directed path leads into `start`, and `start`.
    public BitSet possibleAncestors(BitSet start) {
        return closure(start, possibleParents);
    }

    /// Kahn's order, smallest number first among those that are free; shorter than the graph when there is a cycle.
    public int[] topologicalOrder() {
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

    private static BitSet closure(BitSet start, int[][] steps) {
        BitSet seen = (BitSet) start.clone();
        int[] open = new int[steps.length];
        int size = 0;
        for (int v = seen.nextSetBit(0); v >= 0; v = seen.nextSetBit(v + 1)) {
            open[size++] = v;
        }
        while (size > 0) {
            for (int next : steps[open[--size]]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open[size++] = next;
                }
            }
        }
        return seen;
    }

    /// For each variable the others at its edges that have no arrowhead there (causes) or here (effects).
    private int[][] possible(Set<Edge> edges, boolean causes) {
        BitSet[] found = new BitSet[names.size()];
        Arrays.setAll(found, _ -> new BitSet());
        for (Edge edge : edges) {
            int from = index.get(edge.from());
            int to = index.get(edge.to());
            if (edge.atFrom() != Mark.ARROW) {
                found[causes ? to : from].set(causes ? from : to);
            }
            if (edge.atTo() != Mark.ARROW) {
                found[causes ? from : to].set(causes ? to : from);
            }
        }
        return Arrays.stream(found).map(bits -> bits.stream().toArray()).toArray(int[][]::new);
    }

    /// The ends of all edges as numbers, each looked up once.
    private static final class Ends {
        private final int[] from;
        private final int[] to;
        private final Edge[] edges;

        Ends(Set<Edge> all, Map<String, Integer> index) {
            edges = all.toArray(Edge[]::new);
            from = new int[edges.length];
            to = new int[edges.length];
            for (int e = 0; e < edges.length; e++) {
                from[e] = index.get(edges[e].from());
                to[e] = index.get(edges[e].to());
            }
        }

        /// For each variable the other ends of its edges with these marks, counted at one end or at both.
        int[][] rows(int size, Mark atFrom, Mark atTo, boolean atFirst, boolean atSecond) {
            int[] counts = new int[size];
            for (int e = 0; e < edges.length; e++) {
                if (edges[e].atFrom() == atFrom && edges[e].atTo() == atTo) {
                    counts[from[e]] += atFirst ? 1 : 0;
                    counts[to[e]] += atSecond ? 1 : 0;
                }
            }
            int[][] found = new int[size][];
            for (int v = 0; v < size; v++) {
                found[v] = counts[v] == 0 ? NONE : new int[counts[v]];
            }
            for (int e = 0; e < edges.length; e++) {
                if (edges[e].atFrom() == atFrom && edges[e].atTo() == atTo) {
                    if (atFirst) {
                        found[from[e]][--counts[from[e]]] = to[e];
                    }
                    if (atSecond) {
                        found[to[e]][--counts[to[e]]] = from[e];
                    }
                }
            }
            for (int[] row : found) {
                Arrays.sort(row);
            }
            return found;
        }
    }
}
