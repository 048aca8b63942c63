package org.causeboard.app.cli.cases.dagitty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.causeboard.app.cli.cases.CaseAnswerers;
import org.causeboard.app.cli.cases.RequestFiles;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every task of the cases beside this test, answered as the command line does.
class GraphConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SYMMETRIC = Set.of("--", "<->", "@-@");
    private static final Set<String> ARROWS = Set.of("->", "<-", "<->", "--", "@-@", "@->", "<-@", "@--", "--@");

    @TestFactory
    Stream<DynamicTest> dagittyTasks() throws IOException {
        Map<String, List<ObjectNode>> byTask = new TreeMap<>();
        for (ObjectNode request : read("cases.jsonl.gz")) {
            byTask.computeIfAbsent(request.path("task").asString(), _ -> new ArrayList<>())
                    .add(request);
        }
        return byTask.entrySet().stream()
                .map(task -> DynamicTest.dynamicTest(
                        task.getKey() + " (" + task.getValue().size() + ")", () -> {
                            for (ObjectNode request : task.getValue()) {
                                JsonNode answer = answer(request).path("answer");
                                assertThat(isRight(request, answer))
                                        .as("%s: %s", request, answer)
                                        .isTrue();
                            }
                        }));
    }

    @TestFactory
    Stream<DynamicTest> separations() throws IOException {
        return read("msep.jsonl.gz").stream()
                .map(request -> DynamicTest.dynamicTest(
                        request.path("id").asString(),
                        () -> assertThat(answer(request).path("separated")).isEqualTo(request.path("separated"))));
    }

    private static ObjectNode answer(ObjectNode request) throws IOException {
        return CaseAnswerers.find(request)
                .orElseThrow()
                .answer(request, new RequestFiles(Path.of(".")), Progress.unwatched());
    }

    private static boolean isRight(ObjectNode request, JsonNode answer) {
        JsonNode expected = request.path("expected");
        return switch (request.path("task").asString()) {
            case "instruments" -> {
                Set<String> names = instruments(expected);
                Set<String> known = new HashSet<>(names);
                request.path("all_conditional_instruments").forEach(name -> known.add(name.asString()));
                yield instruments(answer).containsAll(names) && known.containsAll(instruments(answer));
            }
            case "topological" -> {
                Map<String, Integer> place = new HashMap<>();
                answer.forEach(name -> place.put(name.asString(), place.size()));
                yield expected.path("must_precede")
                        .valueStream()
                        .allMatch(pair -> place.get(pair.path(0).asString())
                                < place.get(pair.path(1).asString()));
            }
            default -> canonical(expected).equals(canonical(answer));
        };
    }

    private static Set<String> instruments(JsonNode rows) {
        return rows.valueStream().map(row -> row.path("instrument").asString()).collect(Collectors.toSet());
    }

    /// A text that does not depend on the order of sets; an edge keeps the order of its ends.
    private static String canonical(JsonNode node) {
        if (node.isArray() && node.size() >= 3 && ARROWS.contains(node.path(1).asString(""))) {
            String a = node.path(0).asString();
            String b = node.path(2).asString();
            String mark = node.path(1).asString();
            return SYMMETRIC.contains(mark) && b.compareTo(a) < 0 ? b + mark + a : a + mark + b;
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(GraphConformanceTest::canonical)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .filter(field -> !field.getKey().equals("open_r_package"))
                    .map(field -> field.getKey() + "=" + canonical(field.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.isNumber() ? Double.toString(node.asDouble()) : node.toString();
    }

    private static List<ObjectNode> read(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        GraphConformanceTest.class.getResourceAsStream("/cases/dagitty/" + name))),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> (ObjectNode) JSON.readTree(line))
                    .toList();
        }
    }
}
