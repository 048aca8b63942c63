package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;

/// Ways around foreign variables for edges that would run through them: over one corner beside the line, or two, as
/// near to the line as is clear and as runs along no other edge, of which both would look like one; short edges choose
/// first, so that long ones lie around them; else the shortest way from corner to corner of what is in the way, by
/// Dijkstra's search in the graph of corners that see each other, which takes in what is in the way of each shortest
/// way until one is clear. Source: Lozano-Pérez and Wesley (1979).
final class Detours {
    private static final double CLEARANCE = 8;
    private static final double STEP = 22;
    private static final int STEPS = 9;
    private static final int FARTHER = 4; // steps that are tried for a way of its own
    private static final double MOST_LONGER = 1.3;
    private static final int MOST_IN_THE_WAY = 100;
    private static final List<List<Waypoint>> ARCS = List.of(
            List.of(new Waypoint(0.5, 1)),
            List.of(new Waypoint(0.3, 1)),
            List.of(new Waypoint(0.7, 1)),
            List.of(new Waypoint(0.2, 1), new Waypoint(0.8, 1)),
            List.of(new Waypoint(0.05, 1), new Waypoint(0.95, 1)));
    private static final int MOST_TURNED = 3; // steps up to which an edge may pass on both sides of its line
    private static final List<List<Waypoint>> TURNS = List.of(
            List.of(new Waypoint(0.2, 1), new Waypoint(0.8, -1)), List.of(new Waypoint(0.1, 1), new Waypoint(0.9, -1)));
    private static final List<List<Waypoint>> ALL_SHAPES =
            Stream.concat(ARCS.stream(), TURNS.stream()).toList();

    private final LayoutTask task;
    private final Map<String, Point> places;
    private final Obstacles obstacles;
    private final Trodden trodden = new Trodden();

    private Detours(LayoutTask task, Map<String, Point> places) {
        obstacles = new Obstacles(places, task.sizes(), CLEARANCE);
        this.task = task;
        this.places = places;
    }

    /// The places that edges pass; edges whose straight line is clear have none, and so have those without a way.
    ///
    /// @param places of all variables
    static Map<Edge, List<Waypoint>> of(LayoutTask task, Map<String, Point> places, Progress progress) {
        return of(task, places, Map.of(), progress);
    }

    /// The same, where ways that are known already stay as long as they are clear.
    static Map<Edge, List<Waypoint>> of(
            LayoutTask task, Map<String, Point> places, Map<Edge, List<Waypoint>> known, Progress progress) {
        Detours detours = new Detours(task, places);
        Map<Edge, List<Waypoint>> found = new LinkedHashMap<>();
        List<Edge> toFind = new ArrayList<>();
        for (Edge edge : task.graph().edges()) {
            progress.check();
            Point from = places.get(edge.from());
            Point to = places.get(edge.to());
            List<Waypoint> before = known.getOrDefault(edge, List.of());
            if (!before.isEmpty() && detours.isClear(edge, path(before, from, to))) {
                found.put(edge, before);
                detours.trodden.add(path(before, from, to));
            } else if (from.distance(to) >= 1 && !detours.isClear(edge, List.of(from, to))) {
                toFind.add(edge);
            } else {
                detours.trodden.add(List.of(from, to));
            }
        }
        toFind.sort(Comparator.comparingDouble(edge -> places.get(edge.from()).distance(places.get(edge.to()))));
        for (Edge edge : toFind) {
            progress.check();
            detours.route(edge).ifPresent(route -> {
                found.put(edge, route);
                detours.trodden.add(path(route, places.get(edge.from()), places.get(edge.to())));
            });
        }
        Map<Edge, List<Waypoint>> routes = new LinkedHashMap<>();
        task.graph().edges().stream().filter(found::containsKey).forEach(edge -> routes.put(edge, found.get(edge)));
        return routes;
    }

