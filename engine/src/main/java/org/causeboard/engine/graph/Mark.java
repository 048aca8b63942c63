package org.causeboard.engine.graph;

/// What stands at one end of an edge. In this order an edge is written from its smaller mark to its larger one.
public enum Mark {
    /// The variable at this end is a cause: `-`.
    TAIL,
    /// Not known whether tail or arrow: `o` in a PAG.
    CIRCLE,
    /// The variable at this end is an effect, not a cause, of the other: `>`.
    ARROW
}
