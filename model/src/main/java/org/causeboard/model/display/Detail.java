package org.causeboard.model.display;

/// How much is drawn: from afar less is seen and less is painted.
public enum Detail {
    /// Blocks and straight lines.
    BLOCKS,
    /// Bars too.
    BARS,
    /// Bars and bent edges.
    CURVES,
    /// Names too, in letters as large as their shapes allow; bars without words.
    NAMES,
    /// Everything, text too.
    FULL;

    /// What can be told apart when the canvas is shown `zoom` times its size: no words but names below 45 %, none below
    /// 24 %, no bends below 20 %, no bars below 12 %. The smallest letters that are drawn are about six pixels high.
    public static Detail at(double zoom) {
        if (zoom >= 0.45) {
            return FULL;
        }
        if (zoom >= 0.24) {
            return NAMES;
        }
        if (zoom >= 0.20) {
            return CURVES;
        }
        return zoom >= 0.12 ? BARS : BLOCKS;
    }

    /// Whether names are drawn.
    public boolean showsNames() {
        return compareTo(NAMES) >= 0;
    }

    /// Whether states, numbers and badges are written out, and names in their usual size.
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
