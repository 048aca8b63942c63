package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Edges that come to one side from nearby.
class EdgeEndsTest {
    /// So many causes, one above the other, far to the left of one effect.
    private static SceneGeometry causes(int count) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> "C" + i).toList();
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph -> {
            graph.variable("E");
            names.forEach(name -> graph.variable(name).directed(name, "E"));
            return graph;
        });
        for (int i = 0; i < count; i++) {
            editor.placement(names.get(i), Placement.at(-700, 60 * (i - (count - 1) / 2.0)));
        }
        return SceneBuilder.picture(
                        Scene.of(editor.placement("E", Placement.at(0, 0)).done()))
                .geometry();
    }

    private static double[] heights(SceneGeometry geometry, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> geometry.edges().get(Edge.directed("C" + i, "E")))
                .mapToDouble(edge -> edge.points().getLast().y())
                .toArray();
    }

    @Test
    void edgesThatWouldLookLikeOneEndApartInTheirOrder() {
        for (int count = 2; count <= 3; count++) {
            double[] heights = heights(causes(count), count);
            for (int i = 1; i < count; i++) {
                assertThat(heights[i] - heights[i - 1])
                        .as("between the ends %d and %d of %d", i - 1, i, count)
                        .isGreaterThan(9);
            }
        }
    }

    @Test
    void ofAPartTheyEndWhereTheyDoInTheWhole() {
        SceneGeometry whole = causes(3);
        Edge edge = Edge.directed("C0", "E");
        CausalDocument part = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("C0", "E").directed("C0", "E"))
                .placement("C0", Placement.at(-700, -60))
                .placement("E", Placement.at(0, 0))
                .done();
        SceneGeometry lifted = SceneBuilder.ofParts(whole, BundledFont.instance())
                .build(Scene.of(part))
                .geometry();
        assertThat(lifted.edges().get(edge).points())
                .isEqualTo(whole.edges().get(edge).points());
    }

    @Test
    void theirHeadsStillTouchTheShape() {
        SceneGeometry geometry = causes(3);
        Outline outline = geometry.nodes().get("E").outline();
        geometry.edges().values().forEach(edge -> {
            Point tip = edge.ends().getLast().tip();
            assertThat(outline.grown(0.5).contains(tip)).as("near %s", tip).isTrue();
            assertThat(outline.grown(-0.5).contains(tip)).as("outside %s", tip).isFalse();
        });
    }

    @Test
    void whatMeetsTheSideAtARightAngleStaysAsItWas() {
        double[] heights = heights(causes(3), 3);
        assertThat(heights[1]).isBetween(-0.5, 0.5);
    }

    @Test
    void whereASideHasLittleRoomTheyShareIt() {
        double[] heights = heights(causes(9), 9);
        assertThat(heights[4]).isBetween(-0.5, 0.5);
        assertThat(heights[8] - heights[0]).isLessThan(45);
        for (int i = 1; i < heights.length; i++) {
            assertThat(heights[i] - heights[i - 1])
                    .as("between the ends %d and %d", i - 1, i)
                    .isGreaterThan(3);
        }
    }

    @Test
    void anEdgeThatIsNotInAnothersWayAnyMoreGoesStraightAgain() {
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        CausalDocument both = CausalDocument.empty()
                .edit()
                .graph(graph ->
                        graph.variables("A", "B", "E").directed("A", "E").directed("B", "E"))
                .placement("A", Placement.at(-700, -30))
                .placement("B", Placement.at(-700, 30))
                .placement("E", Placement.at(0, 0))
                .done();
        CausalDocument one = both.edit()
                .graph(both.graph().withoutEdges(Edge.directed("B", "E")::equals))
                .done();
        builder.build(Scene.of(both));
        assertThat(builder.build(Scene.of(one)).geometry())
                .isEqualTo(SceneBuilder.picture(Scene.of(one)).geometry());
        assertThat(builder.build(Scene.of(both)).geometry())
                .isEqualTo(SceneBuilder.picture(Scene.of(both)).geometry());
    }
}
