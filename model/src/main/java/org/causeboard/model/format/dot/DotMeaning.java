package org.causeboard.model.format.dot;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;

/// How marks of edges and kinds of graphs are said in DOT.
///
/// An edge is drawn `forward` in a digraph and `none` in a graph unless its `dir` says otherwise. `none` at an end that
/// has a head is a tail, `odot` a circle, and any other shape an arrow. A kind that the edges do not tell is the
/// `class` of the graph.
final class DotMeaning {
    private static final Set<String> DIRECTIONS = Set.of("forward", "back", "both", "none");

    private DotMeaning() {}

    static Edge edge(DotGraph.Link link, boolean directed) {
        Map<String, String> said = link.attributes();
        String usual = directed ? "forward" : "none";
        String dir = said.getOrDefault("dir", usual).toLowerCase(Locale.ROOT);
        dir = DIRECTIONS.contains(dir) ? dir : usual;
        boolean hasHead = dir.equals("forward") || dir.equals("both");
        boolean hasTail = dir.equals("back") || dir.equals("both");
        return new Edge(
                link.tail(),
                link.head(),
                hasTail ? mark(said.getOrDefault("arrowtail", "")) : Mark.TAIL,
                hasHead ? mark(said.getOrDefault("arrowhead", "")) : Mark.TAIL);
    }

    private static Mark mark(String shape) {
        return switch (shape.toLowerCase(Locale.ROOT)) {
            case "none" -> Mark.TAIL;
            case "odot" -> Mark.CIRCLE;
            default -> Mark.ARROW;
        };
    }

    /// The attributes by which an edge of a digraph is read back; empty for a directed one.
    static String marks(Edge edge) {
        if (edge.isDirected()) {
            return "";
        }
        if (edge.isUndirected()) {
            return "dir=none";
        }
        return "dir=both"
                + (edge.isBidirected()
                        ? ""
                        : ", arrowtail=" + shape(edge.atFrom()) + ", arrowhead=" + shape(edge.atTo()));
    }

    private static String shape(Mark mark) {
        return switch (mark) {
            case TAIL -> "none";
            case CIRCLE -> "odot";
            case ARROW -> "normal";
        };
    }

    /// The kind of a graph of which nothing else is said.
    static GraphKind kind(CausalGraph graph, boolean directed) {
        if (!directed) {
            return GraphKind.GRAPH;
        }
        if (graph.edges().stream().anyMatch(Edge::hasCircle)) {
            return GraphKind.PAG;
        }
        if (graph.edges().stream().anyMatch(Edge::isUndirected)) {
            return GraphKind.PDAG;
        }
        return graph.isAcyclic() ? GraphKind.DAG : GraphKind.DIGRAPH;
    }

    /// Whether a graph is written as `graph` and not as `digraph`.
    static boolean isWrittenUndirected(CausalGraph graph) {
        return graph.kind() == GraphKind.GRAPH && graph.edges().stream().allMatch(Edge::isUndirected);
    }
}
