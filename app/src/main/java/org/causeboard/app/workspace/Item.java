package org.causeboard.app.workspace;

import org.causeboard.engine.graph.Edge;

/// Something on the canvas that can be selected. Sealed: the canvas and the inspector list the cases.
public sealed interface Item {
    /// A variable.
    record VariableItem(String name) implements Item {}

    /// An edge.
    record EdgeItem(Edge edge) implements Item {}

    /// A note, by its id.
    record NoteItem(String id) implements Item {}
}
