package org.causeboard.model.document;

/// A place on the canvas in world coordinates: one unit is one pixel at 100 %, y grows downwards.
public record Point(double x, double y) {
    /// The origin.
    public static final Point ORIGIN = new Point(0, 0);

    private static final double LEAST_SQUARE = 1e-280;
    private static final double GREATEST_SQUARE = 1e300;

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
        return length(x - other.x, y - other.y);
    }

    /// The length of a way that leads so far across and down. It is asked for many times with each line that is drawn,
    /// and `Math.hypot` takes ten times as long for a digit that nobody sees: only where a square would be too large or
    /// too small for a number, that is what answers.
    public static double length(double across, double down) {
        double square = across * across + down * down;
        return square > LEAST_SQUARE && square < GREATEST_SQUARE ? Math.sqrt(square) : Math.hypot(across, down);
    }
}
