package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.causeboard.model.document.Point;

/// Layers that would make one long strip, as those of a chain, go on in rows below each other, like lines of a text:
/// each row runs the way of the first one, and the edges between two rows go back in the channel between them, beside
/// each other. A strip is cut only where few edges pass. What is along the depth of layers is an x here, what is along
/// a layer is a y.
///
/// Source: Rüegg, von Hanxleden (2018), Wrapping layered graphs.
final class WrappedLayers {
    private static final double STRIP = 6000; // about three screens; shorter ones can be read in one
    private static final double TOO_DEEP = 8;
    private static final double WINDOW = 1.5; // its width by its height
    private static final double LONGEST_ROW = 1.5; // by that of a row as long as the others
    private static final int MOST_ROWS = 60;
    private static final int MOST_EDGES = 6; // between two rows
    private static final double MARGIN = 32;
    private static final double LANE = 12; // from one edge in a channel to the next
    private static final double WEIGHT_OF_EDGE = 0.1; // of a row's length: fewer edges are worth a row less even

    private final Layers layers;
    private final double[] along;
    private final double[] depths;
    private final double[] thickness;
    private final double[] least; // of each layer, where it begins
    private final double[] most; // and ends
    private final int[] edges; // from each layer to the next one
    private final Map<Passage, List<Point>> ways = new HashMap<>();

    private record Passage(int before, int behind) {}

    /// The first layer of a row and the one after its last.
    private record Row(int first, int end) {}