    private Optional<List<Waypoint>> route(Edge edge) {
        Point from = places.get(edge.from());
        Point to = places.get(edge.to());
        double length = from.distance(to);
        Optional<List<Waypoint>> alongAnother = Optional.empty();
        int last = STEPS;
        for (int step = 1; step <= last; step++) {
            for (List<Waypoint> shape : step <= MOST_TURNED ? ALL_SHAPES : ARCS) {
                for (int side = -1; side <= 1; side += 2) {
                    double beside = side * step * STEP / length;
                    List<Waypoint> route = shape.stream()
                            .map(corner -> new Waypoint(corner.along(), corner.beside() * beside))
                            .toList();
                    List<Point> path = path(route, from, to);
                    if (isClear(edge, path)) {
                        if (!trodden.isFollowedBy(path) && Trodden.length(path) <= MOST_LONGER * length + 2 * STEP) {
                            return Optional.of(route);
                        }
                        if (alongAnother.isEmpty()) {
                            alongAnother = Optional.of(route);
                            last = Math.min(STEPS, step + FARTHER);
                        }
                    }
                }
            }
        }
        return alongAnother.or(() -> aroundCorners(edge, from, to));
    }

    /// The shortest way around what is in the way; whatever that runs through is in the way, too.
    private Optional<List<Waypoint>> aroundCorners(Edge edge, Point from, Point to) {
        Set<Box> inTheWay = new LinkedHashSet<>();
        List<Point> path = List.of(from, to);
        List<Box> more = shapesOn(edge, path);
        while (!more.isEmpty()) {
            if (!inTheWay.addAll(more) || inTheWay.size() > MOST_IN_THE_WAY) {
                return Optional.empty();
            }
            path = shortest(from, to, List.copyOf(inTheWay));
            more = shapesOn(edge, path);
        }
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(path.subList(1, path.size() - 1).stream()
                        .map(corner -> Waypoint.of(corner, from, to))
                        .toList());
    }

    private List<Box> shapesOn(Edge edge, List<Point> path) {
        List<Box> found = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            found.addAll(obstacles.on(edge, path.get(i - 1), path.get(i)));
        }
        return found;
    }

    /// The shortest way between two points from corner to corner of shapes, through none of these; empty if there is
    /// none.
    private static List<Point> shortest(Point from, Point to, List<Box> shapes) {
        List<Point> corners = new ArrayList<>(List.of(from, to));
        for (Box shape : shapes) {
            Box box = shape.grown(1);
            corners.add(new Point(box.x(), box.y()));
            corners.add(new Point(box.right(), box.y()));
            corners.add(new Point(box.x(), box.bottom()));
            corners.add(new Point(box.right(), box.bottom()));
        }
        double[] length = new double[corners.size()];
        int[] before = new int[corners.size()];
        boolean[] done = new boolean[corners.size()];
        Arrays.fill(length, Double.POSITIVE_INFINITY);
        length[0] = 0;
        for (int at = 0; at >= 0 && at != 1; at = nearest(length, done)) {
            done[at] = true;
            for (int next = 1; next < corners.size(); next++) {
                Point here = corners.get(at);
                Point there = corners.get(next);
                double longer = length[at] + here.distance(there);
                if (!done[next]
                        && longer < length[next]
                        && shapes.stream().noneMatch(shape -> shape.isCrossedBy(here, there))) {
                    length[next] = longer;
                    before[next] = at;
                }
            }
        }
        if (Double.isInfinite(length[1])) {
            return List.of();
        }
        List<Point> path = new ArrayList<>(List.of(to));
        for (int at = before[1]; at != 0; at = before[at]) {
            path.addFirst(corners.get(at));
        }
        path.addFirst(from);
        return path;
    }

    private static int nearest(double[] length, boolean[] done) {
        int nearest = -1;
        for (int i = 0; i < length.length; i++) {
            if (!done[i] && length[i] < Double.POSITIVE_INFINITY && (nearest < 0 || length[i] < length[nearest])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static List<Point> path(List<Waypoint> route, Point from, Point to) {
        List<Point> path = new ArrayList<>();
        path.add(from);
        route.forEach(waypoint -> path.add(waypoint.on(from, to)));
        path.add(to);
        return path;
    }

    private boolean isClear(Edge edge, List<Point> path) {
        for (int i = 1; i < path.size(); i++) {
            if (!obstacles.isClear(edge, path.get(i - 1), path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
