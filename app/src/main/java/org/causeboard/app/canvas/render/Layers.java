package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Palette;
import org.causeboard.model.document.Box;

/// A canvas with everything that stands still, and over it a live group of scene-graph nodes in world coordinates.
/// Repaints only what has changed, once a frame.
public final class Layers extends Pane {
    private final Ahead pictures;
    private final Group live = new Group();
    private final Affine liveView = new Affine();
    private View wanted = View.START;
    private View looked = View.START;
    private Colours colours;
    private DisplayList list = new DisplayList(List.of(), List.of(), List.of());
    private Set<ElementId> lifted = Set.of();
    private double density = 1;
    private boolean stale = true;
    private final List<Box> damaged = new ArrayList<>();

    public Layers(Palette palette) {
        colours = new Colours(palette);
        live.setManaged(false);
        live.getTransforms().add(liveView);
        live.setMouseTransparent(true);
        live.setViewOrder(-1);
        PaintedCanvas seen = new PaintedCanvas();
        PaintedCanvas next = new PaintedCanvas();
        seen.node().setManaged(false);
        next.node().setManaged(false);
        pictures = new Ahead(seen, next);
        getChildren().addAll(next.node(), seen.node(), live);
        setMouseTransparent(true);
    }

    /// Shows another picture; only what differs is painted again.
    public void show(DisplayList next) {
        Box painted = pictures.seen().shown();
        damage(Damage.between(list.edges(), next.edges(), painted));
        damage(Damage.between(list.nodes(), next.nodes(), painted));
        pictures.drop();
        list = next;
        requestLayout();
    }

    private void damage(Optional<List<Box>> boxes) {
        boxes.ifPresentOrElse(damaged::addAll, () -> stale = true);
    }

    /// Looks elsewhere, with the world's origin on a whole pixel: so things look the same wherever they are panned to,
    /// and what is live lies exactly on what is painted.
    public void look(View next) {
        wanted = next;
        requestLayout();
    }

    /// Wears other colours.
    public void dye(Palette palette) {
        colours = new Colours(palette);
        stale = true;
        requestLayout();
    }

    /// Paints for a window that is shown `density` times its size.
    public void density(double density) {
        this.density = density;
        requestLayout();
    }

    /// Leaves these out, as they are shown by nodes of the live group.
    public void lift(Set<ElementId> elements) {
        if (elements.equals(lifted)) {
            return;
        }
        Set<ElementId> before = lifted;
        lifted = Set.copyOf(elements);
        list.elements()
                .filter(element -> before.contains(element.id()) != lifted.contains(element.id()))
                .forEach(element -> damaged.add(element.bounds().grown(1)));
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

    /// How often it has been painted.
    public Redraws redraws() {
        return pictures.redraws();
    }

    /// Counts since the start.
    ///
    /// @param paintings of everything in view
    /// @param patches of the place of one thing that changed
    public record Redraws(long paintings, long patches) {}

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        PaintedCanvas picture = pictures.seen();
        if (!picture.fits(width, height, density)) {
            picture.resize(width, height, density);
            stale = true;
        }
        View view = wanted.onWholePixels(density);
        liveView.setToTransform(view.zoom(), 0, -view.x() * view.zoom(), 0, view.zoom(), -view.y() * view.zoom());
        boolean panned = !stale && damaged.isEmpty() && picture.covers(view);
        boolean patched = panned || (!stale && picture.covers(view) && picture.patch(damaged, list, colours, lifted));
        if (patched) {
            picture.shift(view);
        } else {
            picture.paint(view, list, colours, lifted);
        }
        if (panned) {
            pictures.follow(looked, view, list, colours, lifted);
        } else {
            pictures.drop();
        }
        looked = view;
        damaged.clear();
        stale = false;
    }
}
