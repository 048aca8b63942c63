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
    private SceneGeometry geometry;
    private final Map<Edge, PaintedEdge> edges = new HashMap<>();
    private final Map<String, Element> groups = new HashMap<>();
    private List<Element> below = List.of(); // groups and edges of the last scene
    private List<PaintedNode> painted = List.of(); // its variables, in their order

    public SceneBuilder(TextMeasure measure) {
        this(measure, SceneGeometry.of(Scene.of(CausalDocument.empty()), (_, _) -> 0));
    }

    /// Makes pictures of parts of a scene: edges begin and end beside each other as they do in the whole.
    public static SceneBuilder ofParts(SceneGeometry whole, TextMeasure measure) {
        return new SceneBuilder(measure, SceneGeometry.partOf(whole));
    }

    private SceneBuilder(TextMeasure measure, SceneGeometry before) {
        this.measure = measure;
        geometry = before;
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
        boolean sameBelow = geometry == before
                && last.document() == scene.document()
                && last.edgeMarks().equals(scene.edgeMarks())
                && last.detail() == scene.detail();
        boolean onlyChartsDiffer = sameBelow
                && last.nodeMarks().equals(scene.nodeMarks())
                && last.words().equals(scene.words());
        last = scene;
        if (!sameBelow) {
            below = below(scene);
        }
        painted = onlyChartsDiffer
                ? painted.stream().map(node -> node.with(scene, nodePainter)).toList()
                : nodes(scene);
        List<Element> nodeElements = new ArrayList<>(painted.size());
        painted.forEach(node -> nodeElements.add(node.element()));
        if (scene.detail().showsText()) {
            scene.document().notes().forEach(note -> nodeElements.add(note(note)));
        }
        return new Picture(new DisplayList(below, nodeElements, overlay(scene)), geometry);
    }

    private List<Element> below(Scene scene) {
        List<Element> elements = new ArrayList<>(geometry.edges().size());
        groups.keySet()
                .retainAll(scene.document().groups().stream().map(Group::id).toList());
        scene.document().groups().forEach(group -> group(group, scene.detail()).ifPresent(elements::add));
        edges.keySet().retainAll(geometry.edges().keySet());
        Map<Edge, EdgeGeometry.LabelSpot> labels = EdgeLabels.elsewhere(scene, geometry, measure);
        geometry.edges()
                .values()
                .forEach(edge -> elements.add(edge(scene, edge, labels.getOrDefault(edge.edge(), edge.usualSpot()))));
        return List.copyOf(elements);
    }

    private Optional<Element> group(Group group, Detail detail) {
        return GroupGeometry.of(group, geometry.nodes(), measure)
                .map(geometry -> geometry.painted(detail, measure))
                .map(now -> groups.merge(group.id(), now, (old, next) -> old.equals(next) ? old : next));
    }

    /// The chart that is seen of a variable: from afar none, and what moves there changes nothing.
    private static Optional<Chart> chart(Scene scene, String variable) {
        return scene.detail().showsBars() ? Optional.ofNullable(scene.charts().get(variable)) : Optional.empty();
    }

    private List<PaintedNode> nodes(Scene scene) {
        Map<String, PaintedNode> known = HashMap.newHashMap(painted.size());
        painted.forEach(node -> known.put(node.geometry().variable(), node));
        Map<String, String> folded = folded(scene);
        return geometry.nodes().values().stream()
                .map(node ->
                        node(scene, node, Optional.ofNullable(folded.get(node.variable())), known.get(node.variable())))
                .toList();
    }

    /// What stand-ins of folded groups are called.
    private static Map<String, String> folded(Scene scene) {
        Map<String, String> folded = new HashMap<>();
        scene.document().groups().stream()
                .filter(Group::isFolded)
                .forEach(group -> group.members().forEach(standIn -> folded.put(standIn, group.name())));
        return folded;
    }

    private PaintedNode node(Scene scene, NodeGeometry node, Optional<String> title, PaintedNode old) {
        NodePainter.Look look = new NodePainter.Look(
                scene.document().graph().roles(node.variable()),
                scene.mark(node.variable()),
                chart(scene, node.variable()),
                scene.document().cards().get(node.variable()).colour(),
                scene.document().cards().get(node.variable()).hasNote(),
                scene.detail(),
                scene.words());
        if (old != null
                && old.geometry() == node
                && old.look().equals(look)
                && old.element().title().equals(title)) {
            return old;
        }
        Element element = nodePainter.paint(node, look);
        return new PaintedNode(node, look, title.map(element::titled).orElse(element));
    }

    private Element edge(Scene scene, EdgeGeometry edge, EdgeGeometry.LabelSpot label) {
        EdgeMark mark = scene.mark(edge.edge());
        EdgeStyle style = scene.document().style(edge.edge());
        PaintedEdge painted = edges.get(edge.edge());
        if (painted == null || !painted.shows(edge, mark, style, scene.detail(), label)) {
            Element element = edgePainter.paint(edge, mark, style, scene.detail(), label);
            painted = new PaintedEdge(edge, mark, style, scene.detail(), label, element);
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
        return new Element(new ElementId.OfNote(note.id()), lines.box(), shapes).titled(note.text());
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

    private record PaintedNode(NodeGeometry geometry, NodePainter.Look look, Element element) {
        /// The same variable in a scene that differs in nothing but charts: a thousand bars move with every frame.
        PaintedNode with(Scene scene, NodePainter painter) {
            Optional<Chart> chart = chart(scene, geometry.variable());
            if (chart.equals(look.chart())) {
                return this;
            }
            NodePainter.Look now = look.with(chart);
            return new PaintedNode(geometry, now, painter.paint(geometry, now, element));
        }
    }

    private record PaintedEdge(
            EdgeGeometry geometry,
            EdgeMark mark,
            EdgeStyle style,
            Detail detail,
            EdgeGeometry.LabelSpot label,
            Element element) {
        boolean shows(
                EdgeGeometry edge,
                EdgeMark nowMark,
                EdgeStyle nowStyle,
                Detail nowDetail,
                EdgeGeometry.LabelSpot nowLabel) {
            return geometry == edge
                    && mark.equals(nowMark)
                    && style.equals(nowStyle)
                    && EdgePainter.looksSame(detail, nowDetail, mark, style)
                    && label.equals(nowLabel);
        }
    }
}
