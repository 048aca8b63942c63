package org.causeboard.model.display;

/// How much is drawn: from afar less is seen and less is painted.
public enum Detail {
    /// Blocks and straight lines.
    BLOCKS,
    /// Bars too.
    BARS,
    /// Bars and bent edges.
    CURVES,
    /// Everything, text too.
    FULL;

    /// What can be told apart when the canvas is shown `zoom` times its size: no text below 35 %, no bends below 20 %,
    /// no bars below 12 %.
    public static Detail at(double zoom) {
        if (zoom >= 0.35) {
            return FULL;
        }
        if (zoom >= 0.20) {
            return CURVES;
        }
        return zoom >= 0.12 ? BARS : BLOCKS;
    }

    /// Whether text is drawn.
    public boolean showsText() {
        return this == FULL;
    }

    /// Whether edges are bent where they are.
    public boolean showsCurves() {
        return compareTo(CURVES) >= 0;
    }

    /// Whether distributions are drawn.
    public boolean showsBars() {
        return compareTo(BARS) >= 0;
    }
}
