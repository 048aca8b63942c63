package org.causeboard.model.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an example from its file: what it teaches, where it comes from, what to ask it, and its document.
final class ExampleFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExampleFile() {}

    static Example read(String id) {
        try (InputStream in = ExampleFile.class.getResourceAsStream(id + ".json")) {
            JsonNode root = JSON.readTree(Objects.requireNonNull(in, id + ".json is missing from the jar"));
            return new Example(
                    id,
                    root.get("idea").stringValue(),
                    root.get("reference").stringValue(),
                    stream(root.get("questions")).map(ExampleFile::question).toList(),
                    stream(root.get("implications")).map(JsonNode::stringValue).toList(),
                    ExampleDocument.read(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example.Question question(JsonNode node) {
        OptionalDouble value =
                node.has("value") ? OptionalDouble.of(node.get("value").doubleValue()) : OptionalDouble.empty();
        double tolerance = node.has("tolerance") ? node.get("tolerance").doubleValue() : 0;
        return new Example.Question(
                node.get("query").stringValue(), node.get("about").stringValue(), value, tolerance);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
