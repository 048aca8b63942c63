package org.causeboard.app.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LadderCasesTest {
    @Test
    void everyRungIsAnsweredExactly() throws IOException {
        CaseFile file = CaseFile.resource("cladder/cases.jsonl.gz");
        for (ObjectNode request : file.requests()) {
            String id = request.path("id").asString() + " "
                    + request.path("query_type").asString();
            ObjectNode answer = file.answer(request);
            assertThat(answer.path("answer")).as(id).isEqualTo(request.path("expected"));
            if (!request.path("expected_value").isNull()) {
                assertThat(answer.path("value").asDouble())
                        .as(id)
                        .isCloseTo(request.path("expected_value").asDouble(), within(1e-9));
            }
        }
    }
}
