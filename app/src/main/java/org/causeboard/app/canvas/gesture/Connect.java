package org.causeboard.app.canvas.gesture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.canvas.CyclePath;
import org.causeboard.app.canvas.Hit;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Draws an edge from a variable's ring to another variable, or to a new one on the empty canvas. Shift makes it
/// bidirected. An arrow that would close a cycle is shown in red with the cycle lit, and refused with a sentence.
public final class Connect implements Gesture {
    private static final double HEAD = 11;

    private final Board board;
    private final String cause;
    private final CausalGraph graph;
    private final Set<String> ancestors;

    public Connect(Board board, String cause) {
        this.board = board;
        this.cause = cause;
        graph = board.studio().workspace().document().graph();
        ancestors = graph.kind() == GraphKind.DIGRAPH ? Set.of() : graph.ancestors(Set.of(cause));
    }

    @Override
    public void moved(Pointer to) {
        Optional<String> target = target(to);
        boolean bidirected = to.holds(Pointer.Key.SHIFT);
        boolean faulty = target.filter(ancestors::contains).isPresent() && !bidirected;
        Color colour = board.colour(Ink.of(faulty ? Token.ERROR : Token.ACCENT));
        Group group = new Group();
        target.map(board.drawing().geometry().nodes()::get)
                .ifPresent(node -> group.getChildren().add(frame(node, colour)));
        arrow(group, to.world(), target, colour, bidirected);
        if (faulty) {
            List<String> cycle = CyclePath.between(graph, target.orElseThrow(), cause);
            lightCycle(group, cycle, colour);
            board.studio()
                    .notices()
                    .warn(board.studio().messages().text("canvas.cycle", cause, target.get(), CyclePath.words(cycle)));
        } else {
            board.studio().notices().clear();
        }
        board.preview(group);
    }

    @Override
    public void finished(Pointer at) {
        board.preview();
        Optional<String> target = target(at);
        boolean bidirected = at.holds(Pointer.Key.SHIFT);
        if (target.isPresent()) {
            Edge edge = bidirected ? Edge.bidirected(cause, target.get()) : Edge.directed(cause, target.get());
            board.studio().workspace().push(new AddEdge(edge));
        } else if (board.variableAt(at.world()).isEmpty() && !(board.at(at.world()) instanceof Hit.OfGroup)) {
            board.create(at.world(), Optional.of(cause), bidirected ? Board.Link.BIDIRECTED : Board.Link.DIRECTED);
        }
    }

    @Override
    public void cancelled() {
        board.preview();
        board.studio().notices().clear();
    }

    private Optional<String> target(Pointer to) {
        return board.variableAt(to.world()).filter(variable -> !variable.equals(cause));
    }

    private Rectangle frame(NodeGeometry node, Color colour) {
        Box box = node.box().grown(5);
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        frame.setArcWidth(2 * node.outline().radius() + 10);
        frame.setArcHeight(2 * node.outline().radius() + 10);
        frame.setFill(null);
        frame.setStroke(colour);
        frame.setStrokeWidth(2);
        return frame;
    }

    private void arrow(Group group, Point to, Optional<String> target, Color colour, boolean bidirected) {
        Box start = board.drawing().geometry().nodes().get(cause).box();
        Point end = target.map(board.drawing().geometry().nodes()::get)
                .map(node -> border(node.box().grown(5), start.centre()))
                .orElse(to);
        Point begin = border(start, end);
        Line line = new Line(begin.x(), begin.y(), end.x(), end.y());
        line.setStroke(colour);
        line.setStrokeWidth(2.2);
        if (bidirected) {
            line.getStrokeDashArray().setAll(6.0, 5.0);
            group.getChildren().add(head(end, begin, colour));
        }
        group.getChildren().addAll(line, head(begin, end, colour));
    }

    /// Where the straight line from outside to the middle of a box meets its border.
    private static Point border(Box box, Point outside) {
        Point centre = box.centre();
        double dx = outside.x() - centre.x();
        double dy = outside.y() - centre.y();
        double share = Math.max(Math.abs(dx) / (box.width() / 2), Math.abs(dy) / (box.height() / 2));
        return share <= 1 ? centre : centre.plus(dx / share, dy / share);
    }

    private static Polygon head(Point from, Point tip, Color colour) {
        double length = Math.max(1e-9, from.distance(tip));
        double ux = (tip.x() - from.x()) / length;
        double uy = (tip.y() - from.y()) / length;
        Point back = tip.plus(-ux * HEAD, -uy * HEAD);
        Polygon head = new Polygon(
                tip.x(), tip.y(), back.x() - uy * 5, back.y() + ux * 5, back.x() + uy * 5, back.y() - ux * 5);
        head.setFill(colour);
        return head;
    }

    private void lightCycle(Group group, List<String> cycle, Color colour) {
        for (int i = 1; i < cycle.size(); i++) {
            EdgeGeometry edge = board.drawing().geometry().edges().get(Edge.directed(cycle.get(i - 1), cycle.get(i)));
            if (edge != null) {
                Path path = ShapeNodes.path(edge.segments());
                path.setStroke(colour);
                path.setStrokeWidth(3.4);
                path.getStyleClass().add("lit-cycle");
                group.getChildren().add(path);
            }
        }
        Stream.of(cycle.getFirst(), cycle.getLast())
                .map(board.drawing().geometry().nodes()::get)
                .forEach(node -> group.getChildren().add(frame(node, colour)));
    }
}
