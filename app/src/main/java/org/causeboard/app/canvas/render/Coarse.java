package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;

/// Shapes as they may look while they are seen for a moment, small and among hundreds: rectangles without round
/// corners, lines around them as a larger one below, and no shadows. A third of the rectangles are left.
final class Coarse {
    private Coarse() {}

    static List<Shape> of(List<Shape> shapes) {
        List<Shape> coarse = new ArrayList<>(shapes.size() + 1);
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Rectangle(Box box, double _, Optional<Ink> fill, Optional<Stroke> stroke)
                    && fill.isPresent()
                    && stroke.filter(line -> line.dash() != Dash.SOLID).isEmpty()) {
                double half = stroke.map(Stroke::width).orElse(0.0) / 2;
                stroke.ifPresent(line -> coarse.add(Shape.Rectangle.filled(box.grown(half), 0, line.ink())));
                if (!isShadow(fill.get())) {
                    coarse.add(Shape.Rectangle.filled(box.grown(-half), 0, fill.get()));
                }
            } else {
                coarse.add(shape);
            }
        }
        return coarse;
    }

    private static boolean isShadow(Ink ink) {
        return ink instanceof Ink.Themed(Token token, double _) && token == Token.SHADOW;
    }
}
