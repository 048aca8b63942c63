package org.causeboard.app.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class NetworkCasesTest {
    private static final Set<String> SMALL = Set.of(
            "asia",
            "cancer",
            "earthquake",
            "survey",
            "sachs",
            "child",
            "insurance",
            "alarm",
            "win95pts",
            "hailfinder",
            "hepar2",
            "pathfinder");

    @Test
    void smallNetworksAreAnsweredToNineDigits() throws IOException {
        checkAll("bn/queries.jsonl.gz", SMALL::contains);
        checkAll("bn/marginals.jsonl.gz", SMALL::contains);
    }

    @Tag("slow")
    @Test
    void largeNetworksAreAnsweredToNineDigits() throws IOException {
        checkAll("bn/queries.jsonl.gz", Predicate.not(SMALL::contains));
    }

    @Tag("slow")
    @Test
    void allMarginalsOfLargeNetworksAreAnsweredToNineDigits() throws IOException {
        // munin1 without evidence alone needs more than 2 GB
        checkAll(
                "bn/marginals.jsonl.gz",
                name -> !SMALL.contains(name) && !Set.of("munin1", "link").contains(name));
    }

    private static void checkAll(String resource, Predicate<String> networks) throws IOException {
        CaseFile file = CaseFile.resource(resource);
        for (ObjectNode request : file.requests()) {
            if (networks.test(request.path("network").asString())) {
                check(request, file.answer(request));
            }
        }
    }

    private static void check(ObjectNode request, ObjectNode answer) {
        String id = request.path("id").asString();
        if (request.path("kind").asString().equals("impossible")) {
            assertThat(answer.path("impossible").asBoolean()).as(id).isTrue();
            return;
        }
        double ln = request.path("ln_p_evidence").asDouble();
        assertThat(answer.path("ln_p_evidence").asDouble())
                .as(id)
                .isCloseTo(ln, within(1e-9 * Math.max(1, Math.abs(ln))));
        if (request.path("expected").isArray()) {
            check(id, request.path("expected"), answer.path("expected"));
        } else {
            for (Map.Entry<String, JsonNode> entry : request.path("expected").properties()) {
                check(
                        id + " " + entry.getKey(),
                        entry.getValue(),
                        answer.path("expected").path(entry.getKey()));
            }
        }
    }

    private static void check(String id, JsonNode expected, JsonNode given) {
        assertThat(given.valueStream().mapToDouble(JsonNode::asDouble).toArray())
                .as(id)
                .containsExactly(
                        expected.valueStream().mapToDouble(JsonNode::asDouble).toArray(), within(1e-9));
    }
}
