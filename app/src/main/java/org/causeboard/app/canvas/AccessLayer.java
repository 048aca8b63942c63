package org.causeboard.app.canvas;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Size;

/// An invisible region over every visible variable and edge, which screen readers read, the keyboard focuses and tests
/// find: `#variable-NAME` and `#edge-FROM-TO`. The mouse passes through.
final class AccessLayer extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final Size EDGE_SPOT = new Size(18, 18);
    private static final int MOST = 1500;
    private static final double BESIDE = 0.15; // of what is seen: every region takes part in every frame

    private final CanvasView canvas;
    private final Map<Item, Region> regions = new LinkedHashMap<>();
    private final Group group = new Group();
    private final Affine transform = new Affine();
    private Optional<Drawing> shown = Optional.empty();
    private Box covered = new Box(0, 0, 0, 0);

    AccessLayer(CanvasView canvas) {
        this.canvas = canvas;
        setMouseTransparent(true);
        setId("access");
        group.setManaged(false);
        group.setAutoSizeChildren(false);
        group.getTransforms().add(transform);
        group.setClip(new Rectangle()); // so that no frame looks at hundreds of regions that paint nothing
        getChildren().add(group);
    }

    void refreshSelection() {
        regions.forEach((item, region) -> region.pseudoClassStateChanged(
                SELECTED, canvas.studio().workspace().selection().contains(item)));
    }

    /// Looks elsewhere: regions move together, and are chosen anew only when the view leaves what they cover.
    void look(View view) {
        transform.setToTransform(view.zoom(), 0, -view.x() * view.zoom(), 0, view.zoom(), -view.y() * view.zoom());
        Box seen = view.visible(canvas.getWidth(), canvas.getHeight());
        boolean inside = covered.x() <= seen.x()
                && covered.y() <= seen.y()
                && covered.right() >= seen.right()
                && covered.bottom() >= seen.bottom();
        if (!inside) {
            moved();
        }
    }

    /// Something else is drawn.
    void refresh() {
        requestLayout();
    }

    /// Something else is in view.
    void moved() {
        shown = Optional.empty();
        requestLayout();
    }

    /// Whether regions are where they belong: other distributions alone move nothing and change no words.
    private boolean isShown(Drawing drawing) {
        return shown.filter(old -> old.geometry() == drawing.geometry()
                        && old.scene().document() == drawing.scene().document())
                .isPresent();
    }

    @Override
    protected void layoutChildren() {
        if (!canvas.isReady() || isShown(canvas.drawing())) {
            return;
        }
        Drawing drawing = canvas.drawing();
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        covered = seen.grown(BESIDE * Math.max(seen.width(), seen.height()));
        Set<Item> visible = new HashSet<>();
        for (NodeGeometry node : drawing.geometry().nodes().values()) {
            if (visible.size() < MOST && node.box().intersects(covered)) {
                Item item = new Item.VariableItem(node.variable());
                visible.add(item);
                place(item, node.box(), "variable-" + node.variable());
            }
        }
        for (EdgeGeometry edge : drawing.geometry().edges().values()) {
            if (visible.size() < MOST && covered.contains(edge.middle())) {
                Item item = new Item.EdgeItem(edge.edge());
                visible.add(item);
                place(
                        item,
                        Box.around(edge.middle(), EDGE_SPOT),
                        "edge-" + edge.edge().from() + "-" + edge.edge().to());
            }
        }
        for (Note note : drawing.scene().document().notes()) {
            Box box = NoteGeometry.of(note, BundledFont.instance()).box();
            if (visible.size() < MOST && box.intersects(covered)) {
                Item item = new Item.NoteItem(note.id());
                visible.add(item);
                place(item, box, note.id());
            }
        }
        regions.keySet().retainAll(visible);
        // what stays is left in its place, for a region that is taken out and put back is styled anew
        Set<Region> wanted = Set.copyOf(regions.values());
        if (!wanted.containsAll(group.getChildren())) {
            group.getChildren().retainAll(wanted);
        }
        if (group.getChildren().size() < regions.size()) {
            group.getChildren()
                    .addAll(regions.values().stream()
                            .skip(group.getChildren().size())
                            .toList());
        }
        shown = Optional.of(drawing);
    }

    private void place(Item item, Box box, String id) {
        Region region = regions.computeIfAbsent(item, _ -> new Spot(item, id));
        region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    /// A region over one thing, which says what the thing is when it is asked.
    private final class Spot extends Region {
        private final Item item;

        Spot(Item item, String id) {
            this.item = item;
            setManaged(false);
            setId(id);
            setAccessibleRole(AccessibleRole.NODE);
            getStyleClass().add("canvas-item");
            setFocusTraversable(false);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.TEXT
                    ? canvas.spoken().of(item)
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}
