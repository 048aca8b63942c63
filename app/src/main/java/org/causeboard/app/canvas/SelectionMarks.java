package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;

/// Shows what is selected: dashed frames around variables, in lines that are as broad in pixels from afar as they are
/// near by. Where names are too small to be read, and for a crowd, variables are tinted and framed by one node.
final class SelectionMarks {
    private static final int MOST_FRAMES = 400;
    private static final double FRAME_MARGIN = 7;
    private static final double LINE = 1.3;
    private static final double LEAST_CLEARANCE = 2; // pixels between a variable and its frame
    private static final double MOST_MARGIN = 12; // so that neighbours' frames do not meet
    private static final double TINT = 0.45;
    private static final double HALO = 4; // pixels at least

    private final CanvasView canvas;

    SelectionMarks(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// Adds what marks the selection.
    void show(Drawing drawing, Set<Item> selection, List<Node> nodes) {
        Color accent = accent();
        Set<NodeGeometry> variables = new LinkedHashSet<>();
        List<EdgeGeometry> edges = new ArrayList<>();
        for (Item item : selection) {
            switch (item) {
                case Item.VariableItem(String name) -> drawing.node(name).ifPresent(variables::add);
                case Item.EdgeItem(Edge edge) ->
                    Optional.ofNullable(drawing.geometry().edges().get(edge)).ifPresent(edges::add);
                case Item.NoteItem(String id) -> nodes.addAll(note(drawing, id, accent, LINE));
            }
        }
        edges.stream().limit(MOST_FRAMES).forEach(edge -> edge(edge, accent, nodes));
        if (variables.size() > MOST_FRAMES || !Detail.at(zoom()).showsNames() && !variables.isEmpty()) {
            nodes.add(crowd(variables, accent));
        } else {
            variables.forEach(node -> nodes.add(dashed(node, accent)));
        }
    }

    private double zoom() {
        return canvas.view().zoom();
    }

    private Color accent() {
        return canvas.colour(Ink.of(Token.ACCENT));
    }

    private double margin() {
        return Math.clamp(LEAST_CLEARANCE / zoom(), FRAME_MARGIN, MOST_MARGIN);
    }

    private Rectangle dashed(NodeGeometry node, Color accent) {
        double pixel = Adornments.pixel(zoom());
        Rectangle frame = Adornments.frame(node, margin(), accent, LINE * pixel);
        frame.getStrokeDashArray().setAll(4.0 * pixel, 3.5 * pixel);
        return frame;
    }

    private Path crowd(Set<NodeGeometry> variables, Color accent) {
        Path all = new Path();
        for (NodeGeometry node : variables) {
            Box box = node.box().grown(margin());
            all.getElements()
                    .addAll(
                            new MoveTo(box.x(), box.y()),
                            new LineTo(box.right(), box.y()),
                            new LineTo(box.right(), box.bottom()),
                            new LineTo(box.x(), box.bottom()),
                            new ClosePath());
        }
        all.getStyleClass().add("selected-crowd");
        all.setFill(accent.deriveColor(0, 1, 1, TINT));
        all.setStroke(accent);
        all.setStrokeWidth(LINE * Adornments.pixel(zoom()));
        all.setMouseTransparent(true);
        return all;
    }

    private void edge(EdgeGeometry shaft, Color accent, List<Node> nodes) {
        nodes.add(halo(shaft, accent.deriveColor(0, 1, 1, 0.3), 8));
        Circle handle = new Circle(shaft.middle().x(), shaft.middle().y(), 5 / zoom());
        handle.setFill(canvas.colour(Ink.of(Token.SURFACE)));
        handle.setStroke(accent);
        handle.setStrokeWidth(1.6 / zoom());
        nodes.add(handle);
    }

    /// A soft line over an edge, straight where it is drawn so from afar.
    Path halo(EdgeGeometry shaft, Color colour, double width) {
        List<Segment> straight = List.of(
                new Segment.Move(shaft.points().getFirst()),
                new Segment.LineTo(shaft.points().getLast()));
        Path halo = ShapeNodes.path(Detail.at(zoom()).showsCurves() ? shaft.segments() : straight);
        halo.setStroke(colour);
        halo.setStrokeWidth(Math.max(width, HALO / zoom()));
        return halo;
    }

    /// The dashed frame around a note.
    List<Rectangle> note(Drawing drawing, String id, Color colour, double width) {
        double pixel = Adornments.pixel(zoom());
        return drawing.scene().document().notes().stream()
                .filter(note -> note.id().equals(id))
                .map(note -> {
                    Box box =
                            NoteGeometry.of(note, BundledFont.instance()).box().grown(6);
                    Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
                    frame.setArcWidth(8);
                    frame.setArcHeight(8);
                    frame.setFill(null);
                    frame.setStroke(colour);
                    frame.setStrokeWidth(width * pixel);
                    frame.getStrokeDashArray().setAll(4.0 * pixel, 3.5 * pixel);
                    return frame;
                })
                .toList();
    }
}
