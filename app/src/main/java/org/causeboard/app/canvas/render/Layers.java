package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Palette;

/// A canvas for edges, with the dots of the ground, a canvas for variables, and over them a live group of scene-graph
/// nodes in world coordinates. Repaints only what has changed, once a frame.
public final class Layers extends Pane {
    private final Layer edges = new Layer();
    private final Layer nodes = new Layer();
    private final Group live = new Group();
    private final Affine liveView = new Affine();
    private View view = View.START;
    private Colours colours;
    private DisplayList list = new DisplayList(List.of(), List.of(), List.of());
    private Set<ElementId> lifted = Set.of();
    private double density = 1;
    private boolean edgesStale = true;
    private boolean nodesStale = true;

    public Layers(Palette palette) {
        colours = new Colours(palette);
        live.setManaged(false);
        live.getTransforms().add(liveView);
        live.setMouseTransparent(true);
        edges.node().setManaged(false);
        nodes.node().setManaged(false);
        getChildren().addAll(edges.node(), nodes.node(), live);
        setMouseTransparent(true);
    }

    /// Shows another picture; a layer whose elements are the same ones is not painted again.
    public void show(DisplayList next) {
        edgesStale |= !sameElements(list.edges(), next.edges());
        nodesStale |= !sameElements(list.nodes(), next.nodes());
        list = next;
        edges.show(next.edges());
        nodes.show(next.nodes());
        requestLayout();
    }

    private static boolean sameElements(List<Element> a, List<Element> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i) && !a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Looks elsewhere.
    public void look(View next) {
        view = next;
        requestLayout();
    }

    /// Wears other colours.
    public void dye(Palette palette) {
        colours = new Colours(palette);
        staleAll();
    }

    /// Paints for a window that is shown `density` times its size.
    public void density(double density) {
        this.density = density;
        requestLayout();
    }

    /// Leaves these out, as they are shown by nodes of the live group.
    public void lift(Set<ElementId> elements) {
        if (!elements.equals(lifted)) {
            lifted = elements;
            staleAll();
        }
    }

    private void staleAll() {
        edgesStale = true;
        nodesStale = true;
        requestLayout();
    }

    /// Nodes in world coordinates over everything painted.
    public Group live() {
        return live;
    }

    /// The colours that are worn now.
    public Colours colours() {
        return colours;
    }

    /// How often edges and variables have been painted.
    public Redraws redraws() {
        return new Redraws(edges.redraws(), nodes.redraws());
    }

    /// Counts of paintings since the start.
    public record Redraws(long edges, long nodes) {}

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (edges.node().getWidth() != (width + 2 * Layer.MARGIN) * density
                || edges.node().getHeight() != (height + 2 * Layer.MARGIN) * density) {
            edges.resize(width, height, density);
            nodes.resize(width, height, density);
            edgesStale = true;
            nodesStale = true;
        }
        liveView.setToTransform(view.zoom(), 0, -view.x() * view.zoom(), 0, view.zoom(), -view.y() * view.zoom());
        if (edgesStale || !edges.covers(view)) {
            edges.paintWithDots(view, colours, lifted);
        } else {
            edges.shift(view);
        }
        if (nodesStale || !nodes.covers(view)) {
            nodes.paint(view, colours, lifted);
        } else {
            nodes.shift(view);
        }
        edgesStale = false;
        nodesStale = false;
    }
}
