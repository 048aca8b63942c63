package org.causeboard.model.display;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The picture of an arrow that is not in the graph but in the present world, where a variable listens to another
/// because of a policy or a draw. Dashed, and bent where something stands in between.
final class AddedArrow {
    private static final double WIDTH = 2.2;
    private static final double HEAD = 11;
    private static final double HALF = 5.5;
    private static final double MARGIN = 3;
    private static final double BEND = 45;
    private static final int MOST_BENDS = 6;
    private static final int PIECES = 16;

    private AddedArrow() {}

    /// The arrow among variables; empty when one of its own is not drawn.
    static Optional<Element> of(Edge edge, SceneGeometry geometry) {
        NodeGeometry from = geometry.nodes().get(edge.from());
        NodeGeometry to = geometry.nodes().get(edge.to());
        if (from == null || to == null) {
            return Optional.empty();
        }
        Collection<NodeGeometry> others = geometry.nodes().values().stream()
                .filter(node -> !edge.touches(node.variable()))
                .toList();
        Point middle = between(from.box(), to.box(), others);
        Point begin = border(from.box().grown(MARGIN), middle);
        Point tip = border(to.box().grown(MARGIN), middle);
        double length = Math.max(1e-9, middle.distance(tip));
        double ux = (tip.x() - middle.x()) / length;
        double uy = (tip.y() - middle.y()) / length;
        Point neck = tip.plus(-ux * HEAD, -uy * HEAD);
        Bezier line = new Bezier(List.of(Bezier.Piece.quadratic(begin, middle, neck)));
        Ink ink = Ink.of(Token.DO);
        Shape shaft = Shape.Curve.stroked(line.segments(), new Stroke(ink, WIDTH, Dash.DASHED));
        Shape head = Shape.Curve.filled(
                List.of(
                        new Segment.Move(tip),
                        new Segment.LineTo(neck.plus(-uy * HALF, ux * HALF)),
                        new Segment.LineTo(neck.plus(uy * HALF, -ux * HALF)),
                        Segment.Close.CLOSE),
                ink);
        Box bounds = line.bounds().union(Box.spanning(tip, neck)).grown(HALF);
        return Optional.of(new Element(new ElementId.OfEdge(edge), bounds, List.of(shaft, head)));
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
