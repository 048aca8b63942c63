package org.causeboard.engine.distribution;

import java.util.function.DoubleUnaryOperator;

/// A curve through points, ready to draw.
///
/// @param x the places, ascending
/// @param y the height at each place
public record Curve(Numbers x, Numbers y) {
    public Curve {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(
                    "A curve has " + x.size() + " places and " + y.size() + " heights. Give one height a place.");
        }
    }

    /// A function between two places, at evenly spaced points.
    static Curve of(DoubleUnaryOperator height, double from, double to, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("A curve needs at least 2 points, not " + points + ".");
        }
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = from + (to - from) * i / (points - 1);
            y[i] = height.applyAsDouble(x[i]);
        }
        return new Curve(Numbers.of(x), Numbers.of(y));
    }
}