    private WrappedLayers(Layers layers, double[] along, double[] breadth, double[] depths, double[] thickness) {
        this.layers = layers;
        this.along = along;
        this.depths = depths;
        this.thickness = thickness;
        least = new double[layers.depth];
        most = new double[layers.depth];
        edges = new int[layers.depth];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int node = 0; node < layers.size(); node++) {
            int layer = layers.layer[node];
            least[layer] = Math.min(least[layer], along[node] - breadth[node] / 2);
            most[layer] = Math.max(most[layer], along[node] + breadth[node] / 2);
            edges[layer] += layers.down.get(node).length;
        }
    }

    /// Lays a strip into rows, if it is one.
    ///
    /// @param along where each node stands along its layer: moved to its row
    /// @param breadth how much room each node takes along its layer
    /// @param depths where the middle of each layer is: moved to its row
    /// @param thickness how thick each layer is
    /// @param down whether layers run from top to bottom, so that rows stand side by side
    static WrappedLayers of(
            Layers layers, double[] along, double[] breadth, double[] depths, double[] thickness, boolean down) {
        WrappedLayers wrapped = new WrappedLayers(layers, along, breadth, depths, thickness);
        List<Row> rows = wrapped.rows(down);
        if (rows.size() > 1) {
            wrapped.lay(rows);
        }
        return wrapped;
    }

    /// Whether rows end within an edge.
    boolean isCut(Layers.Chain chain) {
        int[] stops = chain.stops();
        return IntStream.range(1, stops.length).anyMatch(i -> isCut(stops[i - 1], stops[i]));
    }

    /// Whether a row ends between two nodes of an edge that are neighbours.
    boolean isCut(int before, int behind) {
        return ways.containsKey(new Passage(before, behind));
    }

    /// The corners from the end of a row to the beginning of the next one.
    List<Point> way(int before, int behind) {
        return ways.get(new Passage(before, behind));
    }

    /// The rows of which the picture fits a window best; one where it is no strip.
    private List<Row> rows(boolean down) {
        Row whole = new Row(0, layers.depth);
        List<Row> best = List.of(whole);
        double length = length(whole);
        if (length <= STRIP || length <= TOO_DEEP * across(whole)) {
            return best;
        }
        double smallest = side(best, down);
        for (int count = 2; count <= MOST_ROWS; count++) {
            List<Row> rows = rows(length / count);
            if (side(rows, down) < smallest) {
                best = rows;
                smallest = side(rows, down);
            }
        }
        return best;
    }

    /// The width of the smallest window that shows all rows.
    private double side(List<Row> rows, boolean down) {
        double longest = rows.stream().mapToDouble(this::length).max().orElseThrow();
        double together =
                rows.stream().mapToDouble(row -> across(row) + 2 * MARGIN).sum();
        return down ? Math.max(together, WINDOW * longest) : Math.max(longest, WINDOW * together);
    }

    private List<Row> rows(double length) {
        List<Row> rows = new ArrayList<>();
        int first = 0;
        for (int cut = cut(first, length); cut >= 0; cut = cut(first, length)) {
            rows.add(new Row(first, cut + 1));
            first = cut + 1;
        }
        rows.add(new Row(first, layers.depth));
        return rows;
    }

    /// The last layer of the row that begins with a layer; -1 if it goes on to the end.
    private int cut(int first, double length) {
        int best = -1;
        double leastOff = Double.POSITIVE_INFINITY;
        double left = end(layers.depth - 1) - start(first);
        if (left <= LONGEST_ROW * length) {
            return -1;
        }
        for (int layer = first; layer < layers.depth - 1; layer++) {
            double off = Math.abs(end(layer) - start(first) - length) / length + WEIGHT_OF_EDGE * edges[layer];
            if (edges[layer] <= MOST_EDGES && off < leastOff) {
                best = layer;
                leastOff = off;
            }
        }
        return best;
    }

    private void lay(List<Row> rows) {
        double top = 0;
        for (Row row : rows) {
            double beside = top - least(row);
            double back = start(row.first());
            nodes(row).forEach(node -> along[node] += beside);
            for (int layer = row.first(); layer < row.end(); layer++) {
                depths[layer] -= back;
                least[layer] += beside;
                most[layer] += beside;
            }
            top = most(row) + 2 * MARGIN + Math.max(0, edges[row.end() - 1] - 1) * LANE;
        }
        rows.subList(0, rows.size() - 1).forEach(this::join);
    }

    /// The ways of edges to the next row: one that leaves farther down lies within the others on this side and around
    /// them on the other, so that none crosses another one.
    private void join(Row row) {
        int last = row.end() - 1;
        List<Passage> passages = new ArrayList<>();
        nodes(new Row(last, row.end()))
                .forEach(node -> Arrays.stream(layers.down.get(node))
                        .mapToObj(behind -> new Passage(node, behind))
                        .forEach(passages::add));
        passages.sort(Comparator.<Passage>comparingDouble(passage -> along[passage.before()])
                .thenComparingDouble(passage -> along[passage.behind()])
                .reversed());
        for (int lane = 0; lane < passages.size(); lane++) {
            Passage passage = passages.get(lane);
            double right = end(last) + MARGIN + lane * LANE;
            double left = start(row.end()) - MARGIN - (passages.size() - 1 - lane) * LANE;
            double channel = most(row) + MARGIN + lane * LANE;
            ways.put(
                    passage,
                    List.of(
                            new Point(right, along[passage.before()]),
                            new Point(right, channel),
                            new Point(left, channel),
                            new Point(left, along[passage.behind()])));
        }
    }

    private double start(int layer) {
        return depths[layer] - thickness[layer] / 2;
    }

    private double end(int layer) {
        return depths[layer] + thickness[layer] / 2;
    }

    private double length(Row row) {
        return end(row.end() - 1) - start(row.first());
    }

    private double across(Row row) {
        return most(row) - least(row);
    }

    private double least(Row row) {
        return Arrays.stream(least, row.first(), row.end()).min().orElseThrow();
    }

    private double most(Row row) {
        return Arrays.stream(most, row.first(), row.end()).max().orElseThrow();
    }

    private IntStream nodes(Row row) {
        return IntStream.range(0, layers.size())
                .filter(node -> layers.layer[node] >= row.first() && layers.layer[node] < row.end());
    }
}
