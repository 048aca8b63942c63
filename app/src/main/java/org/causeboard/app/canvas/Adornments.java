package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Trace;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Placement;

/// What lies over the picture and changes often: outlines of what is selected, the ring of what is hovered, what a
/// panel lights up. Scene-graph nodes, so that no layer is painted again for it.
final class Adornments {
    private static final double LITTLE_ROUND = 10; // as the corners of a card
    private static final int MOST_OUTLINES = 400;
    private static final double SMALLEST_ZOOM_FOR_PINS = 0.3;
    private static final double PIN = 0.6; // of the icon
    private static final double KNOB = 3.6; // pixels, where the ring is as broad as it may be
    private static final double KNOB_LINE = 0.42; // of its radius

    private final CanvasView canvas;
    private final SelectionMarks selection;
    private final Group group = new Group();

    Adornments(CanvasView canvas) {
        this.canvas = canvas;
        selection = new SelectionMarks(canvas);
    }

    /// What a pixel is in units of the world, at most as seen from afar: near by, lines grow with what they belong to.
    static double pixel(double zoom) {
        return Math.max(1, 1 / zoom);
    }

    Group group() {
        return group;
    }

    void refresh() {
        if (!canvas.isReady()) {
            return;
        }
        Drawing drawing = canvas.drawing();
        Workspace workspace = canvas.studio().workspace();
        List<Node> nodes = new ArrayList<>();
        drawing.list().overlay().forEach(element -> nodes.add(canvas.drawn(element)));
        pins(drawing, nodes);
        ancestors(drawing, workspace.traceProperty().get(), nodes);
        lit(drawing, workspace.highlightProperty().get(), nodes);
        selection.show(drawing, workspace.selection(), nodes);
        workspace.hoveredProperty().get().ifPresent(item -> hovered(drawing, item, nodes));
        group.getChildren().setAll(nodes);
    }

    /// A pin at the corner of what layouts leave in place.
    private void pins(Drawing drawing, List<Node> nodes) {
        if (canvas.view().zoom() < SMALLEST_ZOOM_FOR_PINS) {
            return;
        }
        Color colour = canvas.colour(Ink.of(Token.TEXT_MUTED));
        drawing.scene().document().placements().forEach((variable, placement) -> {
            NodeGeometry node = drawing.geometry().nodes().get(variable);
            if (placement.hold() == Placement.Hold.PINNED && node != null) {
                nodes.add(pin(node.box(), colour));
            }
        });
    }

    private static SVGPath pin(Box box, Color colour) {
        SVGPath pin = new SVGPath();
        pin.setContent(Icons.actionPath("pin"));
        pin.getStyleClass().add("pin-mark");
        pin.setFill(null);
        pin.setStroke(colour);
        pin.setStrokeWidth(2);
        pin.setMouseTransparent(true);
        pin.getTransforms().setAll(new Translate(box.x() - 15, box.y() - 15), new Scale(PIN, PIN));
        return pin;
    }

    /// A line under each ancestor, in the colours of what it causes: exposure, outcome, or both side by side.
    private void ancestors(Drawing drawing, Trace trace, List<Node> nodes) {
        Color exposure = canvas.colour(Ink.of(Token.EXPOSURE));
        Color outcome = canvas.colour(Ink.of(Token.OUTCOME));
        Set<String> all = new LinkedHashSet<>(trace.ofExposure());
        all.addAll(trace.ofOutcome());
        for (String variable : all.stream().limit(MOST_OUTLINES).toList()) {
            NodeGeometry node = drawing.geometry().nodes().get(variable);
            if (node != null) {
                boolean first = trace.ofExposure().contains(variable);
                boolean second = trace.ofOutcome().contains(variable);
                Box box = node.box();
                double round = Math.min(node.outline().radius(), box.height() / 2);
                double inset = Math.max(0, round - LITTLE_ROUND); // the line of an oval is as long as its straight part
                double left = box.x() + inset;
                double right = box.right() - inset;
                double middle = first && second ? box.centre().x() : first ? right : left;
                nodes.add(underline(left, middle, box.bottom(), exposure));
                nodes.add(underline(middle, right, box.bottom(), outcome));
            }
        }
    }

