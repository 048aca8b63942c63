package org.causeboard.model.document;

import java.util.Collection;
import java.util.Optional;

/// An upright rectangle on the canvas in world coordinates; y grows downwards.
///
/// @param x its left edge
/// @param y its top edge
public record Box(double x, double y, double width, double height) {
    /// The box of this size around a middle.
    public static Box around(Point centre, Size size) {
        return new Box(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height());
    }

    /// The smallest box that holds two points.
    public static Box spanning(Point a, Point b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(x, y, Math.max(a.x(), b.x()) - x, Math.max(a.y(), b.y()) - y);
    }

    /// The smallest box that holds all of these; empty when there are none.
    public static Optional<Box> union(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::union);
    }

    /// The smallest box that holds this one and another.
    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// The box with a margin added on every side; a negative one shrinks it.
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /// The box moved by a distance.
    public Box plus(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// Its right edge.
    public double right() {
        return x + width;
    }

    /// Its bottom edge.
    public double bottom() {
        return y + height;
    }

    /// Its middle.
    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /// Its width and height.
    public Size size() {
        return new Size(width, height);
    }

    /// Whether a point lies in it or on its edge.
    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    /// Whether all of another box lies in this one.
    public boolean contains(Box other) {
        return other.x() >= x && other.right() <= right() && other.y() >= y && other.bottom() <= bottom();
    }

    /// Whether it shares more than an edge with another box.
    public boolean intersects(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether any part of the straight line from `a` to `b` lies inside.
    ///
    /// Liang and Barsky's clipping (1984): the line's parameter is cut by each side in turn.
    public boolean isCrossedBy(Point a, Point b) {
        if (Math.max(a.x(), b.x()) <= x
                || Math.max(a.y(), b.y()) <= y
                || Math.min(a.x(), b.x()) >= right()
                || Math.min(a.y(), b.y()) >= bottom()) {
            return false;
        }
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double[] enterLeave = {0, 1};
        return cut(-dx, a.x() - x, enterLeave)
                && cut(dx, right() - a.x(), enterLeave)
                && cut(-dy, a.y() - y, enterLeave)
                && cut(dy, bottom() - a.y(), enterLeave)
                && enterLeave[0] < enterLeave[1];
    }

    private static boolean cut(double slope, double room, double[] enterLeave) {
        if (slope == 0) {
            return room > 0;
        }
        double at = room / slope;
        if (slope < 0) {
            enterLeave[0] = Math.max(enterLeave[0], at);
        } else {
            enterLeave[1] = Math.min(enterLeave[1], at);
        }
        return enterLeave[0] < enterLeave[1];
    }
}
