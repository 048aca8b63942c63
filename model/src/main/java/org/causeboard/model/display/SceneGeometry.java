package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Where everything in a scene is. What did not move since the last scene is taken from it, so that a drag costs
/// little.
///
/// @param nodes the geometry of every variable, in the order of the graph
/// @param edges the geometry of every edge that has a visible shaft
/// @param aside the edges that begin or end beside where they would, so that they do not look like another one
/// @param held where ends are moved, whatever the edges, if that is given: of a part as in the whole
public record SceneGeometry(
        Map<String, NodeGeometry> nodes,
        Map<Edge, EdgeGeometry> edges,
        Map<Edge, Aside> aside,
        Optional<Map<Edge, EdgeEnds.Shift>> held) {
    private static final Box EVERYWHERE = new Box(-1e9, -1e9, 2e9, 2e9);
    private static final SceneGeometry NONE = new SceneGeometry(Map.of(), Map.of(), Map.of(), Optional.empty());

    public SceneGeometry {
        nodes = Collections.unmodifiableMap(nodes);
        edges = Collections.unmodifiableMap(edges);
        aside = Collections.unmodifiableMap(aside);
    }

    /// An edge whose ends are moved.
    ///
    /// @param usual how it would run
    record Aside(EdgeGeometry usual, EdgeEnds.Shift shift) {}

    /// The geometry of a scene.
    public static SceneGeometry of(Scene scene, TextMeasure measure) {
        return NONE.next(Scene.of(CausalDocument.empty()), scene, measure);
    }

    /// What the geometry of a part of a scene begins with, whose edges begin and end as they do in the whole.
    static SceneGeometry partOf(SceneGeometry whole) {
        Map<Edge, EdgeEnds.Shift> shifts = new LinkedHashMap<>();
        whole.aside().forEach((edge, moved) -> shifts.put(edge, moved.shift()));
        return new SceneGeometry(Map.of(), Map.of(), Map.of(), Optional.of(shifts));
    }

    /// The geometry of the scene `next`, given that this is the geometry of the scene `last`.
    SceneGeometry next(Scene last, Scene next, TextMeasure measure) {
        if (isPlacedAs(last, next)) {
            return this;
        }
        CausalGraph graph = next.document().graph();
        Map<String, NodeGeometry> newNodes = newNodes(last, next, measure);
        if (last.document() == next.document() && last.edgeMarks().equals(next.edgeMarks()) && isSame(newNodes)) {
            return this;
        }
        Map<Edge, EdgeGeometry> newEdges =
                LinkedHashMap.newLinkedHashMap(graph.edges().size());
        Map<Ends, Integer> counts = new HashMap<>();
        graph.edges().forEach(edge -> counts.merge(Ends.of(edge), 1, Integer::sum));
        Bypass bypass = new Bypass(newNodes, graph.edges().size());
        List<Box> changed = changed(last, next, newNodes);
        for (Edge edge : graph.edges()) {
            boolean twin = counts.get(Ends.of(edge)) > 1;
            edge(edge, twin, last, next, newNodes, bypass, changed).ifPresent(geometry -> newEdges.put(edge, geometry));
        }
        Map<Edge, Aside> newAside = new LinkedHashMap<>();
        held.orElseGet(() -> shifts(newNodes, newEdges)).forEach((edge, shift) -> {
            if (newEdges.containsKey(edge)) {
                newAside.put(edge, new Aside(newEdges.get(edge), shift));
            }
        });
        newAside.forEach((edge, moved) -> aside(edge, moved, counts.get(Ends.of(edge)) > 1, next, newNodes, bypass)
                .ifPresent(geometry -> newEdges.put(edge, geometry)));
        return new SceneGeometry(newNodes, newEdges, newAside, held);
    }

    private static Map<Edge, EdgeEnds.Shift> shifts(Map<String, NodeGeometry> nodes, Map<Edge, EdgeGeometry> usual) {
        return Bypass.isLooked(usual.size()) ? EdgeEnds.shifts(nodes, usual.values()) : Map.of();
    }

    private Optional<EdgeGeometry> aside(
            Edge edge, Aside moved, boolean twin, Scene next, Map<String, NodeGeometry> newNodes, Bypass bypass) {
        Aside old = aside.get(edge);
        if (old != null && old.usual() == moved.usual() && old.shift().equals(moved.shift())) {
            return Optional.of(edges.get(edge));
        }
        return EdgeGeometry.of(
                edge,
                next.document().style(edge),
                twin,
                newNodes.get(edge.from()).outline(),
                newNodes.get(edge.to()).outline(),
                EdgePainter.width(next.mark(edge).light()),
                bypass,
                moved.shift());
    }

    /// Whether nothing but numbers differs: while bars move, everything stays where it is.
    private static boolean isPlacedAs(Scene last, Scene next) {
        return last.document() == next.document()
                && last.shape() == next.shape()
                && last.edgeMarks().equals(next.edgeMarks())
                && sameShapes(last.charts(), next.charts());
    }

    /// Goes through both side by side, since looking up each of a thousand charts takes longer than comparing them.
    private static boolean sameShapes(Map<String, Chart> last, Map<String, Chart> next) {
        if (last.size() != next.size()) {
            return false;
        }
        Iterator<Map.Entry<String, Chart>> before = last.entrySet().iterator();
        for (Map.Entry<String, Chart> now : next.entrySet()) {
            Map.Entry<String, Chart> old = before.next();
            Chart other = old.getKey().equals(now.getKey()) ? old.getValue() : last.get(now.getKey());
            if (!sameShape(other, now.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(Map<String, NodeGeometry> others) {
        return others.size() == nodes.size()
                && others.entrySet().stream().allMatch(entry -> nodes.get(entry.getKey()) == entry.getValue());
    }

    /// Where the variables are; one that is drawn as it was is the same object.
    private Map<String, NodeGeometry> newNodes(Scene last, Scene next, TextMeasure measure) {
        Map<String, NodeGeometry> whole =
                LinkedHashMap.newLinkedHashMap(next.document().graph().size());
        for (String variable : next.document().graph().variables()) {
            whole.put(variable, node(variable, last, next, measure));
        }
        Map<String, NodeGeometry> fitted = ChartRooms.fitted(whole, next, measure);
        fitted.replaceAll((variable, node) ->
                node.room() != ChartRoom.WHOLE && node.equals(nodes.get(variable)) ? nodes.get(variable) : node);
        return fitted;
    }

    private NodeGeometry node(String variable, Scene last, Scene next, TextMeasure measure) {
        Point centre = next.document().placements().get(variable).centre();
        Set<Role> roles = next.document().graph().roles(variable);
        NodeGeometry old = nodes.get(variable);
        if (old != null
                && old.room() == ChartRoom.WHOLE
                && last.shape() == next.shape()
                && sameShape(last.charts().get(variable), next.charts().get(variable))
                && last.document().graph().roles(variable).equals(roles)) {
            Placement before = last.document().placements().get(variable);
            double dx = centre.x() - before.centre().x();
            double dy = centre.y() - before.centre().y();
            return dx == 0 && dy == 0 ? old : old.moved(dx, dy);
        }
        return NodeGeometry.of(
                        variable, roles, Optional.ofNullable(next.charts().get(variable)), centre, measure)
                .shaped(next.shape(), roles);
    }

    /// Whether two charts, each possibly missing, take the same room: then new numbers leave everything in its place.
    private static boolean sameShape(Chart last, Chart next) {
        if (last == next) {
            return true;
        }
        if (last instanceof Chart.Bars(List<Chart.Bar> before, var _)
                && next instanceof Chart.Bars(List<Chart.Bar> after, var _)) {
            return sameRows(before, after);
        }
        return last instanceof Chart.Density a
                && next instanceof Chart.Density b
                && a.from() == b.from()
                && a.to() == b.to();
    }

    private static boolean sameRows(List<Chart.Bar> before, List<Chart.Bar> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            Chart.Bar old = before.get(i);
            Chart.Bar now = after.get(i);
            same = old.label().equals(now.label())
                    && old.other().isPresent() == now.other().isPresent();
        }
        return same;
    }

    private Optional<EdgeGeometry> edge(
            Edge edge,
            boolean twin,
            Scene last,
            Scene next,
            Map<String, NodeGeometry> newNodes,
            Bypass bypass,
            List<Box> changed) {
        NodeGeometry from = newNodes.get(edge.from());
        NodeGeometry to = newNodes.get(edge.to());
        EdgeStyle style = next.document().style(edge);
        EdgeGeometry old = aside.containsKey(edge) ? aside.get(edge).usual() : edges.get(edge);
        boolean same = old != null
                && nodes.get(edge.from()) == from
                && nodes.get(edge.to()) == to
                && last.document().style(edge).equals(style)
                && (last.document().graph() == next.document().graph() || twin == hadTwin(edge, last))
                && last.mark(edge).light() == next.mark(edge).light()
                && changed.stream().noneMatch(old.heeds()::intersects);
        double width = EdgePainter.width(next.mark(edge).light());
        return same
                ? Optional.of(old)
                : EdgeGeometry.of(edge, style, twin, from.outline(), to.outline(), width, bypass, EdgeEnds.Shift.NONE);
    }

    /// Where variables were and are that came, went, moved or changed their size: edges that pass there may run anew.
    private List<Box> changed(Scene last, Scene next, Map<String, NodeGeometry> newNodes) {
        int before = last.document().graph().edges().size();
        int after = next.document().graph().edges().size();
        if (Bypass.isLooked(before) != Bypass.isLooked(after)) {
            return List.of(EVERYWHERE);
        }
        if (!Bypass.isLooked(after)) {
            return List.of();
        }
        List<Box> changed = new ArrayList<>();
        newNodes.forEach((variable, node) -> {
            NodeGeometry old = nodes.get(variable);
            if (old != node) {
                changed.add(old == null ? node.box() : old.box().union(node.box()));
            }
        });
        nodes.forEach((variable, node) -> {
            if (!newNodes.containsKey(variable)) {
                changed.add(node.box());
            }
        });
        return changed;
    }

    private static boolean hadTwin(Edge edge, Scene last) {
        return twins(edge).stream().anyMatch(last.document().graph()::contains);
    }

    private static List<Edge> twins(Edge edge) {
        return List.of(
                        Edge.directed(edge.from(), edge.to()),
                        Edge.directed(edge.to(), edge.from()),
                        Edge.bidirected(edge.from(), edge.to()),
                        Edge.undirected(edge.from(), edge.to()))
                .stream()
                .filter(other -> !other.equals(edge))
                .toList();
    }

    private record Ends(String a, String b) {
        static Ends of(Edge edge) {
            return edge.from().compareTo(edge.to()) < 0
                    ? new Ends(edge.from(), edge.to())
                    : new Ends(edge.to(), edge.from());
        }
    }

    /// The size of every variable with its whole distribution, for layouts, which make room for it.
    public Map<String, Size> sizes() {
        Map<String, Size> sizes = new LinkedHashMap<>();
        nodes.forEach((variable, node) -> sizes.put(variable, node.wanted()));
        return sizes;
    }

    /// The smallest box around all variables and edges; empty when there are none.
    public Optional<Box> bounds() {
        Optional<Box> boxes =
                Box.union(nodes.values().stream().map(NodeGeometry::box).toList());
        return boxes.map(
                box -> edges.values().stream().map(EdgeGeometry::bounds).reduce(box, Box::union));
    }
}
