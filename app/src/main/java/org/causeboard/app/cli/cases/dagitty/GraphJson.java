package org.causeboard.app.cli.cases.dagitty;

import java.util.Collection;
import java.util.Comparator;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sets, edges and graphs in the form of the format: names sorted by code point, an edge as `[a, type, b]`.
final class GraphJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /// No list is longer than this; the tasks ask for all of something.
    static final int LIMIT = 1_000_000;

    private GraphJson() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    static ArrayNode names(Collection<String> names) {
        ArrayNode array = JSON.arrayNode();
        names.stream().sorted().forEach(array::add);
        return array;
    }

    static ArrayNode sets(Collection<? extends Collection<String>> sets) {
        ArrayNode array = JSON.arrayNode();
        sets.stream()
                .map(GraphJson::names)
                .sorted(Comparator.comparingInt(ArrayNode::size).thenComparing(ArrayNode::toString))
                .forEach(array::add);
        return array;
    }

    static ArrayNode edges(Collection<Edge> edges) {
        ArrayNode array = JSON.arrayNode();
        edges.stream()
                .map(GraphJson::edge)
                .sorted(Comparator.comparing(ArrayNode::toString))
                .forEach(array::add);
        return array;
    }

    static ArrayNode edge(Edge edge) {
        String plain = edge.toString();
        String symbol = plain.substring(
                edge.from().length() + 1, plain.length() - edge.to().length() - 1);
        if (edge.atFrom() == Mark.TAIL && edge.atTo() == Mark.CIRCLE) { // the format writes the circle first
            return JSON.arrayNode().add(edge.to()).add("@--").add(edge.from());
        }
        return JSON.arrayNode().add(edge.from()).add(symbol).add(edge.to());
    }

    static ObjectNode graph(CausalGraph graph) {
        ObjectNode object = JSON.objectNode();
        object.set("nodes", names(graph.variables()));
        object.set("edges", edges(graph.edges()));
        return object;
    }
}
