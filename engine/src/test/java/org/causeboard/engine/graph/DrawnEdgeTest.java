package org.causeboard.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.causeboard.engine.graph.path.Path;
import org.junit.jupiter.api.Test;

class DrawnEdgeTest {
    @Test
    void edgesAreDrawnWithTheMarksThatTheyHave() {
        assertThat(List.of(
                        Edge.directed("X", "Y"),
                        Edge.bidirected("X", "Y"),
                        Edge.undirected("X", "Y"),
                        new Edge("X", "Y", Mark.CIRCLE, Mark.ARROW),
                        new Edge("X", "Y", Mark.CIRCLE, Mark.CIRCLE),
                        new Edge("X", "Y", Mark.CIRCLE, Mark.TAIL)))
                .extracting(Edge::drawn)
                .containsExactly("X → Y", "X ↔ Y", "X — Y", "X o→ Y", "X o—o Y", "Y —o X");
    }

    @Test
    void aPathIsDrawnInItsOwnDirectionAndNamesAreLeftAsTheyAre() {
        Path path = new Path(
                List.of("X", "a->b", "Y", "Z"),
                List.of(
                        Edge.directed("a->b", "X"),
                        new Edge("a->b", "Y", Mark.CIRCLE, Mark.ARROW),
                        Edge.bidirected("Z", "Y")));
        assertThat(path.drawn()).isEqualTo("X ← a->b o→ Y ↔ Z");
    }
}
