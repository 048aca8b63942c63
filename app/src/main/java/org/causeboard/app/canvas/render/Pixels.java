package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import org.causeboard.model.document.Box;

/// Whole pixels of the picture, counted from the world's origin.
record Pixels(double x, double y, double width, double height) {
    static final Pixels NONE = new Pixels(0, 0, 0, 0);

    /// Those that a box of the world touches.
    ///
    /// @param scale pixels for each world unit
    static Pixels of(Box world, double scale) {
        double x = Math.floor(world.x() * scale);
        double y = Math.floor(world.y() * scale);
        return new Pixels(x, y, Math.ceil(world.right() * scale) - x, Math.ceil(world.bottom() * scale) - y);
    }

    /// Those between two columns and two rows.
    private static Pixels between(double left, double top, double right, double bottom) {
        return new Pixels(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /// What these pixels show.
    Box world(double scale) {
        return new Box(x / scale, y / scale, width / scale, height / scale);
    }

    Pixels plus(double dx, double dy) {
        return new Pixels(x + dx, y + dy, width, height);
    }

    Pixels grown(double by) {
        return new Pixels(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /// Those that are among others, too.
    Pixels common(Pixels other) {
        return between(
                Math.max(x, other.x),
                Math.max(y, other.y),
                Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom()));
    }

    /// Those that are not in a part of these: columns beside it, and rows above and below.
    List<Pixels> without(Pixels part) {
        return Stream.of(
                        between(x, y, right(), part.y),
                        between(x, part.y, part.x, part.bottom()),
                        between(part.right(), part.y, right(), part.bottom()),
                        between(x, part.bottom(), right(), bottom()))
                .filter(strip -> !strip.isEmpty())
                .toList();
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
