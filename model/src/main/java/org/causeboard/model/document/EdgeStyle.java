package org.causeboard.model.document;

import java.util.Optional;

/// How an edge is drawn.
///
/// @param bend how far the middle of the arc lies beside the straight line, as a share of the line's length; positive
///     to the left of the direction from the edge's first end to its second; 0 is straight
/// @param label text beside the middle, may be empty
/// @param colour as `#RRGGBB`, or empty for the theme's colour
public record EdgeStyle(double bend, String label, Optional<String> colour) {
    /// A straight edge without label in the theme's colour.
    public static final EdgeStyle PLAIN = new EdgeStyle(0, "", Optional.empty());

    public EdgeStyle {
        if (!Double.isFinite(bend)) {
            throw new IllegalArgumentException("An edge's bend must be a finite number, not " + bend + ".");
        }
    }

    /// The same style with another bend.
    public EdgeStyle withBend(double bend) {
        return new EdgeStyle(bend, label, colour);
    }
}
