package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import org.causeboard.app.canvas.render.Colours;
import org.causeboard.app.canvas.render.Layers;
import org.causeboard.app.canvas.render.LiftedEdges;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.display.SceneGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;

/// The few elements that a gesture moves, as nodes over the picture: those that look otherwise than the picture shows
/// them, or once did. A variable that only changes its place keeps its nodes; new ones would have to be styled and
/// measured with every frame.
final class LiftedNodes {
    private final Drawing shown;
    private final Set<ElementId> wanted;
    private final Layers layers;
    private final Colours colours;
    private final Scene still;
    private final SceneBuilder builder;
    private final ShapeNodes nodes;
    private final LiftedEdges edges;
    private final Map<ElementId, Element> painted;
    private final Set<ElementId> lifted = new LinkedHashSet<>();
    private final Map<ElementId, Lifted> known = new HashMap<>();
    private final Group group = new Group();

    /// @param shown what the canvas shows meanwhile
    /// @param part what the moved elements are part of
    LiftedNodes(Drawing shown, CausalDocument part, Set<ElementId> wanted, Layers layers) {
        this.shown = shown;
        this.wanted = Set.copyOf(wanted);
        this.layers = layers;
        colours = layers.colours();
        CausalDocument seen = Folding.shown(part);
        builder = builder(shown.geometry(), seen.graph());
        Map<String, Chart> charts = new LinkedHashMap<>(shown.scene().charts());
        charts.keySet().retainAll(seen.graph().variables());
        still = shown.scene().withDocument(seen).withSelection(Set.of()).withCharts(charts);
        nodes = new ShapeNodes(colours, BundledFont.instance());
        edges = new LiftedEdges(colours, BundledFont.instance());
        painted = shown.list()
                .elements()
                .filter(element -> wanted.contains(element.id()))
                .collect(Collectors.toMap(Element::id, element -> element, (first, _) -> first));
    }

    /// Where all edges are at hand, neighbours' ends give way at once; in a part they stay until the gesture ends.
    private static SceneBuilder builder(SceneGeometry whole, CausalGraph seen) {
        return whole.edges().keySet().stream().allMatch(seen::contains)
                ? new SceneBuilder(BundledFont.instance())
                : SceneBuilder.ofParts(whole, BundledFont.instance());
    }

    /// Whether these nodes show such elements in such a scene.
    boolean shows(Drawing drawing, Set<ElementId> elements, Colours worn) {
        return shown.scene() == drawing.scene() && colours == worn && wanted.equals(elements);
    }

    /// Those that are shown as nodes, and no longer by the picture.
    Set<ElementId> lifted() {
        return lifted;
    }

    /// The elements as they are in a part of the document that has the same variables as before.
    Node in(CausalDocument part) {
        List<Element> lines = new ArrayList<>();
        List<Node> below = new ArrayList<>();
        List<Node> above = new ArrayList<>();
        builder.build(still.withDocument(Folding.shown(part)))
                .list()
                .elements()
                .filter(element -> wanted.contains(element.id()) && isLifted(element))
                .forEach(element -> {
                    switch (element.id()) {
                        case ElementId.OfGroup _ -> below.add(node(element));
                        case ElementId.OfEdge _ -> lines.add(element);
                        case ElementId.OfVariable _, ElementId.OfNote _ -> above.add(node(element));
                    }
                });
        List<Node> drawn = new ArrayList<>(below);
        drawn.add(layers.edges(edges, lines));
        drawn.addAll(above);
        if (!group.getChildren().equals(drawn)) {
            group.getChildren().setAll(drawn);
        }
        return group;
    }

    private boolean isLifted(Element element) {
        return lifted.contains(element.id()) || isOtherwise(element) && lifted.add(element.id());
    }

    /// A variable looks otherwise when it stands elsewhere or has another size, since its numbers stay.
    private boolean isOtherwise(Element element) {
        Element before = painted.get(element.id());
        return element.id() instanceof ElementId.OfVariable && before != null
                ? !element.bounds().equals(before.bounds())
                : !element.equals(before);
    }

    private Group node(Element element) {
        Lifted now = known.get(element.id());
        if (now == null || !now.isMovedTo(element)) {
            now = new Lifted(element, nodes.of(element));
        }
        known.put(element.id(), now);
        return now.node();
    }

    /// @param element as it was when its nodes were made
    private record Lifted(Element element, Group node) {
        /// Moves a variable that looks as before; its charts do not change while a scene is shown.
        boolean isMovedTo(Element next) {
            Box from = element.bounds();
            Box to = next.bounds();
            if (!(element.id() instanceof ElementId.OfVariable) || !from.size().equals(to.size())) {
                return element == next;
            }
            node.setTranslateX(to.x() - from.x());
            node.setTranslateY(to.y() - from.y());
            return true;
        }
    }
}
