package org.causeboard.model.document;

/// A place on the canvas in world coordinates: one unit is one pixel at 100 %, y grows downwards.
public record Point(double x, double y) {
    /// The origin.
    public static final Point ORIGIN = new Point(0, 0);

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "A place on the canvas needs finite coordinates, not (" + x + ", " + y + ").");
        }
    }

    /// The place moved by a distance.
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /// The straight distance to another place.
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
