package org.causeboard.model.layout;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// The order within each layer that makes few edges cross: sweeps by barycentre and median from several starts, and
/// swaps of neighbours where that helps; the best order seen wins, unless what stands now is nearly as good: then it
/// stays, so that a small edit does not turn the picture over.
///
/// Source: Gansner, Koutsofios, North, Vo (1993), A technique for drawing directed graphs, section 3.
final class LayerOrder {
    private static final long SEED = 20_261_121;
    private static final int SWEEPS = 24;
    private static final double TOLERANCE = 1.2;
    private static final int INDEX_BITS = 24;
    private static final int KEY_STEPS = 1 << 12;
    private static final long WORK = 12_000_000; // elementary steps over all starts

    private final Layers layers;
    private final int[][] order;
    private final int[] place;
    private long best = Long.MAX_VALUE;
    private int[][] bestOrder = {};

    private LayerOrder(Layers layers) {
        this.layers = layers;
        this.place = new int[layers.size()];
        this.order = new int[layers.depth][];
        int[] counts = new int[layers.depth];
        for (int node = 0; node < layers.size(); node++) {
            counts[layers.layer[node]]++;
        }
        for (int row = 0; row < order.length; row++) {
            order[row] = new int[counts[row]];
        }
    }

    /// For each layer its nodes from left to right.
    ///
    /// @param hint a first order: a number for each variable, such as where it stands now
    static int[][] of(Layers layers, double[] hint, Progress progress) {
        LayerOrder search = new LayerOrder(layers);
        SplittableRandom random = new SplittableRandom(SEED);
        long cost = Math.max(1, (long) SWEEPS * (layers.size() + layers.chains.size()) * 12);
        int starts = Math.clamp(WORK / cost, 1, 40);
        search.begin(0, hint, random);
        search.transpose();
        search.remember();
        long kept = search.best;
        int[][] keptOrder = search.bestOrder;
        for (int start = 0; start < starts && search.best > 0; start++) {
            progress.check();
            search.begin(start, hint, random);
            search.sweep(progress);
        }
        return kept <= search.best * TOLERANCE + 2 ? keptOrder : search.bestOrder;
    }

    private void begin(int start, double[] hint, SplittableRandom random) {
        double[] key = new double[layers.size()];
        if (start == 0) {
            System.arraycopy(hint, 0, key, 0, layers.variables);
            for (Layers.Chain chain : layers.chains) {
                int[] stops = chain.stops();
                double top = key[stops[0]];
                double bottom = key[stops[stops.length - 1]];
                for (int i = 1; i < stops.length - 1; i++) {
                    key[stops[i]] = top + (bottom - top) * i / (stops.length - 1);
                }
            }
        } else if (start == 1) {
            depthFirst(key);
        } else {
            Arrays.setAll(key, _ -> random.nextDouble());
        }
        int[] filled = new int[order.length];
        IntStream.range(0, layers.size())
                .boxed()
                .sorted((a, b) -> Double.compare(key[a], key[b]))
                .forEach(node -> order[layers.layer[node]][filled[layers.layer[node]]++] = node);
        for (int[] row : order) {
            number(row);
        }
        remember();
    }

