package org.causeboard.model.display;

/// What was done with a variable in the world that is shown.
public enum NodeMark {
    NONE,
    /// Its value is seen: eye badge, grey ground.
    SEEN,
    /// Its value is seen with uncertainty: badge, grey ground, dashed border.
    UNCERTAIN,
    /// Its value is set: badge, thick border.
    DONE,
    /// It follows another mechanism than its own: badge, thick dashed border.
    CHANGED,
    /// It is set in the counterfactual world only.
    IMAGINED,
    /// It plays no part in the present question: dimmed.
    DIMMED
}
