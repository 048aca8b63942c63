package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// The picture on a canvas larger than the window by a margin on every side, ground included: one opaque image, since
/// each further one costs as much again in software. Panning shifts it; it is painted again when the margin is used up,
/// and in patches where what it shows has changed.
final class PaintedCanvas {
    static final double MARGIN = 256;
    private static final double SMALL_MARGIN = 96;
    private static final double AHEAD = 192; // of a pan, less than the margin
    private static final double STRIP = 48;
    private static final double MOST_PATCHED = 0.6; // of what is seen: above, all is painted
    private static final int MOST_PATCHES = 100;

    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1);
    private View painted = View.START;
    private double reach = MARGIN;
    private double width;
    private double height;
    private double density = 1;
    private Fonts fonts = new Fonts(1);
    private double fontZoom = 1;
    private long paintings;
    private long patches;

    PaintedCanvas() {
        canvas.getTransforms().add(shrink);
    }

    Canvas node() {
        return canvas;
    }

    Layers.Redraws redraws() {
        return new Layers.Redraws(paintings, patches);
    }

    /// Whether it has this size already.
    boolean fits(double width, double height, double density) {
        return this.width == width && this.height == height && this.density == density;
    }

    /// Paints for a window that is shown `density` times its size, with as many dots more.
    void resize(double width, double height, double density) {
        this.width = width;
        this.height = height;
        this.density = density;
        shrink.setX(1 / density);
        shrink.setY(1 / density);
        canvas.setWidth((width + 2 * MARGIN) * density);
        canvas.setHeight((height + 2 * MARGIN) * density);
    }

    /// Whether shifting the canvas is enough to show a view.
    boolean covers(View view) {
        return view.zoom() == painted.zoom() && Math.abs(across(view)) <= reach && Math.abs(down(view)) <= reach;
    }

    private double across(View view) {
        return (painted.x() - view.x()) * view.zoom();
    }

    private double down(View view) {
        return (painted.y() - view.y()) * view.zoom();
    }

    /// Moves by whole pixels of the screen: between pixels, the software renderer would mix four of them for each one.
    void shift(View view) {
        canvas.setTranslateX(whole(across(view)) - MARGIN);
        canvas.setTranslateY(whole(down(view)) - MARGIN);
    }

    private double whole(double shift) {
        double scale = Optional.ofNullable(canvas.getScene())
                .map(Scene::getWindow)
                .map(Window::getOutputScaleX)
                .orElse(1.0);
        double pixels = scale * density;
        return Math.rint(shift * pixels) / pixels;
    }

    /// Paints everything but what is left out.
    ///
    /// The whole margin is worth painting when somebody pans, and further where the pan goes. While the content changes
    /// with every frame most of it would be painted in vain, and while the zoom changes all of it.
    void paint(View view, DisplayList list, Colours colours, Set<ElementId> leftOut) {
        paintings++;
        boolean zoomed = view.zoom() != painted.zoom();
        boolean panned = !zoomed && !covers(view);
        View next = panned ? view.panned(ahead(across(view)), ahead(down(view))).onWholePixels(density) : view;
        reach = zoomed ? 1 : panned ? MARGIN : SMALL_MARGIN;
        painted = next;
        shift(view);
        paint(whole(), list, colours, leftOut);
    }

    /// The part of the world that is painted.
    Box shown() {
        return painted.visible(width, height).grown(reach / painted.zoom());
    }

    private Pixels whole() {
        return pixels(shown());
    }

    /// Paints a part of the picture.
    void paint(Pixels part, DisplayList list, Colours colours, Set<ElementId> leftOut) {
        Box world = part.world(painted, density);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.save();
        part.clip(context);
        Ground.paint(context, part, painted, density, colours);
        ShapePainter painter = painter(colours);
        painter.paint(Bundle.of(shown(list.edges(), world, leftOut).toList(), colours, zoom(), world));
        shown(list.nodes(), world, leftOut)
                .map(element -> shapes(element, world))
                .forEach(painter::paint);
        context.restore();
    }

    private static List<Shape> shapes(Element element, Box world) {
        return world.contains(element.bounds())
                ? element.shapes()
                : element.shapes().stream()
                        .filter(shape -> ShapeBounds.of(shape).grown(1).intersects(world))
                        .toList();
    }

    /// How many pixels a pan can go on as from one view to the next before it comes to what is not painted.
    double room(View before, View now) {
        return now.zoom() == before.zoom()
                ? Math.min(room(across(now), across(now) - across(before)), room(down(now), down(now) - down(before)))
                : Double.POSITIVE_INFINITY;
    }

    private double room(double moved, double step) {
        return step == 0 ? Double.POSITIVE_INFINITY : reach - moved * Math.signum(step);
    }

    /// Begins to paint what lies ahead of a pan from one view to the next, for a window of the size of another's, where
    /// nobody sees it: all but a corner lies outside of the window, since nothing at all would not be painted.
    ///
    /// @return what is to be painted, part by part
    List<Pixels> begin(View before, View now, PaintedCanvas other) {
        if (!fits(other.width, other.height, other.density)) {
            resize(other.width, other.height, other.density);
        }
        double dx = AHEAD * Math.signum(other.across(now) - other.across(before));
        double dy = AHEAD * Math.signum(other.down(now) - other.down(before));
        painted = now.panned(dx, dy).onWholePixels(density);
        reach = MARGIN;
        canvas.setTranslateX(width - 1);
        canvas.setTranslateY(height - 1);
        paintings++;
        return whole().strips(STRIP * density);
    }

    private double ahead(double moved) {
        return Math.abs(moved) <= reach ? 0 : Math.copySign(AHEAD, moved);
    }

    /// Paints again what lies in these boxes of the world, as far as it is painted at all.
    ///
    /// @return whether that is less work than painting everything; if not, nothing has been done
    boolean patch(List<Box> boxes, DisplayList list, Colours colours, Set<ElementId> leftOut) {
        Box seen = shown();
        List<Box> places = boxes.stream()
                .filter(box -> box.intersects(seen))
                .map(box -> Pixels.common(box.grown(1 / painted.zoom()), seen))
                .toList();
        double area =
                places.stream().mapToDouble(box -> box.width() * box.height()).sum();
        if (places.size() > MOST_PATCHES || area > MOST_PATCHED * seen.width() * seen.height()) {
            return false;
        }
        List<Element> edges = shown(list.edges(), seen, leftOut).toList();
        List<Element> nodes = shown(list.nodes(), seen, leftOut).toList();
        places.forEach(place -> patch(place, edges, nodes, colours));
        return true;
    }

    private void patch(Box place, List<Element> edges, List<Element> nodes, Colours colours) {
        patches++;
        Pixels pixels = pixels(place);
        Box world = pixels.world(painted, density);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.save();
        pixels.clip(context);
        List<Element> here = in(nodes, world).toList();
        int cover = here.size() - 1;
        while (cover >= 0 && !Cover.covers(here.get(cover), world, colours)) {
            cover--;
        }
        if (cover < 0) {
            Ground.paint(context, pixels, painted, density, colours);
        }
        ShapePainter painter = painter(colours);
        painter.paint(
                cover < 0
                        ? Bundle.of(in(edges, world).toList(), colours, zoom(), world)
                        : Cover.visible(here.get(cover), world, colours));
        here.subList(cover + 1, here.size()).stream().map(Element::shapes).forEach(painter::paint);
        context.restore();
    }

    private static Stream<Element> shown(List<Element> elements, Box seen, Set<ElementId> leftOut) {
        return in(elements, seen).filter(element -> !leftOut.contains(element.id()));
    }

    private static Stream<Element> in(List<Element> elements, Box box) {
        return elements.stream().filter(element -> element.bounds().grown(1).intersects(box));
    }

    private Pixels pixels(Box world) {
        return Pixels.of(world, painted, density);
    }

    private double zoom() {
        return painted.zoom() * density;
    }

    private ShapePainter painter(Colours colours) {
        double size = zoom();
        if (size != fontZoom) {
            fonts = new Fonts(size);
            fontZoom = size;
        }
        return new ShapePainter(
                canvas.getGraphicsContext2D(),
                colours,
                fonts,
                size,
                Pixels.left(painted, density),
                Pixels.top(painted, density));
    }
}
