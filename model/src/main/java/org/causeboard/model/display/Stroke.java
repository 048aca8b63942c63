package org.causeboard.model.display;

import java.util.Objects;

/// How a line is drawn. Ends and corners are round.
public record Stroke(Ink ink, double width, Dash dash) {
    public Stroke {
        Objects.requireNonNull(ink, "ink");
        Objects.requireNonNull(dash, "dash");
    }

    /// An unbroken line.
    public static Stroke solid(Ink ink, double width) {
        return new Stroke(ink, width, Dash.SOLID);
    }
}
