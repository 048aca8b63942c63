package org.causeboard.model.display;

import java.util.List;

/// How a line is broken.
public enum Dash {
    SOLID(List.of()),
    DASHED(List.of(6.0, 5.0)),
    DOTTED(List.of(2.0, 3.0));

    private final List<Double> pattern;

    Dash(List<Double> pattern) {
        this.pattern = pattern;
    }

    /// Lengths of line and gap in turn; empty for an unbroken line.
    public List<Double> pattern() {
        return pattern;
    }
}
