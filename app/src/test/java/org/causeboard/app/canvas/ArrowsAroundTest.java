package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An arrow drawn by hand goes round a variable in its way, and follows when that is dragged away or into it.
@Tag("ui")
class ArrowsAroundTest extends OneWindow {
    private static final Edge PAST_B = Edge.directed("A", "C");

    private static CausalDocument row() {
        return chain().edit()
                .placement("B", Placement.at(240, 0))
                .placement("C", Placement.at(480, 0))
                .done();
    }

    @Test
    void anArrowDrawnAlongARowGoesRoundWhatStandsBetween() {
        open(row());
        hands.moveTo(middle("A")).drag(ring("A")).dropTo(middle("C"));
        assertThat(graph().contains(PAST_B)).isTrue();
        assertThat(isClearOfB()).isTrue();
        assertThat(line()).hasSizeGreaterThan(2);
    }

    @Test
    void itFollowsAVariableThatIsDraggedAwayAndBack() {
        open(row());
        hands.moveTo(middle("A")).drag(ring("A")).dropTo(middle("C"));
        hands.drag(middle("B")).dropTo(middle("B").add(0, 200));
        assertThat(line()).hasSize(2);
        hands.drag(middle("B")).dropTo(middle("B").add(0, -200));
        assertThat(line()).hasSizeGreaterThan(2);
        assertThat(isClearOfB()).isTrue();
    }

    private static List<Point> line() {
        return drawn().geometry().edges().get(PAST_B).points();
    }

    private static boolean isClearOfB() {
        Box box = drawn().geometry().nodes().get("B").box();
        List<Point> line = line();
        for (int i = 1; i < line.size(); i++) {
            if (box.isCrossedBy(line.get(i - 1), line.get(i))) {
                return false;
            }
        }
        return true;
    }
}
