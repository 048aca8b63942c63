package org.causeboard.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Size;
import org.causeboard.model.layout.LayoutTask;
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

    private static CausalDocument read(String text) {
        return switch (DagittyFormat.read(text, "", Progress.unwatched())) {
            case Reading.Read(CausalDocument document, var _) -> document;
            case Reading.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    @Test
    void whatIsWrittenIsReadInTheSameSize() {
        for (double apart : new double[] {90, 160, 400}) {
            CausalDocument drawn = CausalDocument.empty()
                    .edit()
                    .graph(graph -> graph.directed("A", "B"))
                    .placement("A", Placement.at(0, 0))
                    .placement("B", Placement.at(apart, 0))
                    .done();
            assertThat(read(DagittyFormat.text(drawn)).placements()).isEqualTo(drawn.placements());
        }
    }

    @Test
    void unitsAreScaledSuchThatLongNamesLeaveRoomForAnArrow() {
        String first = "physical_activity_in_a_week";
        String second = "probability_of_high_cholesterol";
        CausalDocument read = read("dag { %s [pos=\"0,0\"] %s [pos=\"1,0\"] X [pos=\"0,1\"] X -> %s -> %s }"
                .formatted(first, second, first, second));
        Map<String, Size> sizes = LayoutTask.of(read).sizes();
        double between = read.placements().get(second).centre().x()
                - sizes.get(first).width() / 2
                - sizes.get(second).width() / 2;
        assertThat(between).isBetween(40.0, 60.0);
    }
}
