package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Layers of a large graph that are far longer than the picture is deep, each split into several rows, so that the
/// picture has about the shape of a window. Of each layer every k-th variable is in the first row, the next ones are in
/// the rows behind. The order that was found stays: edges pass rows between the variables that they stood between,
/// those of one variable as one.
final class SplitLayers {
    private static final int LARGE = 60; // variables; below, pictures are as Sugiyama has them
    private static final double TOO_LONG = 3;
    private static final double WINDOW = 1.5; // its width by its height
    private static final double SPREAD = 1.4; // how much longer layers get where variables stand near their neighbours
    private static final int MOST_PARTS = 40;

    private final Layers whole;
    private final int[] first; // row of each layer
    private final int[][] track; // for each node of the whole its nodes in each row of its layer, -1 where it has none
    private final List<Integer> rowOf = new ArrayList<>();
    private final List<List<Integer>> up = new ArrayList<>();
    private final List<List<Integer>> down = new ArrayList<>();

    /// The layers and the order in each.
    record Result(Layers layers, int[][] order) {}

    private SplitLayers(Layers whole, int[] rows) {
        this.whole = whole;
        first = new int[rows.length];
        for (int layer = 1; layer < rows.length; layer++) {
            first[layer] = first[layer - 1] + rows[layer - 1];
        }
        track = new int[whole.size()][];
        for (int v = 0; v < whole.variables; v++) {
            add(0);
        }
    }

    /// Into how many rows each layer is to be split: one each where the picture is not too long or the graph is small.
    ///
    /// @param breadth how much room each node takes along its layer, its distance to the next one included
    /// @param depths how deep each layer is, its distance to the next one included
    /// @param down whether layers run from left to right
    static int[] rows(Layers layers, double[] breadth, double[] depths, boolean down) {
        int[] whole = new int[layers.depth];
        Arrays.fill(whole, 1);
        double[] variables = new double[layers.depth];
        double[] stops = new double[layers.depth];
        int[] counts = new int[layers.depth];
        double stopRoom = 0;
        for (int node = 0; node < layers.size(); node++) {
            int layer = layers.layer[node];
            if (layers.isStop(node)) {
                stops[layer] += breadth[node];
                stopRoom = breadth[node];
            } else {
                variables[layer] += breadth[node];
                counts[layer]++;
            }
        }
        double longest = length(whole, variables, stops, counts, stopRoom);
        if (layers.variables < LARGE || longest <= TOO_LONG * depth(whole, depths)) {
            return whole;
        }
        int[] best = whole;
        double least = Double.POSITIVE_INFINITY;
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            int[] rows = new int[layers.depth];
            for (int layer = 0; layer < rows.length; layer++) {
                double share = parts * (variables[layer] + stops[layer]) / longest;
                rows[layer] = Math.clamp((int) Math.ceil(share), 1, Math.max(1, counts[layer]));
            }
            double length = SPREAD * length(rows, variables, stops, counts, stopRoom);
            double depth = depth(rows, depths);
            double side = down ? Math.max(length, WINDOW * depth) : Math.max(WINDOW * length, depth);
            if (side < least) {
                least = side;
                best = rows;
            }
        }
        return best;
    }

    private static double length(int[] rows, double[] variables, double[] stops, int[] counts, double stopRoom) {
        double longest = 0;
        for (int layer = 0; layer < rows.length; layer++) {
            double share = 1.0 / rows[layer];
            double passing = (1 - share) * counts[layer] * stopRoom;
            longest = Math.max(longest, variables[layer] * share + stops[layer] + passing);
        }
        return longest;
    }

    private static double depth(int[] rows, double[] depths) {
        double depth = 0;
        for (int layer = 0; layer < rows.length; layer++) {
            depth += rows[layer] * depths[layer];
        }
        return depth;
    }

    /// The layers split into rows, their nodes in the order in which they stood. O(V + E) for each row passed.
    static Result split(Layers whole, int[][] order, int[] rows) {
        SplitLayers split = new SplitLayers(whole, rows);
        for (int layer = 0; layer < rows.length; layer++) {
            split.layTracks(order[layer], rows[layer], split.first[layer]);
        }
        split.join(order);
        return new Result(split.layers(), split.order(order, rows));
    }

    private void layTracks(int[] nodes, int rows, int from) {
        int rank = 0;
        for (int node : nodes) {
            int own = whole.isStop(node) ? -1 : rank++ % rows;
            track[node] = new int[rows];
            for (int row = 0; row < rows; row++) {
                boolean passed = whole.isStop(node)
                        || row < own && whole.up.get(node).length > 0
                        || row > own && whole.down.get(node).length > 0;
                if (row == own) {
                    rowOf.set(node, from + row);
                }
                track[node][row] = row == own ? node : passed ? add(from + row) : -1;
                if (row > 0 && track[node][row] >= 0 && track[node][row - 1] >= 0) {
                    link(track[node][row - 1], track[node][row]);
                }
            }
        }
    }

    private int add(int row) {
        rowOf.add(row);
        up.add(new ArrayList<>());
        down.add(new ArrayList<>());
        return rowOf.size() - 1;
    }

    private void link(int upper, int lower) {
        down.get(upper).add(lower);
        up.get(lower).add(upper);
    }

    private void join(int[][] order) {
        for (int[] nodes : order) {
            for (int node : nodes) {
                for (int below : whole.down.get(node)) {
                    link(track[node][track[node].length - 1], track[below][0]);
                }
            }
        }
    }

    private Layers layers() {
        List<Layers.Chain> chains = whole.chains.stream()
                .map(chain -> new Layers.Chain(chain.edge(), stops(chain.stops())))
                .toList();
        return new Layers(
                whole.variables,
                rowOf.stream().mapToInt(Integer::intValue).toArray(),
                arrays(up),
                arrays(down),
                chains);
    }

    private static List<int[]> arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /// What an edge passes: the rows behind its upper end, all rows of the layers between, and those before its lower
    /// end.
    private int[] stops(int[] passed) {
        List<Integer> stops = new ArrayList<>();
        for (int i = 0; i < passed.length; i++) {
            for (int row = 0; row < track[passed[i]].length; row++) {
                int node = track[passed[i]][row];
                boolean before = i == 0 && node >= 0 && rowOf.get(node) < rowOf.get(passed[0]);
                boolean behind = i == passed.length - 1 && node >= 0 && rowOf.get(node) > rowOf.get(passed[i]);
                if (node >= 0 && !before && !behind) {
                    stops.add(node);
                }
            }
        }
        return stops.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[][] order(int[][] order, int[] rows) {
        List<int[]> split = new ArrayList<>();
        for (int layer = 0; layer < rows.length; layer++) {
            for (int row = 0; row < rows[layer]; row++) {
                int at = row;
                split.add(Arrays.stream(order[layer])
                        .map(node -> track[node][at])
                        .filter(node -> node >= 0)
                        .toArray());
            }
        }
        return split.toArray(int[][]::new);
    }
}