    private void depthFirst(double[] key) {
        boolean[] seen = new boolean[layers.size()];
        int[] stack = new int[layers.size() * 2 + 8];
        int next = 0;
        for (int root = 0; root < layers.size(); root++) {
            int height = 0;
            stack[height++] = root;
            while (height > 0) {
                int node = stack[--height];
                if (seen[node]) {
                    continue;
                }
                seen[node] = true;
                key[node] = next++;
                int[] below = layers.down.get(node);
                int[] above = layers.up.get(node);
                if (height + below.length + above.length >= stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length + below.length + above.length);
                }
                for (int other : above) {
                    stack[height++] = other;
                }
                for (int other : below) {
                    stack[height++] = other;
                }
            }
        }
    }

    private void sweep(Progress progress) {
        int stalled = 0;
        for (int sweep = 0; sweep < SWEEPS && stalled < 6 && best > 0; sweep++) {
            progress.check();
            boolean median = sweep % 4 >= 2;
            if (sweep % 2 == 0) {
                for (int row = 1; row < order.length; row++) {
                    sort(order[row], true, median);
                }
            } else {
                for (int row = order.length - 2; row >= 0; row--) {
                    sort(order[row], false, median);
                }
            }
            transpose();
            stalled = remember() ? 0 : stalled + 1;
        }
    }

    /// Sorts a row by the middle of each node's neighbours; nodes without neighbours keep their places.
    private void sort(int[] row, boolean byAbove, boolean median) {
        List<int[]> side = byAbove ? layers.up : layers.down;
        long[] keys = new long[row.length];
        int[] free = new int[row.length];
        int count = 0;
        for (int i = 0; i < row.length; i++) {
            int[] neighbours = side.get(row[i]);
            if (neighbours.length > 0) {
                double middle = median ? median(neighbours) : mean(neighbours);
                keys[count] = (Math.round(middle * KEY_STEPS) << INDEX_BITS) | i; // ties stay as they are
                free[count++] = i;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] before = row.clone();
        for (int i = 0; i < count; i++) {
            row[free[i]] = before[(int) (keys[i] & ((1L << INDEX_BITS) - 1))];
        }
        number(row);
    }

    private double mean(int[] nodes) {
        double sum = 0;
        for (int node : nodes) {
            sum += place[node];
        }
        return sum / nodes.length;
    }

    private double median(int[] nodes) {
        int[] places = sortedPlaces(nodes, place);
        int half = places.length / 2;
        return places.length % 2 == 1 ? places[half] : (places[half - 1] + places[half]) / 2.0;
    }

    private static int[] sortedPlaces(int[] nodes, int[] place) {
        int[] places = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            places[i] = place[nodes[i]];
        }
        Arrays.sort(places);
        return places;
    }

    /// Swaps neighbours as long as that makes fewer edges cross.
    private void transpose() {
        boolean better = true;
        for (int round = 0; better && round < 12; round++) {
            better = false;
            for (int[] row : order) {
                for (int i = 0; i + 1 < row.length; i++) {
                    int left = row[i];
                    int right = row[i + 1];
                    if (crossings(left, right) > crossings(right, left)) {
                        row[i] = right;
                        row[i + 1] = left;
                        place[right] = i;
                        place[left] = i + 1;
                        better = true;
                    }
                }
            }
        }
    }

    private int crossings(int left, int right) {
        return crossings(layers.up.get(left), layers.up.get(right))
                + crossings(layers.down.get(left), layers.down.get(right));
    }

    private int crossings(int[] ofLeft, int[] ofRight) {
        int count = 0;
        for (int a : ofLeft) {
            for (int b : ofRight) {
                count += place[a] > place[b] ? 1 : 0;
            }
        }
        return count;
    }

    private void number(int[] row) {
        for (int i = 0; i < row.length; i++) {
            place[row[i]] = i;
        }
    }

    private boolean remember() {
        long now = total();
        if (now >= best) {
            return false;
        }
        best = now;
        bestOrder = Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
        return true;
    }

    private long total() {
        long total = 0;
        for (int row = 0; row + 1 < order.length; row++) {
            total += crossings(layers, order[row], place, order[row + 1].length);
        }
        return total;
    }

    /// The number of crossings of edges between one layer and the next, counted with a tree of partial sums:
    /// O(E log V). Source: Barth, Mutzel, Jünger (2004).
    static long crossings(Layers layers, int[] upper, int[] place, int lowerSize) {
        int[] tree = new int[lowerSize + 1];
        long count = 0;
        int seen = 0;
        for (int node : upper) {
            int[] below = sortedPlaces(layers.down.get(node), place);
            for (int at : below) {
                int notRight = 0;
                for (int i = at + 1; i > 0; i -= i & -i) {
                    notRight += tree[i];
                }
                count += seen - notRight;
            }
            for (int at : below) {
                seen++;
                for (int i = at + 1; i <= lowerSize; i += i & -i) {
                    tree[i]++;
                }
            }
        }
        return count;
    }
}
