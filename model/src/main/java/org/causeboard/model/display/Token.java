package org.causeboard.model.display;

/// What a colour is for; a [Palette] says which colour that is.
public enum Token {
    /// The canvas itself.
    BACKGROUND,
    /// The dots of the canvas.
    GRID,
    /// The inside of a variable.
    SURFACE,
    /// The inside of a variable whose value is seen.
    SURFACE_SEEN,
    /// The border of a variable without a role, and of badges.
    OUTLINE,
    /// The empty part of a bar.
    TRACK,
    /// The soft edge under a variable.
    SHADOW,
    TEXT,
    TEXT_MUTED,
    /// An edge that nothing is said about.
    EDGE,
    /// An edge that has been cut or does not matter now.
    EDGE_DIMMED,
    /// A variable's distribution.
    BAR,
    /// The distribution of the other world where two are shown.
    BAR_OTHER,
    /// The thin mark of the world before.
    REFERENCE,
    /// How much a number differs from the world before, in words that can be read on every ground.
    DIFFERENCE,
    EXPOSURE,
    OUTCOME,
    ADJUSTED,
    LATENT,
    SELECTION,
    /// What is set by an intervention.
    DO,
    /// The ground of a badge with words on it.
    DO_BADGE,
    SEE_BADGE,
    IMAGINE_BADGE,
    /// Words and signs on a badge.
    ON_BADGE,
    CAUSAL,
    /// Words about a causal path; darker than its line where that is needed to read them.
    CAUSAL_TEXT,
    BIASING,
    BIASING_TEXT,
    /// The outline of what is chosen, and guides.
    ACCENT,
    /// What cannot be, such as an arrow that would close a cycle.
    ERROR,
    /// What was added, removed or changed in a comparison of two versions.
    ADDED,
    REMOVED,
    CHANGED
}
