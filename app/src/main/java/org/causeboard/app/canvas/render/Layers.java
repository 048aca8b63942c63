package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Palette;
import org.causeboard.model.document.Box;

/// Canvases with everything that stands still, and over them a live group of scene-graph nodes in world coordinates.
/// Repaints only what has changed, once a frame.
public final class Layers extends Pane {
    private final Tiles tiles = new Tiles();
    private final Group live = new Group();
    private final Affine liveView = new Affine();
    private View wanted = View.START;
    private Colours colours;
    private DisplayList list = new DisplayList(List.of(), List.of(), List.of());
    private Set<ElementId> lifted = Set.of();
    private double density = 1;
    private boolean stale = true;
    private final List<Box> damaged = new ArrayList<>();
    private final ZoomRest zoomRest = new ZoomRest(this::refine);

    public Layers(Palette palette) {
        colours = new Colours(palette);
        live.setManaged(false);
        live.getTransforms().add(liveView);
        live.setMouseTransparent(true);
        live.setViewOrder(-1);
        getChildren().addAll(tiles.nodes());
        getChildren().add(live);
        setMouseTransparent(true);
    }

    /// Shows another picture; only what differs is painted again.
    public void show(DisplayList next) {
        if (tiles.haveZoom(wanted.zoom())) {
            Box painted = tiles.shown();
            damage(Damage.between(list.edges(), next.edges(), painted));
            damage(Damage.between(list.nodes(), next.nodes(), painted));
        } else {
            stale = true;
        }
        list = next;
        requestLayout();
    }

    private void refine() {
        if (tiles.redraws().coarse()) {
            stale = true;
            requestLayout();
        }
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

    /// Shows edges as a node in world coordinates that looks as if they were painted.
    public Node edges(LiftedEdges edges, List<Element> now) {
        Box seen = wanted.visible(getWidth(), getHeight());
        return edges.show(now, wanted.zoom(), seen.grown(Math.max(seen.width(), seen.height()) / 4));
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
        return tiles.redraws();
    }

    /// Counts since the start.
    ///
    /// @param paintings of everything in view
    /// @param patches of the place of one thing that changed
    /// @param strips of what a pan brings into view
    /// @param coarse whether what is painted now is to be painted more finely when the hand rests
    public record Redraws(long paintings, long patches, long strips, boolean coarse) {}

    /// Gives back the pixels of what was shown, for good. To be called when it is in no scene any more: the toolkit,
    /// which may hold it for long, takes notice of what is gone only where something is painted, and one pixel will do.
    public void putAway() {
        list = new DisplayList(List.of(), List.of(), List.of());
        damaged.clear();
        tiles.putAway();
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        snapshot(pixel, new WritableImage(1, 1));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (!tiles.fits(width, height, density)) {
            tiles.resize(width, height, density);
            stale = true;
        }
        View view = wanted.onWholePixels(density);
        liveView.setToTransform(view.zoom(), 0, -view.x() * view.zoom(), 0, view.zoom(), -view.y() * view.zoom());
        Content content = new Content(list, colours, lifted);
        boolean zooms = !tiles.haveZoom(view.zoom());
        boolean goesOn = zooms && zoomRest.begin();
        boolean kept = !stale && !zooms;
        if (kept && (damaged.isEmpty() || tiles.patch(damaged, content))) {
            tiles.follow(view, content);
        } else {
            tiles.paint(view, content, goesOn);
        }
        damaged.clear();
        stale = false;
    }
}
