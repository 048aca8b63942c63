package org.causeboard.app.canvas.render;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// Rectangles without more: seen from afar, a thousand variables consist of little else while their bars move, and a
/// clip for each of them would cost more than its bars. So they are cut off by arithmetic.
final class Plain {
    private static final double ROUND = 0.25; // pixels of a corner from which on it is seen to be round

    private Plain() {}

    /// Whether shapes look like rectangles at `scale` pixels for each world unit.
    static boolean all(List<Shape> shapes, double scale) {
        for (Shape shape : shapes) {
            if (!(shape instanceof Shape.Rectangle rectangle) || !isPlain(rectangle, scale)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPlain(Shape.Rectangle rectangle, double scale) {
        return rectangle.stroke().isEmpty() && rectangle.radius() * scale < ROUND;
    }

    /// Paints shapes that are all plain, as far as they lie in a part of a canvas.
    ///
    /// @param left the pixel column of the world's origin
    /// @param top its pixel row
    static void paint(
            List<Shape> shapes,
            Pixels part,
            double scale,
            double left,
            double top,
            Colours colours,
            GraphicsContext context) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Rectangle rectangle && rectangle.fill().isPresent()) {
                Ink ink = rectangle.fill().get();
                Box box = rectangle.box();
                Pixels seen = new Pixels(
                                left + box.x() * scale,
                                top + box.y() * scale,
                                box.width() * scale,
                                box.height() * scale)
                        .common(part);
                if (!seen.isEmpty()) {
                    context.setFill(colours.of(ink));
                    context.fillRect(seen.x(), seen.y(), seen.width(), seen.height());
                }
            }
        }
    }
}
