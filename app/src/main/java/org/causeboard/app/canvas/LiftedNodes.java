package org.causeboard.app.canvas;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import org.causeboard.app.canvas.render.Colours;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;

/// The few elements that a gesture moves, as nodes over the picture. A variable that only changes its place keeps its
/// nodes, and an edge its path: new ones would have to be styled and measured with every frame.
final class LiftedNodes {
    private final Scene shown;
    private final Set<ElementId> wanted;
    private final Colours colours;
    private final Scene still;
    private final SceneBuilder builder = new SceneBuilder(BundledFont.instance());
    private final ShapeNodes nodes;
    private final Map<ElementId, Lifted> known = new HashMap<>();
    private final Group group = new Group();

    /// @param shown what the canvas shows meanwhile
    /// @param part what the moved elements are part of
    LiftedNodes(Scene shown, CausalDocument part, Set<ElementId> wanted, Colours colours) {
        this.shown = shown;
        this.wanted = Set.copyOf(wanted);
        this.colours = colours;
        Map<String, Chart> charts = new LinkedHashMap<>(shown.charts());
        CausalDocument seen = Folding.shown(part);
        charts.keySet().retainAll(seen.graph().variables());
        still = shown.withDocument(seen).withSelection(Set.of()).withCharts(charts);
        nodes = new ShapeNodes(colours, BundledFont.instance());
    }

    /// Whether these nodes show such elements in such a scene.
    boolean shows(Scene scene, Set<ElementId> elements, Colours worn) {
        return shown == scene && colours == worn && wanted.equals(elements);
    }

    /// The elements as they are in a part of the document that has the same variables as before.
    Node in(CausalDocument part) {
        List<Node> drawn = builder.build(still.withDocument(Folding.shown(part)))
                .list()
                .elements()
                .filter(element -> wanted.contains(element.id()))
                .<Node>map(this::node)
                .toList();
        if (!group.getChildren().equals(drawn)) {
            group.getChildren().setAll(drawn);
        }
        return group;
    }

    private Group node(Element element) {
        Lifted now = known.get(element.id());
        if (now == null || !(now.isMovedTo(element) || nodes.reshape(now.node(), now.element(), element))) {
            now = new Lifted(element, nodes.of(element));
        } else if (!now.isMovedTo(element)) {
            now = new Lifted(element, now.node());
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
