package org.causeboard.app.canvas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// An invisible region over every visible variable and edge, which screen readers read, the keyboard focuses and tests
/// find: `#variable-NAME` and `#edge-FROM-TO`. The mouse passes through.
final class AccessLayer extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final Size EDGE_SPOT = new Size(18, 18);
    private static final int MOST = 1500;

    private final CanvasView canvas;
    private final Map<Item, Region> regions = new HashMap<>();

    AccessLayer(CanvasView canvas) {
        this.canvas = canvas;
        setMouseTransparent(true);
        setId("access");
    }

    /// The region of an item, when it is in view.
    Optional<Region> region(Item item) {
        return Optional.ofNullable(regions.get(item));
    }

    void refreshSelection() {
        regions.forEach((item, region) -> region.pseudoClassStateChanged(
                SELECTED, canvas.studio().workspace().selection().contains(item)));
    }

    @Override
    protected void layoutChildren() {
        if (!canvas.isReady()) {
            return;
        }
        Drawing drawing = canvas.drawing();
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        Set<Item> visible = new HashSet<>();
        for (NodeGeometry node : drawing.geometry().nodes().values()) {
            if (visible.size() < MOST && node.box().intersects(seen)) {
                Item item = new Item.VariableItem(node.variable());
                visible.add(item);
                place(item, node.box(), "variable-" + node.variable());
            }
        }
        for (EdgeGeometry edge : drawing.geometry().edges().values()) {
            if (visible.size() < MOST && seen.contains(edge.middle())) {
                Item item = new Item.EdgeItem(edge.edge());
                visible.add(item);
                place(
                        item,
                        Box.around(edge.middle(), EDGE_SPOT),
                        "edge-" + edge.edge().from() + "-" + edge.edge().to());
            }
        }
        regions.entrySet().removeIf(entry -> {
            boolean gone = !visible.contains(entry.getKey());
            if (gone) {
                getChildren().remove(entry.getValue());
            }
            return gone;
        });
    }

    private void place(Item item, Box box, String id) {
        Region region = regions.computeIfAbsent(item, _ -> {
            Region made = new Region();
            made.setManaged(false);
            made.setId(id);
            made.setAccessibleRole(AccessibleRole.NODE);
            made.getStyleClass().add("canvas-item");
            made.setFocusTraversable(false);
            getChildren().add(made);
            return made;
        });
        Point corner = canvas.view().toScreen(new Point(box.x(), box.y()));
        double zoom = canvas.view().zoom();
        region.resizeRelocate(corner.x(), corner.y(), box.width() * zoom, box.height() * zoom);
        region.setAccessibleText(words(item));
    }

    private String words(Item item) {
        Messages messages = canvas.studio().messages();
        CausalDocument document = canvas.drawing().scene().document();
        return switch (item) {
            case Item.VariableItem(String name) ->
                messages.text(
                        "canvas.variable-accessible",
                        name,
                        document.graph().roles(name).stream()
                                .map(role -> role(messages, role))
                                .collect(Collectors.joining(", ")),
                        document.graph().parents(name).size(),
                        document.graph().children(name).size());
            case Item.EdgeItem(Edge edge) ->
                messages.text(
                        edge.isBidirected() ? "canvas.arc-accessible" : "canvas.edge-accessible",
                        edge.from(),
                        edge.to());
            case Item.NoteItem(String _) -> "";
        };
    }

    private static String role(Messages messages, Role role) {
        return messages.text("role." + role.name().toLowerCase(Locale.ROOT));
    }
}
