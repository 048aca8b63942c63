package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;

/// A canvas larger than the window by a margin on every side. Panning shifts it; it is painted again when the margin is
/// used up, or when what it shows has changed.
final class Layer {
    static final double MARGIN = 256;
    private static final double SMALL_MARGIN = 96;
    private static final double DOT_SPACING = 24;
    private static final double SMALLEST_ZOOM_FOR_DOTS = 0.5;

    private final Canvas canvas = new Canvas();
    private View painted = View.START;
    private double reach = MARGIN;
    private List<Element> elements = List.of();
    private long redraws;
    private Fonts fonts = new Fonts(1);
    private double fontZoom = 1;
    private double density = 1;
    private final Scale shrink = new Scale(1, 1);

    Layer() {
        canvas.getTransforms().add(shrink);
    }

    Canvas node() {
        return canvas;
    }

    long redraws() {
        return redraws;
    }

    /// Paints for a window that is shown `density` times its size, with as many dots more.
    void resize(double width, double height, double density) {
        this.density = density;
        shrink.setX(1 / density);
        shrink.setY(1 / density);
        canvas.setWidth((width + 2 * MARGIN) * density);
        canvas.setHeight((height + 2 * MARGIN) * density);
    }

    void show(List<Element> elements) {
        this.elements = elements;
    }

    /// Whether shifting the canvas is enough to show a view.
    boolean covers(View view) {
        return view.zoom() == painted.zoom()
                && Math.abs((painted.x() - view.x()) * view.zoom()) <= reach
                && Math.abs((painted.y() - view.y()) * view.zoom()) <= reach;
    }

    /// Moves by whole pixels of the screen: between pixels, the software renderer would mix four of them for each one.
    void shift(View view) {
        canvas.setTranslateX(whole((painted.x() - view.x()) * view.zoom()) - MARGIN);
        canvas.setTranslateY(whole((painted.y() - view.y()) * view.zoom()) - MARGIN);
    }

    private double whole(double shift) {
        double scale = Optional.ofNullable(canvas.getScene())
                .map(Scene::getWindow)
                .map(Window::getOutputScaleX)
                .orElse(1.0);
        double pixels = scale * density;
        return Math.rint(shift * pixels) / pixels;
    }

    /// Paints the elements over dots every 24 world units; the ground's own colour lies behind the canvas.
    void paintWithDots(View view, Colours colours, Set<ElementId> leftOut) {
        clear(view);
        if (view.zoom() >= SMALLEST_ZOOM_FOR_DOTS) {
            dots(view, colours);
        }
        paintElements(view, colours, leftOut);
    }

    void paint(View view, Colours colours, Set<ElementId> leftOut) {
        clear(view);
        paintElements(view, colours, leftOut);
    }

    private void dots(View view, Colours colours) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setFill(colours.of(Ink.of(Token.GRID)));
        double step = DOT_SPACING * view.zoom() * density;
        double left = (MARGIN - view.x() * view.zoom()) * density;
        double top = (MARGIN - view.y() * view.zoom()) * density;
        for (double x = left - Math.floor(left / step) * step; x < canvas.getWidth(); x += step) {
            for (double y = top - Math.floor(top / step) * step; y < canvas.getHeight(); y += step) {
                context.fillRect(Math.rint(x) - 1, Math.rint(y) - 1, 2, 2);
            }
        }
    }

    /// The whole margin is worth painting when somebody pans. While zoom or content change with every frame, most of it
    /// would be painted in vain.
    private void clear(View view) {
        redraws++;
        boolean panned = view.zoom() == painted.zoom() && !covers(view);
        reach = panned ? MARGIN : SMALL_MARGIN;
        painted = view;
        shift(view);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    private void paintElements(View view, Colours colours, Set<ElementId> leftOut) {
        double zoom = view.zoom();
        GraphicsContext context = canvas.getGraphicsContext2D();
        Box seen = new Box(
                view.x() - reach / zoom,
                view.y() - reach / zoom,
                (canvas.getWidth() / density - 2 * (MARGIN - reach)) / zoom,
                (canvas.getHeight() / density - 2 * (MARGIN - reach)) / zoom);
        double size = zoom * density;
        if (size != fontZoom) {
            fonts = new Fonts(size);
            fontZoom = size;
        }
        ShapePainter painter = new ShapePainter(
                context,
                colours,
                fonts,
                size,
                (MARGIN - view.x() * zoom) * density,
                (MARGIN - view.y() * zoom) * density);
        for (Element element : elements) {
            if (element.bounds().grown(1).intersects(seen) && !leftOut.contains(element.id())) {
                painter.paint(element.shapes());
            }
        }
    }
}
