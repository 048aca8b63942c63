package org.causeboard.model.layout;

/// Where the nodes of each layer stand along it, given their order: as near to their neighbours as the least gaps
/// allow, and long edges as straight as can be.
///
/// Each step solves one layer exactly: minimise `sum w_i (x_i - d_i)^2` subject to `x_{i+1} - x_i >= gap_i`, by pooling
/// adjacent violators, where d is the weighted mean of the neighbours' places. Layers are visited down and up in turn.
final class LayerCoordinates {
    private static final int ROUNDS = 24;
    private static final double STOP_TO_STOP = 8;
    private static final double STOP_TO_VARIABLE = 2;

    private final Layers layers;
    private final int[][] order;
    private final double[] breadth;
    private final double gap;
    private final double stopGap;
    private final double[] x;

    private LayerCoordinates(Layers layers, int[][] order, double[] breadth, double gap, double stopGap) {
        this.layers = layers;
        this.order = order;
        this.breadth = breadth;
        this.gap = gap;
        this.stopGap = stopGap;
        this.x = new double[layers.size()];
    }

    /// The middle of every node along its layer.
    ///
    /// @param breadth how much room each node takes along its layer
    /// @param gap the least distance between two variables
    /// @param stopGap the least distance between a stop and what is beside it
    static double[] of(Layers layers, int[][] order, double[] breadth, double gap, double stopGap) {
        LayerCoordinates search = new LayerCoordinates(layers, order, breadth, gap, stopGap);
        for (int[] row : order) {
            search.pack(row);
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean last = round >= ROUNDS - 4;
            for (int row = 0; row < order.length; row++) {
                search.place(order[row], true, last);
            }
            for (int row = order.length - 1; row >= 0; row--) {
                search.place(order[row], last, true);
            }
        }
        return search.x;
    }

    private void pack(int[] row) {
        double at = 0;
        for (int i = 0; i < row.length; i++) {
            at += i == 0 ? 0 : distance(row[i - 1], row[i]);
            x[row[i]] = at;
        }
        for (int node : row) {
            x[node] -= at / 2;
        }
    }

    private double distance(int left, int right) {
        double between = layers.isStop(left) || layers.isStop(right) ? stopGap : gap;
        return (breadth[left] + breadth[right]) / 2 + between;
    }

    private void place(int[] row, boolean byAbove, boolean byBelow) {
        double[] wanted = new double[row.length];
        double[] weight = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            double sum = 0;
            double total = 0;
            int node = row[i];
            if (byAbove) {
                for (int other : layers.up.get(node)) {
                    sum += weight(node, other) * x[other];
                    total += weight(node, other);
                }
            }
            if (byBelow) {
                for (int other : layers.down.get(node)) {
                    sum += weight(node, other) * x[other];
                    total += weight(node, other);
                }
            }
            wanted[i] = total == 0 ? x[node] : sum / total;
            weight[i] = total == 0 ? 0.1 : total;
        }
        pool(row, wanted, weight);
    }

    private double weight(int a, int b) {
        if (layers.isStop(a) && layers.isStop(b)) {
            return STOP_TO_STOP;
        }
        return layers.isStop(a) || layers.isStop(b) ? STOP_TO_VARIABLE : 1;
    }

    /// Pool adjacent violators on `x_i` less the sum of the gaps before it, which must not fall.
    private void pool(int[] row, double[] wanted, double[] weight) {
        int n = row.length;
        double[] offset = new double[n];
        for (int i = 1; i < n; i++) {
            offset[i] = offset[i - 1] + distance(row[i - 1], row[i]);
        }
        double[] mean = new double[n];
        double[] mass = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = wanted[i] - offset[i];
            mass[blocks] = weight[i];
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double total = mass[blocks - 2] + mass[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * mass[blocks - 2] + mean[blocks - 1] * mass[blocks - 1]) / total;
                mass[blocks - 2] = total;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int k = 0; k < size[block]; k++, at++) {
                x[row[at]] = mean[block] + offset[at];
            }
        }
    }
}
