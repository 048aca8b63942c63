package org.causeboard.app.canvas.render;

import java.util.List;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.document.Point;

/// Writes down lines as straight stretches, broken as their stroke is.
///
/// @param marks where they are written down
record Pen(Stroke stroke, Raster.Paint colour, List<Mark> marks) {
    /// Draws through points.
    void draw(List<Point> points) {
        double walked = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double length = from.distance(to);
            if (stroke.dash().pattern().isEmpty()) {
                stretch(from, to, 0, 1);
            } else if (length > 0) {
                dashes(from, to, length, walked);
            }
            walked += length;
        }
    }

    private void dashes(Point from, Point to, double length, double walked) {
        List<Double> pattern = stroke.dash().pattern();
        double round = pattern.stream().mapToDouble(Double::doubleValue).sum();
        double cap = stroke.width() / 2;
        double at = -(walked % round);
        for (int i = 0; at < length; i = (i + 1) % pattern.size()) {
            double end = at + pattern.get(i);
            if (i % 2 == 0 && end > 0) {
                stretch(from, to, (Math.max(0, at) - cap) / length, (Math.min(length, end) + cap) / length);
            }
            at = end;
        }
    }

    private void stretch(Point from, Point to, double begin, double end) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        marks.add(new Mark.Stretch(
                from.plus(begin * dx, begin * dy), from.plus(end * dx, end * dy), stroke.width(), colour));
    }
}
