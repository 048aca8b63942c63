package org.causeboard.app.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Counterfactuals, linear models and bounds against reference answers.
class WorldCasesTest {

    @Test
    void counterfactualsOfDiscreteModelsAreExact() throws IOException {
        CaseFile file = CaseFile.resource("worlds/counterfactual.jsonl.gz");
        for (ObjectNode request : file.requests()) {
            ObjectNode answer = file.answer(request);
            JsonNode expected = request.path("truth");
            assertThat(answer.path("value").isNull()).as(id(request)).isEqualTo(expected.isNull());
            if (!expected.isNull()) {
                assertClose(answer.path("value"), expected, 1e-9, id(request));
            }
        }
    }

    @Test
    void aUnitHasItsValuesEvenWhenItsNoiseHasProbabilityZero() throws IOException {
        ObjectNode request = CaseFile.request("""
                {"model": {"exogenous": [{"name": "U", "card": 2, "probs": [1, 0]}],
                    "endogenous": [
                        {"name": "X", "card": 2, "parents": [], "noise": ["U"], "table": [0, 1]},
                        {"name": "Y", "card": 3, "parents": ["X"], "noise": ["U"], "table": [0, 1, 0, 2]}]},
                 "query": {"kind": "unit", "noise": {"U": 1}, "var": "Y", "do": {}}}
                """);
        assertThat(CaseFile.answerAlone(request).path("value").asInt()).isEqualTo(2);
    }

    @Test
    void linearModelsAreSolvedInClosedForm() throws IOException {
        CaseFile file = CaseFile.resource("worlds/linear.jsonl.gz");
        for (ObjectNode request : file.requests()) {
            JsonNode answer = file.answer(request).path("truth");
            for (Map.Entry<String, JsonNode> entry : request.path("truth").properties()) {
                assertClose(answer.path(entry.getKey()), entry.getValue(), 1e-8, id(request) + " " + entry.getKey());
            }
        }
    }

    @Test
    void boundsAreSharpAndImpossibleDataAreFound() throws IOException {
        CaseFile file = CaseFile.resource("worlds/bounds.jsonl.gz");
        for (ObjectNode request : file.requests()) {
            ObjectNode answer = file.answer(request);
            assertThat(answer.path("feasible")).as(id(request)).isEqualTo(request.path("feasible"));
            if (request.path("feasible").asBoolean()) {
                assertClose(answer.path("bounds"), request.path("bounds"), 1e-7, id(request));
            }
        }
    }

    @Test
    void questionsToModelsInFormulasAreAnswered() throws IOException {
        CaseFile file = CaseFile.resource("worlds/formula.jsonl.gz");
        for (ObjectNode request : file.requests()) {
            assertWithinHalfAPercent(file.answer(request).path("truth"), request.path("truth"), id(request));
        }
    }

    private static void assertWithinHalfAPercent(JsonNode actual, JsonNode expected, String what) {
        if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertWithinHalfAPercent(actual.get(i), expected.get(i), what);
            }
        } else if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                if (!entry.getKey().equals("se")) {
                    assertWithinHalfAPercent(
                            actual.path(entry.getKey()), entry.getValue(), what + " " + entry.getKey());
                }
            }
        } else if (expected.isNumber()) {
            double value = expected.asDouble();
            assertThat(actual.asDouble()).as(what).isCloseTo(value, within(0.005 * Math.abs(value) + 1e-9));
        }
    }

    private static String id(ObjectNode request) {
        return request.path("id").asString();
    }

    private static void assertClose(JsonNode actual, JsonNode expected, double tolerance, String what) {
        assertThat(actual.size()).as(what).isEqualTo(expected.size());
        if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertClose(actual.get(i), expected.get(i), tolerance, what);
            }
        } else {
            double value = expected.asDouble();
            assertThat(actual.asDouble()).as(what).isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
        }
    }
}
