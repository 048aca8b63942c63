package org.causeboard.engine.graph.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.junit.jupiter.api.Test;

class GraphFormTest {
    @Test
    void aPagOfAGraphWithSelectionIsRefusedWithTheNameOfWhatIsSelectedOn() {
        CausalGraph graph = CausalGraph.builder()
                .variables("X", "Y")
                .variable("S", Role.SELECTED)
                .directed("X", "S")
                .directed("Y", "S")
                .build();
        assertThat(GraphForm.PAG.of(graph))
                .isInstanceOfSatisfying(
                        GraphForm.Result.Refused.class,
                        refused -> assertThat(refused.reason()).contains("S is selected on"));
        assertThat(GraphForm.MAG.of(graph)).isInstanceOf(GraphForm.Result.Made.class);
    }
}
