package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.causeboard.model.document.Box;

/// Whole pixels of a [PaintedCanvas].
record Pixels(double x, double y, double width, double height) {
    /// Those that a box of the world touches.
    static Pixels of(Box world, View painted, double density) {
        double scale = painted.zoom() * density;
        double left = left(painted, density);
        double top = top(painted, density);
        double x = Math.floor(left + world.x() * scale);
        double y = Math.floor(top + world.y() * scale);
        return new Pixels(
                x, y, Math.ceil(left + world.right() * scale) - x, Math.ceil(top + world.bottom() * scale) - y);
    }

    /// The column of the world's origin.
    static double left(View painted, double density) {
        return Math.rint((PaintedCanvas.MARGIN - painted.x() * painted.zoom()) * density);
    }

    /// The row of the world's origin.
    static double top(View painted, double density) {
        return Math.rint((PaintedCanvas.MARGIN - painted.y() * painted.zoom()) * density);
    }

    /// What these pixels show.
    Box world(View painted, double density) {
        double scale = painted.zoom() * density;
        return new Box(
                (x - left(painted, density)) / scale,
                (y - top(painted, density)) / scale,
                width / scale,
                height / scale);
    }

    /// These pixels from top to bottom in strips of some rows.
    List<Pixels> strips(double rows) {
        List<Pixels> strips = new ArrayList<>();
        for (double top = y; top < y + height; top += rows) {
            strips.add(new Pixels(x, top, width, Math.min(rows, y + height - top)));
        }
        return strips;
    }

    /// Nothing is painted outside of them from now on; a clip on whole pixels costs nothing.
    void clip(GraphicsContext context) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
    }

    /// What lies in both boxes; without width or height when nothing does.
    static Box common(Box a, Box b) {
        double left = Math.max(a.x(), b.x());
        double top = Math.max(a.y(), b.y());
        return new Box(
                left,
                top,
                Math.max(0, Math.min(a.right(), b.right()) - left),
                Math.max(0, Math.min(a.bottom(), b.bottom()) - top));
    }
}
