package org.causeboard.app.canvas;

import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Value;

/// What the pointer is over. Sealed: gestures and cursors list the cases.
public sealed interface Hit {
    /// A variable's body or name.
    record Body(String variable) implements Hit {}

    /// The sign on a variable that has a note.
    record Sign(String variable) implements Hit {}

    /// A value in a variable's picture: a state's bar, or a number on the axis.
    record Picture(String variable, Value value) implements Hit {}

    /// The ring around a variable, from which edges are drawn.
    record Ring(String variable) implements Hit {}

    /// An edge away from its ends.
    record Shaft(Edge edge) implements Hit {}

    /// The end of an edge at a variable.
    record End(Edge edge, String variable) implements Hit {}

    /// The handle in the middle of a selected edge.
    record Handle(Edge edge) implements Hit {}

    /// A note.
    record OfNote(String id) implements Hit {}

    /// The name of a group, or the stand-in of a folded one.
    record OfGroup(String id) implements Hit {}

    /// The empty canvas.
    record Ground() implements Hit {}

    /// The variable that it belongs to.
    default Optional<String> variableHit() {
        return switch (this) {
            case Body(String variable) -> Optional.of(variable);
            case Sign(String variable) -> Optional.of(variable);
            case Picture(String variable, Value _) -> Optional.of(variable);
            case Ring(String variable) -> Optional.of(variable);
            case Shaft _, End _, Handle _, OfNote _, OfGroup _, Ground _ -> Optional.empty();
        };
    }

    /// The edge that it belongs to.
    default Optional<Edge> edgeHit() {
        return switch (this) {
            case Shaft(Edge edge) -> Optional.of(edge);
            case End(Edge edge, String _) -> Optional.of(edge);
            case Handle(Edge edge) -> Optional.of(edge);
            case Body _, Sign _, Picture _, Ring _, OfNote _, OfGroup _, Ground _ -> Optional.empty();
        };
    }
}
