package org.causeboard.model.command;

import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;

/// Puts another edge between the same two variables: reversed, made bidirected, or with another mark at an end.
/// The way it is drawn stays.
///
/// @param old the edge that goes
/// @param next the edge that comes, between the same two variables
public record ReplaceEdge(Edge old, Edge next) implements Command {
    public ReplaceEdge {
        if (!old.touches(next.from()) || !old.touches(next.to())) {
            throw new IllegalArgumentException(next + " is not between the ends of " + old + ".");
        }
    }

    /// Turns a directed edge round.
    public static ReplaceEdge reversing(Edge edge) {
        return new ReplaceEdge(edge, new Edge(edge.from(), edge.to(), edge.atTo(), edge.atFrom()));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        if (!document.graph().contains(old) || old.equals(next)) {
            return document;
        }
        CausalGraph graph =
                document.graph().toBuilder().withoutEdge(old).edge(next).build();
        Cycles.refuse(graph, next);
        EdgeStyle style = document.style(old);
        boolean turned = !next.from().equals(old.from());
        DocumentEditor editor =
                document.edit().graph(graph).style(next, turned ? style.withBend(-style.bend()) : style);
        Mechanisms.followArrows(document, editor, graph);
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.replace-edge", old.drawn(), next.drawn());
    }
}
