package org.causeboard.app.cli.cases.dagitty;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.AnnotatedGraph;
import org.causeboard.engine.graph.text.Annotation;
import org.causeboard.engine.graph.text.Box;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.graph.text.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a text says, in full.
final class ParseTask {
    private ParseTask() {}

    static JsonNode answer(String text) {
        return switch (GraphText.parse(text)) {
            case GraphText.Parsed parsed -> described(parsed.graph());
            case GraphText.Failed _ -> GraphJson.object().put("ok", false);
        };
    }

    private static ObjectNode described(AnnotatedGraph read) {
        ObjectNode answer = GraphJson.object();
        answer.put("ok", true);
        answer.put("type", read.graph().kind().name().toLowerCase(Locale.ROOT));
        read.name().ifPresentOrElse(name -> answer.put("name", name), () -> answer.putNull("name"));
        ArrayNode nodes = answer.putArray("nodes");
        read.graph().variables().stream().sorted().forEach(variable -> nodes.add(node(read, variable)));
        answer.set("edges", GraphJson.edges(read.graph().edges()));
        ArrayNode notes = GraphJson.array();
        read.edges().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Edge::toString)))
                .forEach(entry -> notes.add(annotated(GraphJson.object(), entry.getValue(), entry.getKey())));
        if (!notes.isEmpty()) {
            answer.set("edge_attributes", notes);
        }
        read.boundingBox().ifPresentOrElse(box -> answer.set("bb", corners(box)), () -> answer.putNull("bb"));
        return answer;
    }

    private static ObjectNode node(AnnotatedGraph read, String variable) {
        ObjectNode node = GraphJson.object().put("id", variable);
        ArrayNode roles = node.putArray("roles");
        read.graph().roles(variable).stream()
                .map(Role::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(roles::add);
        annotate(node, read.annotation(variable));
        return node;
    }

    private static ObjectNode annotated(ObjectNode object, Annotation annotation, Edge edge) {
        object.set("edge", GraphJson.edge(edge));
        annotate(object, annotation);
        return object;
    }

    private static void annotate(ObjectNode object, Annotation annotation) {
        annotation.position().ifPresent(point -> object.set("pos", numbers(point)));
        annotation.label().ifPresent(label -> object.put("label", label));
        if (!annotation.attributes().isEmpty()) {
            ObjectNode attributes = object.putObject("attributes");
            annotation.attributes().forEach(attributes::put);
        }
    }

    private static ArrayNode numbers(Point point) {
        return number(number(GraphJson.array(), point.x()), point.y());
    }

    private static ArrayNode corners(Box box) {
        return numbers(box.first()).addAll(numbers(box.second()));
    }

    /// Whole numbers without a decimal point.
    private static ArrayNode number(ArrayNode array, double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? array.add((long) value) : array.add(value);
    }
}
