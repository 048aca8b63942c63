package org.causeboard.engine.graph.text;

/// A place on a drawing, y growing downwards, in whatever unit the text uses.
///
/// @param x finite
/// @param y finite
public record Point(double x, double y) {
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("A point needs two finite numbers, not (" + x + ", " + y + ").");
        }
    }
}
