package org.causeboard.model.display;

import org.causeboard.engine.graph.Edge;

/// Something on the canvas that can be pointed at and chosen. Sealed: selection, commands and accessibility list the
/// cases.
public sealed interface ElementId {
    record OfVariable(String name) implements ElementId {}

    record OfEdge(Edge edge) implements ElementId {}

    record OfNote(String id) implements ElementId {}

    record OfGroup(String id) implements ElementId {}
}
