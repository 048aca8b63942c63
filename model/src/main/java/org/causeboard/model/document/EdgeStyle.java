package org.causeboard.model.document;

import java.util.List;
import java.util.Optional;

/// How an edge is drawn.
///
/// @param bend how far the middle of the arc lies beside the straight line, as a share of the line's length; positive
///     to the left of the direction from the edge's first end to its second; 0 is straight
/// @param label text beside the middle, may be empty
/// @param colour as `#RRGGBB`, or empty for the theme's colour
/// @param route the places that it passes, as a layout chose them to keep it clear of other variables; most have none
public record EdgeStyle(double bend, String label, Optional<String> colour, List<Waypoint> route) {
    /// A straight edge without label in the theme's colour.
    public static final EdgeStyle PLAIN = new EdgeStyle(0, "", Optional.empty(), List.of());

    public EdgeStyle {
        if (!Double.isFinite(bend)) {
            throw new IllegalArgumentException("An edge's bend must be a finite number, not " + bend + ".");
        }
        route = List.copyOf(route);
    }

    /// The same style as a plain arc with another bend.
    public EdgeStyle withBend(double bend) {
        return new EdgeStyle(bend, label, colour, List.of());
    }

    /// The same style along other places.
    public EdgeStyle withRoute(List<Waypoint> route) {
        return new EdgeStyle(route.isEmpty() ? bend : 0, label, colour, route);
    }

    /// The same style with another label.
    public EdgeStyle withLabel(String label) {
        return new EdgeStyle(bend, label, colour, route);
    }

    /// The same style in another colour.
    public EdgeStyle withColour(Optional<String> colour) {
        return new EdgeStyle(bend, label, colour, route);
    }
}
