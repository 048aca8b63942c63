package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.Box;

/// A canvas larger than the window by a margin on every side. Panning shifts it; it is painted again when the margin is
/// used up, or when what it shows has changed.
final class Layer {
    static final double MARGIN = 256;

    private final Canvas canvas = new Canvas();
    private View painted = View.START;
    private List<Element> elements = List.of();
    private long redraws;

    Canvas node() {
        return canvas;
    }

    long redraws() {
        return redraws;
    }

    void resize(double width, double height) {
        canvas.setWidth(width + 2 * MARGIN);
        canvas.setHeight(height + 2 * MARGIN);
    }

    void show(List<Element> elements) {
        this.elements = elements;
    }

    /// Whether shifting the canvas is enough to show a view.
    boolean covers(View view) {
        return view.zoom() == painted.zoom()
                && Math.abs((painted.x() - view.x()) * view.zoom()) <= MARGIN
                && Math.abs((painted.y() - view.y()) * view.zoom()) <= MARGIN;
    }

    void shift(View view) {
        canvas.setTranslateX((painted.x() - view.x()) * view.zoom() - MARGIN);
        canvas.setTranslateY((painted.y() - view.y()) * view.zoom() - MARGIN);
    }

    void paint(View view, Colours colours, Set<ElementId> leftOut) {
        redraws++;
        painted = view;
        shift(view);
        double zoom = view.zoom();
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.setTransform(zoom, 0, 0, zoom, MARGIN - view.x() * zoom, MARGIN - view.y() * zoom);
        Box seen = new Box(
                view.x() - MARGIN / zoom,
                view.y() - MARGIN / zoom,
                canvas.getWidth() / zoom,
                canvas.getHeight() / zoom);
        ShapePainter painter = new ShapePainter(context, colours);
        for (Element element : elements) {
            if (element.bounds().grown(1).intersects(seen) && !leftOut.contains(element.id())) {
                painter.paint(element.shapes());
            }
        }
    }
}
