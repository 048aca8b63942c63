package org.causeboard.model.document;

/// A kind of thing on the canvas that can be left out of the picture without leaving the document.
public enum Layer {
    /// The small charts on the variables.
    CHARTS,
    /// Notes and titles.
    NOTES,
    /// The words on edges.
    EDGE_LABELS,
    /// The frames of groups that are not folded.
    GROUPS
}
