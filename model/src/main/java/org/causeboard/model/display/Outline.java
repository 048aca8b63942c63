package org.causeboard.model.display;

import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The border line of a variable: a rectangle with round corners, up to a pill.
///
/// @param radius of the corners; half the height makes a pill
public record Outline(Box box, double radius) {
    /// Whether a point lies inside or on the line.
    public boolean contains(Point point) {
        return distance(point) == 0;
    }

    /// How far a point lies outside of the line; 0 inside.
    public double distance(Point point) {
        double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        double dx = Math.max(Math.abs(point.x() - box.centre().x()) - box.width() / 2 + r, 0);
        double dy = Math.max(Math.abs(point.y() - box.centre().y()) - box.height() / 2 + r, 0);
        return Math.max(0, Point.length(dx, dy) - r);
    }

    public Outline grown(double margin) {
        return new Outline(box.grown(margin), radius + margin);
    }
}
