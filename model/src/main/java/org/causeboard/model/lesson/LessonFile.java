package org.causeboard.model.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AdjustFor;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.ExampleDocument;
import org.causeboard.model.example.Gallery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a lesson from its file. Its document is that of an example, or one of its own in the same form; what is drawn
/// and marked besides when it begins is named beside it.
final class LessonFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LessonFile() {}

    static Lesson read(String id) {
        try (InputStream in = open(id)) {
            JsonNode root = JSON.readTree(in);
            return new Lesson(
                    id,
                    text(root, "story"),
                    prediction(root.get("prediction")),
                    text(root, "task"),
                    goal(root.get("goal")),
                    text(root, "moral"),
                    text(root, "source"),
                    start(id, root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String title(String id) {
        try (InputStream in = open(id)) {
            return text(JSON.readTree(in), "title");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String id) {
        return Objects.requireNonNull(
                LessonFile.class.getResourceAsStream(id + ".json"), id + ".json is missing from the jar");
    }

    private static CausalDocument start(String id, JsonNode root) throws IOException {
        CausalDocument document;
        if (root.has("example")) {
            document = Gallery.find(text(root, "example")).orElseThrow().document();
        } else {
            try (InputStream again = open(id)) {
                document = ExampleDocument.read(again);
            }
        }
        CausalDocument start = document.edit()
                .title(text(root, "title"))
                .questions(List.of()) // they would tell
                .done();
        for (String drawn : texts(root.path("edges"))) {
            for (Edge edge : GraphText.graph(drawn).edges()) {
                start = new AddEdge(edge).apply(start);
            }
        }
        Set<String> latent = new LinkedHashSet<>(texts(root.path("latent")));
        start = new ChangeRole(latent, Role.LATENT, ChangeRole.Change.GIVE).apply(start);
        return new AdjustFor(new LinkedHashSet<>(texts(root.path("adjusted")))).apply(start);
    }

    private static Prediction prediction(JsonNode node) {
        List<Prediction.Option> options = stream(node.get("options"))
                .map(option -> new Prediction.Option(
                        text(option, "words"),
                        option.has("above") ? option.get("above").doubleValue() : Double.NEGATIVE_INFINITY,
                        option.has("upTo") ? option.get("upTo").doubleValue() : Double.POSITIVE_INFINITY))
                .toList();
        return new Prediction(text(node, "question"), text(node, "query"), options);
    }

    private static Goal goal(JsonNode node) {
        String kind = text(node, "kind");
        return switch (kind) {
            case "adjusted" -> new Goal.Adjusted();
            case "connected" -> new Goal.Connected(text(node, "left"), text(node, "right"));
            case "identified" ->
                new Goal.Identified(
                        text(node, "treatment"),
                        text(node, "outcome"),
                        texts(node.get("hidden")),
                        texts(node.get("kept")));
            case "instrument" ->
                new Goal.Instrument(
                        text(node, "variable"),
                        text(node, "treatment"),
                        text(node, "outcome"),
                        texts(node.get("hidden")),
                        texts(node.get("kept")));
            case "shown" ->
                new Goal.Shown(
                        text(node, "query"),
                        node.has("tolerance") ? node.get("tolerance").doubleValue() : 0);
            case "asked" -> new Goal.Asked(text(node, "query"));
            default -> throw new IllegalArgumentException("No goal is of the kind '" + kind + "'.");
        };
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::stringValue).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
