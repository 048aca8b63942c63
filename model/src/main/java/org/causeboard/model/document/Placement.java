package org.causeboard.model.document;

import java.util.Objects;

/// Where a variable stands, and whether layouts must leave it there.
///
/// @param centre the middle of its shape
/// @param hold whether layouts may move it
public record Placement(Point centre, Hold hold) {
    public Placement {
        Objects.requireNonNull(centre, "centre");
        Objects.requireNonNull(hold, "hold");
    }

    /// A place that layouts may change.
    public static Placement at(double x, double y) {
        return new Placement(new Point(x, y), Hold.FREE);
    }

    /// The same hold at another place.
    public Placement movedTo(Point place) {
        return new Placement(place, hold);
    }

    /// Whether layouts may move a variable.
    public enum Hold {
        FREE,
        PINNED
    }
}
