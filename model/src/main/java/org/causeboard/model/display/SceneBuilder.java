package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Note;

/// Makes pictures of scenes, one after the other. What did not change since the last one is the same object in the
/// next, so that a painter sees at once which layers it must paint again. Confined to one thread.
public final class SceneBuilder {
    private final TextMeasure measure;
    private final NodePainter nodePainter;
    private final EdgePainter edgePainter;
    private Scene last = Scene.of(CausalDocument.empty());
    private SceneGeometry geometry = SceneGeometry.of(last, (_, _) -> 0);
    private final Map<String, PaintedNode> nodes = new HashMap<>();
    private final Map<Edge, PaintedEdge> edges = new HashMap<>();
    private final Map<String, Element> groups = new HashMap<>();
    private List<Element> below = List.of(); // groups and edges of the last scene

    public SceneBuilder(TextMeasure measure) {
        this.measure = measure;
        nodePainter = new NodePainter(measure);
        edgePainter = new EdgePainter(measure);
    }

    /// A single picture, measured with the bundled font.
    public static Picture picture(Scene scene) {
        return new SceneBuilder(BundledFont.instance()).build(scene);
    }

    /// The picture of a scene.
    public Picture build(Scene scene) {
        SceneGeometry before = geometry;
        geometry = before.next(last, scene, measure);
        boolean onlyChartsDiffer = geometry == before
                && last.document() == scene.document()
                && last.edgeMarks().equals(scene.edgeMarks())
                && last.detail() == scene.detail();
        last = scene;
        if (!onlyChartsDiffer) {
            below = below(scene);
            nodes.keySet().retainAll(geometry.nodes().keySet());
        }
        List<Element> nodeElements = new ArrayList<>(geometry.nodes().size());
        geometry.nodes().values().forEach(node -> nodeElements.add(node(scene, node)));
        if (scene.detail().showsText()) {
            scene.document().notes().forEach(note -> nodeElements.add(note(note)));
        }
        return new Picture(new DisplayList(below, nodeElements, overlay(scene)), geometry);
    }

    private List<Element> below(Scene scene) {
        List<Element> elements = new ArrayList<>(geometry.edges().size());
        groups.keySet()
                .retainAll(scene.document().groups().stream().map(Group::id).toList());
        scene.document().groups().forEach(group -> group(group).ifPresent(elements::add));
        edges.keySet().retainAll(geometry.edges().keySet());
        geometry.edges().values().forEach(edge -> elements.add(edge(scene, edge)));
        return List.copyOf(elements);
    }

    private Optional<Element> group(Group group) {
        return GroupGeometry.of(group, geometry.nodes(), measure)
                .map(GroupGeometry::painted)
                .map(now -> groups.merge(group.id(), now, (old, next) -> old.equals(next) ? old : next));
    }

    private Element node(Scene scene, NodeGeometry node) {
        NodePainter.Look look = new NodePainter.Look(
                scene.document().graph().roles(node.variable()),
                scene.mark(node.variable()),
                Optional.ofNullable(scene.charts().get(node.variable())),
                scene.document().cards().get(node.variable()).colour(),
                scene.document().cards().get(node.variable()).hasNote(),
                scene.detail(),
                scene.words());
        PaintedNode painted = nodes.get(node.variable());
        if (painted == null || painted.geometry() != node || !painted.look().equals(look)) {
            painted = new PaintedNode(node, look, nodePainter.paint(node, look));
            nodes.put(node.variable(), painted);
        }
        return painted.element();
    }

    private Element edge(Scene scene, EdgeGeometry edge) {
        EdgeMark mark = scene.mark(edge.edge());
        EdgeStyle style = scene.document().style(edge.edge());
        PaintedEdge painted = edges.get(edge.edge());
        if (painted == null || !painted.shows(edge, mark, style, scene.detail())) {
            Element element = edgePainter.paint(edge, mark, style, scene.detail());
            painted = new PaintedEdge(edge, mark, style, scene.detail(), element);
            edges.put(edge.edge(), painted);
        }
        return painted.element();
    }

    private Element note(Note note) {
        NoteGeometry lines = NoteGeometry.of(note, measure);
        List<Shape> shapes = lines.lines().stream()
                .<Shape>map(line -> new Shape.Text(
                        line.text(),
                        line.at(),
                        line.style(),
                        Shape.Anchor.START,
                        Ink.of(line.isHeading() ? Token.TEXT : Token.TEXT_MUTED)))
                .toList();
        return new Element(new ElementId.OfNote(note.id()), lines.box(), shapes);
    }

    private List<Element> overlay(Scene scene) {
        List<Element> overlay = new ArrayList<>();
        scene.added().forEach(edge -> AddedArrow.of(edge, geometry).ifPresent(overlay::add));
        for (ElementId id : scene.selection()) {
            switch (id) {
                case ElementId.OfVariable(String name) ->
                    Optional.ofNullable(geometry.nodes().get(name))
                            .ifPresent(node -> overlay.add(
                                    new Element(id, node.box().grown(9), List.of(NodePainter.frame(node)))));
                case ElementId.OfEdge(Edge edge) ->
                    Optional.ofNullable(geometry.edges().get(edge))
                            .ifPresent(shown -> overlay.add(
                                    new Element(id, shown.bounds().grown(6), List.of(EdgePainter.halo(shown)))));
                case ElementId.OfNote(String noteId) ->
                    scene.document().notes().stream()
                            .filter(note -> note.id().equals(noteId))
                            .forEach(note -> overlay.add(frame(note)));
                case ElementId.OfGroup _ -> {} // its variables are chosen
            }
        }
        return overlay;
    }

    private Element frame(Note note) {
        Box box = note(note).bounds().grown(5);
        Stroke line = new Stroke(Ink.of(Token.ACCENT), 1.4, Dash.DOTTED);
        return new Element(
                new ElementId.OfNote(note.id()), box.grown(2), List.of(Shape.Rectangle.outlined(box, 4, line)));
    }

    private record PaintedNode(NodeGeometry geometry, NodePainter.Look look, Element element) {}

    private record PaintedEdge(EdgeGeometry geometry, EdgeMark mark, EdgeStyle style, Detail detail, Element element) {
        boolean shows(EdgeGeometry edge, EdgeMark nowMark, EdgeStyle nowStyle, Detail nowDetail) {
            return geometry == edge && mark.equals(nowMark) && style.equals(nowStyle) && detail == nowDetail;
        }
    }
}
