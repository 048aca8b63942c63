package org.causeboard.app.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class IdentificationConformanceTest {
    @ParameterizedTest
    @ValueSource(strings = {"cases", "ctfid", "gid", "large"})
    void verdictsAndValuesAreTheTrueOnes(String name) throws IOException {
        CaseFile file = CaseFile.resource("identify/" + name + ".jsonl.gz");
        List<ObjectNode> requests = file.requests();
        assertThat(requests).isNotEmpty();
        for (ObjectNode request : requests) {
            String id = request.path("id").asString();
            ObjectNode answer = file.answer(request);
            assertThat(answer.path("identifiable")).as(id).isEqualTo(request.path("identifiable"));
            if (request.path("identifiable").asBoolean() && request.has("models")) {
                for (int model = 0; model < request.path("models").size(); model++) {
                    assertSame(
                            answer.path("values").path(model),
                            request.path("models").path(model).path("truth"),
                            id + " model " + model);
                }
            }
        }
    }

    private static void assertSame(JsonNode actual, JsonNode expected, String id) {
        if (expected.isArray()) {
            assertThat(actual.size()).as(id).isEqualTo(expected.size());
            for (int cell = 0; cell < expected.size(); cell++) {
                assertSame(actual.get(cell), expected.get(cell), id + " cell " + cell);
            }
        } else if (expected.isNull()) {
            assertThat(actual.isNull()).as(id).isTrue();
        } else {
            assertThat(actual.asDouble()).as(id).isCloseTo(expected.asDouble(), within(1e-9));
        }
    }
}
