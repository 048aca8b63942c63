package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodePainterTest {
    private static final Size SIGN = new Size(9, 10);

    @ParameterizedTest
    @EnumSource
    void theSignOfARoleIsClearOfTheLineAroundTheVariable(NodeShape shape) {
        Chart chart = new Chart.Density(
                0, 1, "", Chart.Profile.at(0), Optional.empty(), Optional.empty(), Chart.Freshness.STALE);
        for (Optional<Chart> shown : List.of(Optional.<Chart>empty(), Optional.of(chart))) {
            NodeGeometry node = NodeGeometry.of(
                            "dose", Set.of(Role.EXPOSURE), shown, new Point(0, 0), BundledFont.instance())
                    .shaped(shape, Set.of(Role.EXPOSURE));
            Box sign = Box.around(NodePainter.signPlace(node.outline()), SIGN);
            Outline inner =
                    new Outline(node.box().grown(-3), Math.max(0, node.outline().radius() - 3));
            assertThat(inner.contains(new Point(sign.right(), sign.y()))).isTrue();
            assertThat(inner.contains(new Point(sign.x(), sign.y()))).isTrue();
            assertThat(inner.contains(new Point(sign.right(), sign.bottom()))).isTrue();
        }
    }
}
