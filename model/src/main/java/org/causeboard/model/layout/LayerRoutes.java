package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;

/// The ways of edges past the variables of layers that they span, and on to the next row where layers go on there.
final class LayerRoutes {
    private static final double CLEARANCE = 8;

    private static final double BESIDE_LAYER = 6;

    private final boolean down;
    private final Layers layers;
    private final WrappedLayers wrapped;
    private final double[] along;
    private final double[] depths;
    private final double[] thickness;
    private final Point shift;
    private final Map<String, Point> places;
    private final Obstacles obstacles;
    private final LayoutTask task;

    /// @param along where each node stands along its layer
    /// @param depths where the middle of each layer is
    /// @param thickness how thick each layer is
    /// @param shift from there to the places
    /// @param places of all variables
    LayerRoutes(
            LayeredLayout.Direction direction,
            Layers layers,
            WrappedLayers wrapped,
            double[] along,
            double[] depths,
            double[] thickness,
            Point shift,
            Map<String, Point> places,
            LayoutTask task) {
        down = direction == LayeredLayout.Direction.DOWN;
        this.layers = layers;
        this.wrapped = wrapped;
        this.along = along;
        this.depths = depths;
        this.thickness = thickness;
        this.shift = shift;
        this.places = places;
        this.task = task;
        obstacles = new Obstacles(places, task.sizes(), CLEARANCE);
    }

    /// The ways of edges whose straight line is not clear.
    Map<Edge, List<Waypoint>> all(Progress progress) {
        Map<Edge, List<Waypoint>> routes = new LinkedHashMap<>();
        for (Layers.Chain chain : layers.chains) {
            progress.check();
            List<Waypoint> route = route(chain);
            if (!route.isEmpty()) {
                routes.put(chain.edge(), route);
            }
        }
        return routes;
    }

    /// The places that an edge must pass: none when the straight line is clear.
    private List<Waypoint> route(Layers.Chain chain) {
        Edge edge = chain.edge();
        Point from = places.get(edge.from());
        Point to = places.get(edge.to());
        if (from.distance(to) < 1 || !wrapped.isCut(chain) && obstacles.isClear(edge, from, to)) {
            return List.of();
        }
        boolean upwards = task.graph().indexOf(edge.from()) != chain.stops()[0];
        List<Point> needed = bends(corners(chain.stops()));
        List<Waypoint> route = new ArrayList<>();
        for (Point corner : aimed(edge, upwards ? needed.reversed() : needed, from, to)) {
            route.add(Waypoint.of(corner, from, to));
        }
        return route;
    }

    private List<Point> corners(int[] stops) {
        List<Point> corners = new ArrayList<>();
        for (int i = 1; i < stops.length; i++) {
            int before = stops[i - 1];
            int behind = stops[i];
            if (wrapped.isCut(before, behind)) {
                wrapped.way(before, behind).forEach(corner -> corners.add(place(corner.y(), corner.x())));
            } else {
                int upper = layers.layer[before];
                int lower = layers.layer[behind];
                corners.add(place(along[before], depths[upper] + thickness[upper] / 2 + BESIDE_LAYER));
                corners.add(place(along[behind], depths[lower] - thickness[lower] / 2 - BESIDE_LAYER));
            }
        }
        return corners;
    }

    private Point place(double along, double depth) {
        return (down ? new Point(along, depth) : new Point(depth, along)).plus(shift.x(), shift.y());
    }

    /// The corners without those right before a variable that many edges come to, where the way to its middle is clear
    /// from the corner before: so edges of a hub come from all directions and not from one place in front of it.
    private List<Point> aimed(Edge edge, List<Point> corners, Point from, Point to) {
        List<Point> aimed = new ArrayList<>(corners);
        boolean hubAtEnd = task.graph().edges(edge.to()).size() >= LayeredLayout.HUB;
        boolean hubAtStart = task.graph().edges(edge.from()).size() >= LayeredLayout.HUB;
        if (hubAtEnd && aimed.size() > 1 && obstacles.isClear(edge, aimed.get(aimed.size() - 2), to)) {
            aimed.removeLast();
        }
        if (hubAtStart && aimed.size() > 1 && obstacles.isClear(edge, from, aimed.get(1))) {
            aimed.removeFirst();
        }
        return aimed;
    }

    /// The corners at which an edge turns, and not those that it passes straight on along its layers' depth.
    private List<Point> bends(List<Point> corners) {
        List<Point> bends = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            boolean straight = i > 0
                    && i < corners.size() - 1
                    && isBehind(corners.get(i - 1), corners.get(i))
                    && isBehind(corners.get(i), corners.get(i + 1));
            if (!straight) {
                bends.add(corners.get(i));
            }
        }
        return bends;
    }

    private boolean isBehind(Point a, Point b) {
        return Math.abs(down ? a.x() - b.x() : a.y() - b.y()) < 0.5;
    }
}
