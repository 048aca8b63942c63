package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.app.canvas.gesture.PointedNumber;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.display.HitGrid;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Finds what a point of a drawing belongs to. Reaches are in pixels and divided by the zoom, so that small pictures
/// can be hit as well as large ones.
final class Pointing {
    static final double RING = 14;
    private static final double EDGE_REACH = 7;
    private static final double FARTHEST_EDGE = 20;
    private static final double END_REACH = 18;
    private static final double HANDLE_REACH = 9;
    private static final double NOTE_MARGIN = 5;
    private static final int SIGN_REACH = 10;
    private static final double RING_SHARE = 0.75; // of a variable's shorter side
    private static final double NARROWEST_RING = 4;
    private static final double SMALLEST_ZOOM_FOR_BARS = 0.3;

    private final Drawing drawing;
    private final HitGrid grid;
    private final List<NoteGeometry> notes;

    Pointing(Drawing drawing) {
        this.drawing = drawing;
        grid = new HitGrid(drawing.geometry());
        notes = drawing.scene().document().notes().stream()
                .map(note -> NoteGeometry.of(note, BundledFont.instance()))
                .toList();
    }

    private Pointing(Drawing drawing, HitGrid grid, List<NoteGeometry> notes) {
        this.drawing = drawing;
        this.grid = grid;
        this.notes = notes;
    }

    /// The same for another drawing; where nothing but bars differs, what is where needs not be sorted anew.
    Pointing on(Drawing next) {
        if (next == drawing) {
            return this;
        }
        boolean inPlace = next.geometry() == drawing.geometry()
                && next.scene().document() == drawing.scene().document();
        return inPlace ? new Pointing(next, grid, notes) : new Pointing(next);
    }

    /// What is at a point.
    ///
    /// @param chosen what is selected: only a selected edge has a handle
    Hit at(Point point, double zoom, Set<Item> chosen) {
        Optional<NodeGeometry> body = grid.variableAt(point);
        if (body.isPresent() && drawing.folded().containsKey(body.get().variable())) {
            return new Hit.OfGroup(drawing.folded().get(body.get().variable()).id());
        }
        Optional<Hit> sign = sign(point, zoom);
        if (sign.isPresent()) {
            return sign.get();
        }
        if (body.isPresent()) {
            return inside(body.get(), point, zoom);
        }
        Optional<Hit> handle = handle(point, zoom, chosen);
        if (handle.isPresent()) {
            return handle.get();
        }
        return ring(point, zoom)
                .or(() -> grid.edgeAt(point, Math.min(FARTHEST_EDGE, EDGE_REACH / zoom))
                        .filter(edge -> !isOuter(edge.edge()))
                        .map(edge -> edge(edge, point, zoom)))
                .or(() -> note(point))
                .or(() -> group(point))
                .orElseGet(Hit.Ground::new);
    }

    /// The sign of a variable's note, half of which stands out over its border.
    private Optional<Hit> sign(Point point, double zoom) {
        if (!Detail.at(zoom).showsText()) {
            return Optional.empty();
        }
        return Stream.of(0, SIGN_REACH)
                .flatMap(below -> grid.variableAt(point.plus(0, below)).stream())
                .filter(node -> node.noteSign().grown(2).contains(point)
                        && drawing.scene()
                                .document()
                                .cards()
                                .get(node.variable())
                                .hasNote())
                .findFirst()
                .map(node -> new Hit.Sign(node.variable()));
    }

    private Optional<Hit> note(Point point) {
        return notes.reversed().stream()
                .filter(note -> note.box().grown(NOTE_MARGIN).contains(point))
                .findFirst()
                .map(note -> new Hit.OfNote(note.note().id()));
    }

    private Optional<Hit> group(Point point) {
        return drawing.scene().document().groups().reversed().stream()
                .flatMap(group -> GroupGeometry.of(group, drawing.geometry().nodes(), BundledFont.instance()).stream())
                .filter(group -> group.tab().contains(point))
                .findFirst()
                .map(group -> new Hit.OfGroup(group.group().id()));
    }

    /// The variable whose body or ring is at a point.
    Optional<String> variable(Point point, double zoom) {
        return grid.variableAt(point)
                .map(NodeGeometry::variable)
                .or(() -> ring(point, zoom).flatMap(Hit::variableHit))
                .filter(variable -> !drawing.folded().containsKey(variable));
    }

    private Hit inside(NodeGeometry node, Point point, double zoom) {
        Optional<Chart> chart = Optional.ofNullable(drawing.scene().charts().get(node.variable()));
        if (chart.isEmpty() || zoom < SMALLEST_ZOOM_FOR_BARS) {
            return new Hit.Body(node.variable());
        }
        return switch (chart.get()) {
            case Chart.Bars bars -> {
                OptionalInt state = node.stateAt(point);
                yield state.isPresent()
                        ? new Hit.Picture(
                                node.variable(),
                                new Value.Label(
                                        bars.bars().get(state.getAsInt()).label()))
                        : new Hit.Body(node.variable());
            }
            case Chart.Density _ ->
                node.plot().filter(plot -> plot.contains(point)).isPresent()
                        ? new Hit.Picture(
                                node.variable(),
                                PointedNumber.at(node, point, drawing.scene().document())
                                        .orElseThrow())
                        : new Hit.Body(node.variable());
        };
    }

    private Optional<Hit> handle(Point point, double zoom, Set<Item> chosen) {
        for (Item item : chosen) {
            if (item instanceof Item.EdgeItem(Edge edge)
                    && drawing.geometry().edges().containsKey(edge)
                    && drawing.geometry().edges().get(edge).middle().distance(point) <= HANDLE_REACH / zoom) {
                return Optional.of(new Hit.Handle(edge));
            }
        }
        return Optional.empty();
    }

    /// Whether an edge stands for those of a folded group.
    private boolean isOuter(Edge edge) {
        return drawing.folded().containsKey(edge.from()) || drawing.folded().containsKey(edge.to());
    }

    private static Hit edge(EdgeGeometry edge, Point point, double zoom) {
        return edge.endNear(point, END_REACH / zoom)
                .<Hit>map(variable -> new Hit.End(edge.edge(), variable))
                .orElseGet(() -> new Hit.Shaft(edge.edge()));
    }

    private Optional<Hit> ring(Point point, double zoom) {
        return grid.variableNear(
                        point,
                        node -> drawing.folded().containsKey(node.variable())
                                ? -1
                                : ring(node, zoom).orElse(-1))
                .map(node -> new Hit.Ring(node.variable()));
    }

    /// How broad the ring around a variable is from which edges are drawn, in units of the world: from afar narrower
    /// than the variable, and none where it could not be hit any more.
    static OptionalDouble ring(NodeGeometry node, double zoom) {
        Box box = node.box();
        double pixels = Math.min(RING, RING_SHARE * Math.min(box.width(), box.height()) * zoom);
        return pixels < NARROWEST_RING ? OptionalDouble.empty() : OptionalDouble.of(pixels / zoom);
    }
}
