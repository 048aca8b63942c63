package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Rectangles without more: seen from afar, a thousand variables consist of little else while their bars move, and a
/// clip for each of them would cost more than its bars. So they are cut off by arithmetic.
final class Plain {
    private static final double ROUND = 0.25; // pixels of a corner from which on it is seen to be round
    private static final double THICK = 0.75; // pixels of a line from which on its round ends are seen

    private Plain() {}

    /// Whether shapes look like rectangles at `scale` pixels for each world unit.
    static boolean all(List<Shape> shapes, double scale) {
        for (Shape shape : shapes) {
            if (!is(shape, scale)) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Shape shape, double scale) {
        return switch (shape) {
            case Shape.Rectangle(var _, double radius, var fill, var stroke) ->
                stroke.isEmpty() && fill.isPresent() && radius * scale < ROUND;
            case Shape.Line(Point from, Point to, Stroke stroke) ->
                (from.x() == to.x() || from.y() == to.y())
                        && stroke.dash() == Dash.SOLID
                        && stroke.width() * scale < THICK;
            case Shape.Ellipse _, Shape.Curve _, Shape.Text _ -> false;
        };
    }

    /// The rectangle that a shape looks like; it has no border, and its corners are not seen to be round.
    static Optional<Shape.Rectangle> of(Shape shape, double scale) {
        if (!is(shape, scale)) {
            return Optional.empty();
        }
        return switch (shape) {
            case Shape.Rectangle rectangle -> Optional.of(rectangle);
            case Shape.Line line ->
                Optional.of(Shape.Rectangle.filled(
                        ShapeBounds.of(line), 0, line.stroke().ink()));
            case Shape.Ellipse _, Shape.Curve _, Shape.Text _ -> Optional.empty();
        };
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
            of(shape, scale).ifPresent(rectangle -> {
                Pixels seen = pixels(rectangle, scale, left, top).common(part);
                if (!seen.isEmpty()) {
                    fill(rectangle, seen, colours, context);
                }
            });
        }
    }

    /// Paints one as a whole, on a canvas that is not transformed.
    static void paint(
            Shape.Rectangle rectangle,
            double scale,
            double left,
            double top,
            Colours colours,
            GraphicsContext context) {
        fill(rectangle, pixels(rectangle, scale, left, top), colours, context);
    }

    /// Where a rectangle lies on a canvas.
    static Pixels pixels(Shape.Rectangle rectangle, double scale, double left, double top) {
        Box box = rectangle.box();
        return new Pixels(left + box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale);
    }

    private static void fill(Shape.Rectangle rectangle, Pixels seen, Colours colours, GraphicsContext context) {
        context.setFill(colours.of(rectangle.fill().orElseThrow()));
        context.fillRect(seen.x(), seen.y(), seen.width(), seen.height());
    }
}
