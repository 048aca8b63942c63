package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import org.causeboard.app.canvas.render.Layers;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.CausalDocument;

/// What gestures show over the picture while they are under way: nodes of their own, and parts of the picture that they
/// have lifted out of it.
final class Previews {
    private final Layers layers;
    private final Group group = new Group();
    private Optional<LiftedNodes> lifted = Optional.empty();

    Previews(Layers layers) {
        this.layers = layers;
    }

    /// All that is shown.
    Group group() {
        return group;
    }

    /// Shows these in place of those shown before.
    void show(List<Node> nodes) {
        if (!group.getChildren().equals(nodes)) {
            group.getChildren().setAll(nodes);
        }
    }

    /// A part of a document drawn as the picture draws it; what looks otherwise there is taken out of the painted
    /// layers.
    ///
    /// @param shown what the picture shows
    Node lifted(Drawing shown, CausalDocument part, Set<ElementId> wanted) {
        LiftedNodes nodes = lifted.filter(same -> same.shows(shown, wanted, layers.colours()))
                .orElseGet(() -> new LiftedNodes(shown, part, wanted, layers));
        lifted = Optional.of(nodes);
        Node node = nodes.in(part);
        layers.lift(nodes.lifted());
        return node;
    }

    /// Puts back into the painted layers what was taken out.
    void lower() {
        layers.lift(Set.of());
        lifted = Optional.empty();
    }

    /// An element that lies over the painted layers, as a node in world coordinates. An arrow that the world adds is
    /// found by the id `added-FROM-TO`.
    Node drawn(Element element) {
        Group node = new ShapeNodes(layers.colours(), BundledFont.instance()).of(element);
        if (element.id() instanceof ElementId.OfEdge(Edge edge)) {
            node.setId("added-" + edge.from() + "-" + edge.to());
        }
        return node;
    }
}
