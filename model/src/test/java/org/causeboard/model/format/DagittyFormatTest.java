package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.Test;

/// What people read in DAGitty's language.
final class DagittyFormatTest {
    @Test
    void placesAreWrittenToAHundredthOfAPixel() {
        CausalDocument third = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.directed("A", "B"))
                .placement("A", Placement.at(-0.001, 1 / 3.0))
                .placement("B", Placement.at(240, -1000 / 7.0))
                .done();
        assertThat(DagittyFormat.text(third)).contains("pos=\"0,0.33\"").contains("pos=\"240,-142.86\"");
    }
}
