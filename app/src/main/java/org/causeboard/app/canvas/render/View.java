package org.causeboard.app.canvas.render;

import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Which part of the world is seen, and how large.
///
/// @param zoom pixels for each world unit
/// @param x the world coordinate at the left edge of the window
/// @param y the world coordinate at its top edge
public record View(double zoom, double x, double y) {
    /// So small that thousands of variables are seen at once.
    public static final double SMALLEST = 0.01;
    public static final double LARGEST = 8;

    /// Natural size with the origin at the top left.
    public static final View START = new View(1, 0, 0);

    public View {
        zoom = Math.clamp(zoom, SMALLEST, LARGEST);
    }

    /// The world's place under a pixel of the window.
    public Point toWorld(double screenX, double screenY) {
        return new Point(x + screenX / zoom, y + screenY / zoom);
    }

    /// The pixel of the window that shows a place.
    public Point toScreen(Point world) {
        return new Point((world.x() - x) * zoom, (world.y() - y) * zoom);
    }

    /// Moved so that what was seen lies `dx`, `dy` pixels further right and down.
    public View panned(double dx, double dy) {
        return new View(zoom, x - dx / zoom, y - dy / zoom);
    }

    /// Larger by a factor, with the place under a pixel staying there.
    public View zoomed(double factor, double screenX, double screenY) {
        double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        Point fixed = toWorld(screenX, screenY);
        return new View(next, fixed.x() - screenX / next, fixed.y() - screenY / next);
    }

    /// The nearest view with the world's origin on a whole pixel of a picture that has `density` pixels for each one of
    /// the window.
    View onWholePixels(double density) {
        double pixels = zoom * density;
        return new View(zoom, Math.rint(x * pixels) / pixels, Math.rint(y * pixels) / pixels);
    }

    /// The view that shows all of a box in a window, at most `largest` times its size, on whole pixels.
    public static View fitting(Box box, double width, double height, double margin, double largest) {
        double zoom = Math.min(
                (width - 2 * margin) / Math.max(1, box.width()), (height - 2 * margin) / Math.max(1, box.height()));
        double fitted = Math.clamp(zoom, SMALLEST, largest);
        double left = Math.rint((width - box.width() * fitted) / 2);
        double top = Math.rint((height - box.height() * fitted) / 2);
        return new View(fitted, box.x() - left / fitted, box.y() - top / fitted);
    }

    /// What a window of this size shows.
    public Box visible(double width, double height) {
        return new Box(x, y, width / zoom, height / zoom);
    }
}
