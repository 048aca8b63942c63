package org.causeboard.model.command;

import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.model.document.CausalDocument;

/// Puts a mark at one end of an edge. A circle makes any graph a PAG, as no other kind gives a circle a meaning; a
/// second tail makes a DAG a PDAG.
///
/// @param edge the edge as it is
/// @param end the variable at the end in question
/// @param mark the mark that it gets
/// @param kind how the graph is read when the marks that are left allow it: what it was before marks were tried
public record MarkEnd(Edge edge, String end, Mark mark, GraphKind kind) implements Command {
    public MarkEnd {
        if (!edge.touches(end)) {
            throw new IllegalArgumentException("'" + end + "' is not an end of " + edge + ".");
        }
    }

    /// The next mark at an end: tail, arrow, circle, and again.
    public static MarkEnd next(Edge edge, String end, GraphKind kind) {
        Mark next = switch (edge.at(end)) {
            case TAIL -> Mark.ARROW;
            case ARROW -> Mark.CIRCLE;
            case CIRCLE -> Mark.TAIL;
        };
        return new MarkEnd(edge, end, next, kind);
    }

    /// The edge with the new mark.
    public Edge marked() {
        String other = edge.other(end);
        return new Edge(other, end, edge.at(other), mark);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        Edge next = marked();
        if (!document.graph().contains(edge) || next.equals(edge)) {
            return document;
        }
        if (document.graph().contains(next)) {
            throw new CommandRefused(new CommandRefused.Reason.EdgeThere(next.from(), next.to()));
        }
        CausalDocument replaced = new ReplaceEdge(edge, next).apply(document);
        CausalGraph graph = replaced.graph();
        return replaced.edit()
                .graph(graph.toBuilder().kind(kind(graph)).build())
                .done();
    }

    private GraphKind kind(CausalGraph graph) {
        if (graph.edges().stream().anyMatch(Edge::hasCircle)) {
            return GraphKind.PAG;
        }
        boolean undirected = graph.edges().stream().anyMatch(Edge::isUndirected);
        return undirected && kind == GraphKind.DAG ? GraphKind.PDAG : kind;
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.replace-edge", edge.drawn(), marked().drawn());
    }
}