    private static Rectangle underline(double from, double to, double bottom, Color colour) {
        Rectangle line = new Rectangle(from, bottom + 3, Math.max(0, to - from), 3);
        line.getStyleClass().add("ancestor-mark");
        line.setFill(colour);
        line.setMouseTransparent(true);
        return line;
    }

    private void lit(Drawing drawing, Highlight highlight, List<Node> nodes) {
        Color colour = canvas.colour(Ink.of(
                switch (highlight.kind()) {
                    case NEUTRAL, SURGERY -> Token.ACCENT;
                    case CAUSAL_PATH -> Token.CAUSAL;
                    case BIASING_PATH, HEDGE -> Token.BIASING;
                    case BLOCKED_PATH -> Token.EDGE_DIMMED;
                    case ADJUSTMENT_SET -> Token.ADJUSTED;
                    case ERROR -> Token.ERROR;
                }));
        if (highlight.kind() == Highlight.Kind.SURGERY) {
            return; // the picture itself shows it
        }
        for (String variable : highlight.variables()) {
            Optional.ofNullable(drawing.geometry().nodes().get(variable))
                    .ifPresent(node -> nodes.add(
                            frame(node, 4, colour, Math.max(3, 2 / canvas.view().zoom()))));
        }
    }

    private void hovered(Drawing drawing, Item item, List<Node> nodes) {
        Color accent = canvas.colour(Ink.of(Token.ACCENT));
        switch (item) {
            case Item.VariableItem(String name) ->
                Optional.ofNullable(drawing.geometry().nodes().get(name)).ifPresent(node -> ring(node, accent, nodes));
            case Item.EdgeItem(Edge edge) ->
                Optional.ofNullable(drawing.geometry().edges().get(edge))
                        .ifPresent(shaft -> nodes.add(selection.halo(shaft, accent.deriveColor(0, 1, 1, 0.2), 7)));
            case Item.NoteItem(String id) ->
                nodes.addAll(selection.note(drawing, id, accent.deriveColor(0, 1, 1, 0.5), 1));
        }
    }

    /// The band from which edges are drawn, with a knob on every side that invites to; from too far to draw any, a
    /// line.
    private void ring(NodeGeometry node, Color accent, List<Node> nodes) {
        double zoom = canvas.view().zoom();
        OptionalDouble ring = Pointing.ring(node, zoom);
        if (ring.isEmpty()) {
            nodes.add(frame(node, 1 / zoom, accent, 2 / zoom));
            return;
        }
        double band = ring.getAsDouble();
        Rectangle ground = frame(node, band / 2, accent.deriveColor(0, 1, 1, 0.10), band);
        ground.getStyleClass().add("connect-ring");
        nodes.add(ground);
        Box box = node.box().grown(band / 2);
        double radius = KNOB / Pointing.RING * band;
        nodes.add(knob(box.right(), box.centre().y(), radius, accent));
        nodes.add(knob(box.x(), box.centre().y(), radius, accent));
        nodes.add(knob(box.centre().x(), box.y(), radius, accent));
        nodes.add(knob(box.centre().x(), box.bottom(), radius, accent));
    }

    private Circle knob(double x, double y, double radius, Color accent) {
        Circle knob = new Circle(x, y, radius);
        knob.setFill(canvas.colour(Ink.of(Token.SURFACE)));
        knob.setStroke(accent);
        knob.setStrokeWidth(KNOB_LINE * radius);
        return knob;
    }

    static Rectangle frame(NodeGeometry node, double margin, Color colour, double width) {
        Box box = node.box().grown(margin);
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        double arc = 2 * (Math.min(node.outline().radius(), node.box().height() / 2) + margin);
        frame.setArcWidth(arc);
        frame.setArcHeight(arc);
        frame.setFill(null);
        frame.setStroke(colour);
        frame.setStrokeWidth(width);
        frame.setMouseTransparent(true);
        return frame;
    }
}
