package org.causeboard.app.canvas;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurve;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.engine.formula.FormulaNames;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Intervention;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// An arrow that is not in the graph but in the present world, where a variable listens to another because of a policy
/// or a draw. Dashed, and bent where something stands in between.
final class AddedArrow {
    private static final double HEAD = 11;
    private static final double HALF = 5.5;
    private static final double BEND = 45;
    private static final int MOST_BENDS = 6;
    private static final int PIECES = 16;

    private AddedArrow() {}

    /// The arrows that the changes of a world add to a graph.
    static Set<Edge> in(CausalGraph graph, LiveWorld world) {
        Set<Edge> added = new LinkedHashSet<>();
        for (Intervention change : world.changed()) {
            String variable = change.variable();
            heard(change).stream()
                    .filter(cause -> graph.contains(cause) && graph.contains(variable) && !cause.equals(variable))
                    .map(cause -> Edge.directed(cause, variable))
                    .filter(edge -> !graph.contains(edge))
                    .forEach(added::add);
        }
        return added;
    }

    private static Set<String> heard(Intervention change) {
        return switch (change) {
            case Intervention.Policy(String _, String formula) -> FormulaNames.in(formula);
            case Intervention.Draw(String _, String law) -> FormulaNames.in(law);
            case Intervention.SetTo _, Intervention.SetToCounterfactual _, Intervention.CutEdge _ -> Set.of();
        };
    }

    /// The nodes of an arrow; none when one of its variables is not drawn.
    static List<Node> of(Drawing drawing, Edge edge, Color colour) {
        NodeGeometry from = drawing.geometry().nodes().get(edge.from());
        NodeGeometry to = drawing.geometry().nodes().get(edge.to());
        if (from == null || to == null) {
            return List.of();
        }
        Collection<NodeGeometry> others = drawing.geometry().nodes().values().stream()
                .filter(node ->
                        !node.variable().equals(edge.from()) && !node.variable().equals(edge.to()))
                .toList();
        Point middle = between(from.box(), to.box(), others);
        Point begin = border(from.box().grown(3), middle);
        Point tip = border(to.box().grown(3), middle);
        double length = Math.max(1e-9, middle.distance(tip));
        double ux = (tip.x() - middle.x()) / length;
        double uy = (tip.y() - middle.y()) / length;
        Point neck = tip.plus(-ux * HEAD, -uy * HEAD);
        QuadCurve shaft = new QuadCurve(begin.x(), begin.y(), middle.x(), middle.y(), neck.x(), neck.y());
        shaft.setId("added-" + edge.from() + "-" + edge.to());
        shaft.setFill(null);
        shaft.setStroke(colour);
        shaft.setStrokeWidth(2.2);
        shaft.getStrokeDashArray().setAll(7.0, 5.0);
        shaft.setMouseTransparent(true);
        Polygon head = new Polygon(
                tip.x(),
                tip.y(),
                neck.x() - uy * HALF,
                neck.y() + ux * HALF,
                neck.x() + uy * HALF,
                neck.y() - ux * HALF);
        head.setFill(colour);
        head.setMouseTransparent(true);
        return List.of(shaft, head);
    }

    /// The point that bends the arrow as little as it takes to pass by the others.
    private static Point between(Box from, Box to, Collection<NodeGeometry> others) {
        Point a = from.centre();
        Point b = to.centre();
        Point half = new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
        double length = Math.max(1e-9, a.distance(b));
        Optional<Point> free = DoubleStream.iterate(0, bend -> bend <= MOST_BENDS, bend -> bend + 1)
                .flatMap(bend -> DoubleStream.of(bend * BEND, -bend * BEND))
                .mapToObj(bend -> half.plus(-(b.y() - a.y()) / length * bend * 2, (b.x() - a.x()) / length * bend * 2))
                .filter(middle ->
                        others.stream().noneMatch(node -> isCrossed(node.box().grown(4), a, middle, b)))
                .findFirst();
        return free.orElse(half);
    }

    private static boolean isCrossed(Box box, Point a, Point middle, Point b) {
        Point last = a;
        for (int piece = 1; piece <= PIECES; piece++) {
            double t = (double) piece / PIECES;
            double u = 1 - t;
            Point next = new Point(
                    u * u * a.x() + 2 * u * t * middle.x() + t * t * b.x(),
                    u * u * a.y() + 2 * u * t * middle.y() + t * t * b.y());
            if (box.isCrossedBy(last, next)) {
                return true;
            }
            last = next;
        }
        return false;
    }

    /// Where the straight line from outside to the middle of a box meets its border.
    private static Point border(Box box, Point outside) {
        Point centre = box.centre();
        double dx = outside.x() - centre.x();
        double dy = outside.y() - centre.y();
        double share = Math.max(Math.abs(dx) / (box.width() / 2), Math.abs(dy) / (box.height() / 2));
        return share <= 1 ? centre : centre.plus(dx / share, dy / share);
    }
}
