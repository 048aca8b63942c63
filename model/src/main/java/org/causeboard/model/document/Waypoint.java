package org.causeboard.model.document;

/// A place that an edge passes, told from the straight line between its ends, so that it moves along with them.
///
/// @param along how far along the line, as a share of its length: 0 at the first end, 1 at the second
/// @param beside how far beside the line, as a share of its length; positive to the left of the direction
public record Waypoint(double along, double beside) {
    public Waypoint {
        if (!Double.isFinite(along) || !Double.isFinite(beside)) {
            throw new IllegalArgumentException("A waypoint needs finite shares, not (" + along + ", " + beside + ").");
        }
    }

    /// The waypoint that stands at `place` on an edge between two places; `from` and `to` must differ.
    public static Waypoint of(Point place, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        double px = place.x() - from.x();
        double py = place.y() - from.y();
        return new Waypoint((px * dx + py * dy) / square, (px * dy - py * dx) / square);
    }

    /// Where it stands on an edge between two places.
    public Point on(Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return new Point(from.x() + along * dx + beside * dy, from.y() + along * dy - beside * dx);
    }
}
