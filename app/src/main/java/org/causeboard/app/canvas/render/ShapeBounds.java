package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Boxes that hold shapes, in world coordinates.
final class ShapeBounds {
    private static final double WIDEST_LETTER = 1.1; // of its size

    private ShapeBounds() {}

    /// A box that holds a shape, with its line; for text one that is large enough for the widest letters.
    static Box of(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle rectangle -> rectangle.box().grown(thickness(rectangle.stroke()) / 2);
            case Shape.Ellipse ellipse -> ellipse.box().grown(thickness(ellipse.stroke()) / 2);
            case Shape.Line line ->
                around(List.of(line.from(), line.to())).grown(line.stroke().width() / 2);
            case Shape.Curve curve -> around(points(curve)).grown(thickness(curve.stroke()) / 2);
            case Shape.Text text -> {
                double size = text.style().size();
                double width = WIDEST_LETTER * size * text.text().length();
                double left = switch (text.anchor()) {
                    case START -> text.at().x();
                    case MIDDLE -> text.at().x() - width / 2;
                    case END -> text.at().x() - width;
                };
                yield new Box(left, text.at().y() - 1.2 * size, width, 1.6 * size);
            }
        };
    }

    private static double thickness(Optional<Stroke> stroke) {
        return stroke.map(Stroke::width).orElse(0.0);
    }

    private static List<Point> points(Shape.Curve curve) {
        List<Point> points = new ArrayList<>();
        for (Segment segment : curve.segments()) {
            switch (segment) {
                case Segment.Move(Point to) -> points.add(to);
                case Segment.LineTo(Point to) -> points.add(to);
                case Segment.CubicTo(Point a, Point b, Point to) -> points.addAll(List.of(a, b, to));
                case Segment.Close _ -> {} // goes where it has been
            }
        }
        return points;
    }

    private static Box around(List<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
        double right = points.stream().mapToDouble(Point::x).max().orElseThrow();
        double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double bottom = points.stream().mapToDouble(Point::y).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }
}
