package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;

/// Variables by number in layers, causes above effects; edges that span several layers pass a stop in each between.
/// Which end of an edge without a direction comes first is said by [Precedence].
///
/// Stops are numbered after the variables. Assigning layers: longest path, then each variable moves within its slack to
/// where its edges are shortest. Source: Sugiyama, Tagawa, Toda (1981), Methods for visual understanding of
/// hierarchical systems.
final class Layers {
    private static final int ROUNDS = 8;

    final int variables;
    final int[] layer; // of variables and stops
    final int depth;
    final List<int[]> up = new ArrayList<>(); // neighbours one layer above
    final List<int[]> down = new ArrayList<>(); // neighbours one layer below
    final List<Chain> chains = new ArrayList<>();

    /// An edge and what it passes from top to bottom, its ends included.
    record Chain(Edge edge, int[] stops) {}

    Layers(CausalGraph graph) {
        variables = graph.size();
        List<int[]> arcs = new ArrayList<>();
        List<int[]> forward = new ArrayList<>();
        List<Edge> edges = List.copyOf(graph.edges());
        Precedence precedence = Precedence.of(graph);
        for (Edge edge : edges) {
            Optional<int[]> ends = precedence.ends(edge);
            ends.ifPresent(forward::add);
            arcs.add(ends.orElseGet(() -> new int[] {graph.indexOf(edge.from()), graph.indexOf(edge.to())}));
        }
        int[] assigned = assign(forward);
        depth = Arrays.stream(assigned).max().orElse(0) + 1;
        List<List<Integer>> above = new ArrayList<>();
        List<List<Integer>> below = new ArrayList<>();
        List<Integer> layers = new ArrayList<>();
        for (int v = 0; v < variables; v++) {
            layers.add(assigned[v]);
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
        }
        for (int e = 0; e < arcs.size(); e++) {
            int[] arc = arcs.get(e);
            int top = assigned[arc[0]] <= assigned[arc[1]] ? arc[0] : arc[1];
            int bottom = top == arc[0] ? arc[1] : arc[0];
            if (assigned[top] < assigned[bottom]) {
                chains.add(new Chain(edges.get(e), chain(top, bottom, layers, above, below)));
            }
        }
        layer = layers.stream().mapToInt(Integer::intValue).toArray();
        above.forEach(list -> up.add(list.stream().mapToInt(Integer::intValue).toArray()));
        below.forEach(list -> down.add(list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// Layers that were made from others.
    Layers(int variables, int[] layer, List<int[]> up, List<int[]> down, List<Chain> chains) {
        this.variables = variables;
        this.layer = layer;
        depth = Arrays.stream(layer).max().orElse(0) + 1;
        this.up.addAll(up);
        this.down.addAll(down);
        this.chains.addAll(chains);
    }

    private static int[] chain(
            int top, int bottom, List<Integer> layers, List<List<Integer>> above, List<List<Integer>> below) {
        int span = layers.get(bottom) - layers.get(top);
        int[] stops = new int[span + 1];
        stops[0] = top;
        stops[span] = bottom;
        for (int i = 1; i < span; i++) {
            stops[i] = layers.size();
            layers.add(layers.get(top) + i);
            above.add(new ArrayList<>());
            below.add(new ArrayList<>());
        }
        for (int i = 0; i < span; i++) {
            below.get(stops[i]).add(stops[i + 1]);
            above.get(stops[i + 1]).add(stops[i]);
        }
        return stops;
    }

    private int[] assign(List<int[]> forward) {
        int[] layers = longestPaths(forward);
        List<List<Integer>> causes = lists();
        List<List<Integer>> effects = lists();
        forward.forEach(arc -> {
            effects.get(arc[0]).add(arc[1]);
            causes.get(arc[1]).add(arc[0]);
        });
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int v = 0; v < variables; v++) {
                moved |= settle(v, layers, causes.get(v), effects.get(v));
            }
            if (!moved) {
                break;
            }
        }
        int first = Arrays.stream(layers).min().orElse(0);
        for (int v = 0; v < variables; v++) {
            layers[v] -= first;
        }
        return layers;
    }

    /// Moves a variable towards the side on which it has more edges, as far as it may.
    private static boolean settle(int v, int[] layers, List<Integer> causes, List<Integer> effects) {
        if (causes.size() == effects.size() || (causes.isEmpty() && effects.isEmpty())) {
            return false;
        }
        int target = causes.size() > effects.size()
                ? causes.stream().mapToInt(c -> layers[c]).max().orElseThrow() + 1
                : effects.stream().mapToInt(c -> layers[c]).min().orElseThrow() - 1;
        boolean moved = target != layers[v];
        layers[v] = target;
        return moved;
    }

    private int[] longestPaths(List<int[]> arcs) {
        int[] waiting = new int[variables];
        List<List<Integer>> effects = lists();
        for (int[] arc : arcs) {
            waiting[arc[1]]++;
            effects.get(arc[0]).add(arc[1]);
        }
        int[] layers = new int[variables];
        int[] queue = new int[variables];
        int end = 0;
        for (int v = 0; v < variables; v++) {
            if (waiting[v] == 0) {
                queue[end++] = v;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int effect : effects.get(queue[at])) {
                layers[effect] = Math.max(layers[effect], layers[queue[at]] + 1);
                if (--waiting[effect] == 0) {
                    queue[end++] = effect;
                }
            }
        }
        return layers;
    }

    private List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>(variables);
        for (int v = 0; v < variables; v++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /// Variables and stops.
    int size() {
        return layer.length;
    }

    boolean isStop(int node) {
        return node >= variables;
    }
}
