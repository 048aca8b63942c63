package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// What hides all that was painted before it in a box, such as a variable's body behind its bars.
final class Cover {
    private Cover() {}

    /// The shapes of an element that are seen in a box, from the last one on that covers it, if one does.
    static Optional<List<Shape>> seen(Element element, Box box, Colours colours) {
        return element.id() instanceof ElementId.OfVariable && element.bounds().contains(box)
                ? first(element, box, colours).map(from -> seen(element.shapes(), from, box))
                : Optional.empty();
    }

    private static List<Shape> seen(List<Shape> shapes, int from, Box box) {
        List<Shape> seen = new ArrayList<>(shapes.size() - from);
        if (shapes.get(from) instanceof Shape.Rectangle(Box body, var _, Optional<Ink> fill, var _)) {
            fill.ifPresent(ink -> seen.add(Shape.Rectangle.filled(body, 0, ink)));
        }
        for (int i = from + 1; i < shapes.size(); i++) {
            if (ShapeBounds.of(shapes.get(i)).grown(1).intersects(box)) {
                seen.add(shapes.get(i));
            }
        }
        return seen;
    }

    private static Optional<Integer> first(Element element, Box box, Colours colours) {
        for (int i = element.shapes().size() - 1; i >= 0; i--) {
            if (element.shapes().get(i) instanceof Shape.Rectangle(Box body, double radius, var fill, var stroke)
                    && body.contains(box)
                    && fill.filter(ink -> colours.of(ink).isOpaque()).isPresent()) {
                double border = stroke.map(line -> line.width() / 2).orElse(0.0);
                if (isWithin(body.grown(-border), Math.max(0, radius - border), box)) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a box lies within another one with round corners.
    private static boolean isWithin(Box body, double radius, Box box) {
        double across = radius - Math.min(box.x() - body.x(), body.right() - box.right());
        double down = radius - Math.min(box.y() - body.y(), body.bottom() - box.bottom());
        return body.contains(box) && (across <= 0 || down <= 0 || Math.hypot(across, down) <= radius);
    }
}
