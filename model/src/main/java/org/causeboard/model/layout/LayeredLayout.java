package org.causeboard.model.layout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Causes before effects, in layers from top to bottom or from left to right, with few crossings; edges that span
/// layers pass between the variables of those layers. A strip that is very long goes on in rows ([WrappedLayers]).
/// The three phases of Sugiyama: [Layers], [LayerOrder],
/// [LayerCoordinates]. About 20 ms for 40 variables, 300 ms for 300.
public final class LayeredLayout implements Layout {
    private static final double GAP_ALONG = 44;
    private static final double GAP_BETWEEN = 78;
    private static final double MOST_BETWEEN = 320;
    static final int HUB = 7; // edges of one variable to the next layer from which they need room to fan out
    private static final double FAN = 0.35; // depth of a fan by its reach to one side
    private static final double STOP_BREADTH = 10;
    private static final double SPLIT_STOP_GAP = 8; // many edges pass the rows of a split layer

    private final Direction direction;

    public LayeredLayout(Direction direction) {
        this.direction = direction;
    }

    /// Which way effects lie.
    public enum Direction {
        DOWN,
        RIGHT
    }

    /// A document in layers from left to right.
    public static CausalDocument applied(CausalDocument document) {
        Layout layout = new GroupedLayout(new LayeredLayout(Direction.RIGHT));
        Arrangement arrangement = layout.arrange(LayoutTask.of(document), Progress.unwatched());
        return new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()).apply(document);
    }

    @Override
    public String key() {
        return direction == Direction.DOWN ? "command.layout-layered-down" : "command.layout-layered";
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        List<String> lone = task.graph().variables().stream()
                .filter(variable -> task.graph().adjacent(variable).isEmpty())
                .toList();
        if (lone.isEmpty()) {
            return joined(task, progress);
        }
        Set<String> rest = new LinkedHashSet<>(task.graph().variables());
        lone.forEach(rest::remove);
        if (rest.isEmpty()) {
            return Frame.kept(task, GridLayout.places(task), progress);
        }
        Arrangement joined = joined(task.only(rest), progress);
        Map<String, Point> places = new LinkedHashMap<>(joined.places());
        places.putAll(below(joined, rest, lone, task));
        if (!task.fixed().isEmpty()) {
            task.fixed().forEach(places::remove);
            return Frame.apart(task, places, task.fixed(), progress);
        }
        Point shift = shift(task, places);
        places.replaceAll((_, place) -> rounded(place.plus(shift.x(), shift.y())));
        return new Arrangement(places, joined.routes()); // which are told from the ends of edges
    }

    /// Variables without edges, in rows below the others.
    private static Map<String, Point> below(Arrangement joined, Set<String> rest, List<String> lone, LayoutTask task) {
        Box all = Box.union(rest.stream()
                        .map(variable -> Box.around(
                                joined.places()
                                        .getOrDefault(variable, task.places().get(variable)),
                                task.sizes().get(variable)))
                        .toList())
                .orElseThrow();
        Map<String, Point> places = new LinkedHashMap<>();
        double x = all.x();
        double y = all.bottom() + GAP_BETWEEN;
        double highest = 0;
        for (String variable : lone) {
            Size size = task.sizes().get(variable);
            if (x > all.x() && x + size.width() > all.right()) {
                x = all.x();
                y += highest + GAP_ALONG;
                highest = 0;
            }
            places.put(variable, rounded(new Point(x + size.width() / 2, y + size.height() / 2)));
            x += size.width() + GAP_ALONG;
            highest = Math.max(highest, size.height());
        }
        return places;
    }

    private Arrangement joined(LayoutTask task, Progress progress) {
        if (task.graph().size() == 0) {
            return new Arrangement(Map.of(), Map.of());
        }
        Layers whole = new Layers(task.graph());
        int[][] ordered = LayerOrder.of(whole, along(task), progress);
        progress.report(0.7);
        SplitLayers.Result rows = split(whole, ordered, task);
        Layers layers = rows.layers();
        boolean isSplit = layers != whole;
        List<String> variables = task.graph().variables();
        double[] thickness = thickness(layers, task);
        double[] breadth = breadth(layers, task);
        double[] x =
                LayerCoordinates.of(layers, rows.order(), breadth, GAP_ALONG, isSplit ? SPLIT_STOP_GAP : GAP_ALONG / 2);
        double[] y = depths(thickness, gaps(layers, x));
        WrappedLayers wrapped = WrappedLayers.of(layers, x, breadth, y, thickness, isDown());
        Map<String, Point> places = new LinkedHashMap<>();
        for (int v = 0; v < layers.variables; v++) {
            places.put(variables.get(v), point(x[v], y[layers.layer[v]]));
        }
        Point shift = shift(task, places);
        places.replaceAll((_, place) -> rounded(place.plus(shift.x(), shift.y())));
        if (!task.fixed().isEmpty()) {
            places.keySet().removeAll(task.fixed());
            return Frame.apart(task, places, task.fixed(), progress); // the stops between layers are of no use there
        }
        LayerRoutes ways = new LayerRoutes(direction, layers, wrapped, x, y, thickness, shift, places, task);
        return new Arrangement(places, ways.all(progress));
    }

    /// Where variables stand now along their layers.
    private double[] along(LayoutTask task) {
        return task.graph().variables().stream()
                .map(task.places()::get)
                .mapToDouble(now -> isDown() ? now.x() : now.y())
                .toArray();
    }

    private double[] breadth(Layers layers, LayoutTask task) {
        List<String> variables = task.graph().variables();
        return IntStream.range(0, layers.size())
                .mapToDouble(v ->
                        layers.isStop(v) ? STOP_BREADTH : breadth(task.sizes().get(variables.get(v))))
                .toArray();
    }

    private double breadth(Size size) {
        return isDown() ? size.width() : size.height();
    }

    private double[] thickness(Layers layers, LayoutTask task) {
        List<String> variables = task.graph().variables();
        double[] thickness = new double[layers.depth];
        for (int v = 0; v < layers.variables; v++) {
            Size size = task.sizes().get(variables.get(v));
            double thick = isDown() ? size.height() : size.width();
            thickness[layers.layer[v]] = Math.max(thickness[layers.layer[v]], thick);
        }
        return thickness;
    }

    private SplitLayers.Result split(Layers whole, int[][] order, LayoutTask task) {
        double[] lengths = breadth(whole, task);
        for (int v = 0; v < lengths.length; v++) {
            lengths[v] += whole.isStop(v) ? SPLIT_STOP_GAP : GAP_ALONG;
        }
        double[] depths = Arrays.stream(thickness(whole, task))
                .map(thick -> thick + GAP_BETWEEN)
                .toArray();
        int[] rows = SplitLayers.rows(whole, lengths, depths, isDown());
        return Arrays.stream(rows).allMatch(count -> count == 1)
                ? new SplitLayers.Result(whole, order)
                : SplitLayers.split(whole, order, rows);
    }

    private boolean isDown() {
        return direction == Direction.DOWN;
    }

    private Point point(double x, double y) {
        return isDown() ? new Point(x, y) : new Point(y, x);
    }

    private static Point rounded(Point place) {
        return new Point(Math.rint(place.x()), Math.rint(place.y()));
    }

    /// The gap after each layer: deeper where a hub's edges fan out far, which else would all come from one side.
    private static double[] gaps(Layers layers, double[] x) {
        double[] gaps = new double[layers.depth];
        Arrays.fill(gaps, GAP_BETWEEN);
        for (int v = 0; v < layers.variables; v++) {
            int layer = layers.layer[v];
            if (layers.up.get(v).length >= HUB) {
                gaps[layer - 1] = Math.max(gaps[layer - 1], fan(x, v, layers.up.get(v)));
            }
            if (layers.down.get(v).length >= HUB) {
                gaps[layer] = Math.max(gaps[layer], fan(x, v, layers.down.get(v)));
            }
        }
        return gaps;
    }

    private static double fan(double[] x, int hub, int[] ends) {
        double reach = Arrays.stream(ends)
                .mapToDouble(end -> Math.abs(x[end] - x[hub]))
                .max()
                .orElse(0);
        return Math.min(MOST_BETWEEN, FAN * reach);
    }

    private static double[] depths(double[] thickness, double[] gaps) {
        double[] depths = new double[thickness.length];
        double at = 0;
        for (int row = 0; row < depths.length; row++) {
            at += row == 0 ? 0 : (thickness[row - 1] + thickness[row]) / 2 + gaps[row - 1];
            depths[row] = at;
        }
        return depths;
    }

    /// Keeps the middle of the picture, or the middle of what is fixed, where it was, so that the view does not jump.
    private static Point shift(LayoutTask task, Map<String, Point> places) {
        List<String> anchors = task.fixed().isEmpty() ? List.copyOf(places.keySet()) : List.copyOf(task.fixed());
        double dx = 0;
        double dy = 0;
        for (String variable : anchors) {
            dx += task.places().get(variable).x() - places.get(variable).x();
            dy += task.places().get(variable).y() - places.get(variable).y();
        }
        return new Point(dx / anchors.size(), dy / anchors.size());
    }
}
