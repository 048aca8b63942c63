package org.causeboard.model.layout;

import edu.uci.ics.jung.algorithms.layout.KKLayout;
import edu.uci.ics.jung.algorithms.shortestpath.Distance;
import edu.uci.ics.jung.algorithms.shortestpath.UnweightedShortestPath;
import edu.uci.ics.jung.graph.UndirectedSparseGraph;
import java.awt.Dimension;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Variables as far apart as they are in the graph: the springs of Kamada and Kawai (1989), An algorithm for drawing
/// general undirected graphs, by JUNG; then shapes that cover each other are pushed apart. It starts where the
/// variables are, so that little changes where little was edited; where they lie in a heap it starts from fixed random
/// places, so that the same graph gives the same picture. JUNG's FR and ISOM layouts draw random numbers that nobody
/// can seed, and are left out.
public final class OrganicLayout implements Layout {
    private static final Seed SEED = new Seed(1989);
    private static final double SPACE = 190; // side of the square that one variable gets
    private static final double ROOM = 150; // between shapes that are joined
    private static final double HEAPED =
            0.02; // root mean square of distances from the middle, as a share of the square
    private static final double FAR_BETTER = 0.3;
    private static final double LEAST_SPREAD = 0.15;
    private static final double USUAL_SPREAD = 0.35;
    private static final double MOST_SPREAD = 0.7;

    @Override
    public String key() {
        return "command.layout-organic";
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        if (task.graph().size() < 2) {
            return new Arrangement(Map.of(), Map.of());
        }
        UndirectedSparseGraph<String, Edge> springs = new UndirectedSparseGraph<>();
        task.graph().variables().forEach(springs::addVertex);
        for (Edge edge : task.graph().edges()) {
            if (springs.findEdge(edge.from(), edge.to()) == null) {
                springs.addEdge(edge, edge.from(), edge.to());
            }
        }
        int side = (int) Math.ceil(SPACE * Math.sqrt(task.graph().size()));
        Distance<String> ways = new Watched(new UnweightedShortestPath<>(springs), progress);
        KKLayout<String, Edge> layout = new KKLayout<>(springs, ways);
        double across = stretch(task, Size::width);
        double down = stretch(task, Size::height);
        layout.setInitializer(start(task, known(task, ways, progress), side, across, down)::get);
        layout.setSize(new Dimension(side, side));
        layout.setExchangeVertices(
                false); // which carries variables far away, takes three times as long, and ends no better
        layout.initialize();
        while (!layout.done()) {
            progress.check();
            layout.step();
        }
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : task.graph().variables()) {
            Point2D place = layout.apply(variable);
            places.put(variable, new Point(across * place.getX(), down * place.getY()));
        }
        Map<String, Point> apart = Overlaps.removed(places, task.sizes(), progress);
        apart.replaceAll((_, place) -> new Point(Math.rint(place.x()), Math.rint(place.y())));
        return Frame.kept(task, apart, progress);
    }

    /// Lengths of ways that may be cancelled: JUNG asks for those of all pairs before its first step, which takes
    /// seconds among a thousand variables.
    private record Watched(Distance<String> ways, Progress progress) implements Distance<String> {
        @Override
        public Number getDistance(String from, String to) {
            progress.check();
            return ways.getDistance(from, to);
        }

        @Override
        public Map<String, Number> getDistanceMap(String from) {
            progress.check();
            return ways.getDistanceMap(from);
        }
    }

    /// How much farther apart shapes stand in a direction than the springs say, so that few have to be pushed.
    private static double stretch(LayoutTask task, ToDoubleFunction<Size> side) {
        double mean = task.sizes().values().stream().mapToDouble(side).average().orElse(0);
        return Math.max(1, (mean + ROOM) / SPACE);
    }

    /// Where the variables are, or the graph's longest ways if those show distances far better: out of the rows of a
    /// long chain springs cannot pull it.
    private static Map<String, Point> known(LayoutTask task, Distance<String> ways, Progress progress) {
        DistanceAxes axes = new DistanceAxes(task.graph().variables(), ways, progress);
        Map<String, Point> places = axes.places();
        boolean isFarBetter = axes.stress(places) < FAR_BETTER * axes.stress(task.places());
        return isFarBetter ? places : task.places();
    }

    /// Where the springs begin to pull: where the variables are, around the middle of the square and about as far apart
    /// as they will be, each a little aside, for springs cannot pull out of a straight line.
    private static Map<String, Point2D> start(
            LayoutTask task, Map<String, Point> known, int side, double across, double down) {
        Map<String, Point2D> now = new HashMap<>();
        double x = 0;
        double y = 0;
        for (String variable : task.graph().variables()) {
            Point place = known.get(variable);
            now.put(variable, new Point2D.Double(place.x() / across, place.y() / down));
            x += place.x() / across / task.graph().size();
            y += place.y() / down / task.graph().size();
        }
        Point2D middle = new Point2D.Double(x, y);
        double spread = Math.sqrt(now.values().stream()
                        .mapToDouble(middle::distanceSq)
                        .average()
                        .orElse(0))
                / side;
        SplittableRandom random = SEED.generator();
        double factor = spread > MOST_SPREAD || spread < LEAST_SPREAD ? USUAL_SPREAD / spread : 1;
        Map<String, Point2D> places = new HashMap<>();
        for (String variable : task.graph().variables()) {
            double right = random.nextDouble();
            double below = random.nextDouble();
            Point2D place = now.get(variable);
            places.put(
                    variable,
                    spread < HEAPED
                            ? new Point2D.Double(right * side, below * side)
                            : new Point2D.Double(
                                    side / 2.0 + factor * (place.getX() - x) + right,
                                    side / 2.0 + factor * (place.getY() - y) + below));
        }
        return places;
    }
}
