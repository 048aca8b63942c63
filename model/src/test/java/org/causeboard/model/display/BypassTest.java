package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Edges that no hand has bent run round foreign variables.
final class BypassTest {
    private static final Edge PAST_B = Edge.directed("A", "C");

    @Test
    void anArrowAlongARowGoesRoundWhatStandsBetween() {
        CausalDocument row = row(0);
        assertThat(crosses(row, PAST_B, "B")).isFalse();
        assertThat(geometry(row).edges().get(PAST_B).middle().y()).isNotEqualTo(0);
    }

    @Test
    void itIsStraightAgainWhenNothingStandsBetween() {
        SceneBuilder builder = new SceneBuilder(BundledFont.instance());
        builder.build(Scene.of(row(0)));
        assertThat(builder.build(Scene.of(row(300)))
                        .geometry()
                        .edges()
                        .get(PAST_B)
                        .points())
                .hasSize(2);
    }

    @Test
    void anArcGoesRoundTooAndOnTheOtherSideOfItsTwin() {
        Edge hidden = Edge.bidirected("A", "C");
        CausalDocument twins = with(row(0), CausalGraph.builder().bidirected("A", "C"));
        assertThat(crosses(twins, hidden, "B")).isFalse();
        assertThat(crosses(twins, PAST_B, "B")).isFalse();
        SceneGeometry geometry = geometry(twins);
        assertThat(geometry.edges()
                        .get(hidden)
                        .middle()
                        .distance(geometry.edges().get(PAST_B).middle()))
                .isGreaterThan(20);
    }

    @Test
    void whatAHandHasBentStaysSo() {
        EdgeStyle bent = EdgeStyle.PLAIN.withBend(0.01);
        assertThat(crosses(row(0).edit().style(PAST_B, bent).done(), PAST_B, "B"))
                .isTrue();
    }

    @Test
    void aDragIsPicturedAsIfEachPlaceWereTheOnlyOne() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalDocument document = scattered(random);
            SceneBuilder builder = new SceneBuilder(BundledFont.instance());
            for (int step = 0; step < 15; step++) {
                String moved = "V" + random.nextInt(9);
                document = document.edit()
                        .placement(moved, Placement.at(random.nextInt(1000), random.nextInt(700)))
                        .done();
                assertThat(builder.build(Scene.of(document)).list())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(SceneBuilder.picture(Scene.of(document)).list());
            }
        }
    }

    private static CausalDocument scattered(SplittableRandom random) {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < 9; i++) {
            graph.variable("V" + i);
        }
        for (int i = 1; i < 9; i++) {
            graph.directed("V" + random.nextInt(i), "V" + i);
        }
        graph.bidirected("V0", "V8").bidirected("V1", "V5");
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph.build());
        for (int i = 0; i < 9; i++) {
            editor.placement("V" + i, Placement.at(random.nextInt(1000), random.nextInt(700)));
        }
        return editor.done();
    }

    private static CausalDocument row(double heightOfB) {
        CausalGraph graph = CausalGraph.builder()
                .directed("A", "B")
                .directed("B", "C")
                .directed("A", "C")
                .build();
        return CausalDocument.empty()
                .edit()
                .graph(graph)
                .placement("A", Placement.at(0, 0))
                .placement("B", Placement.at(200, heightOfB))
                .placement("C", Placement.at(400, 0))
                .done();
    }

    private static CausalDocument with(CausalDocument document, CausalGraph.Builder more) {
        CausalGraph.Builder graph = CausalGraph.builder();
        document.graph().edges().forEach(graph::edge);
        more.build().edges().forEach(graph::edge);
        return document.edit().graph(graph.build()).done();
    }

    private static SceneGeometry geometry(CausalDocument document) {
        return SceneGeometry.of(Scene.of(document), BundledFont.instance());
    }

    private static boolean crosses(CausalDocument document, Edge edge, String variable) {
        SceneGeometry geometry = geometry(document);
        Box box = geometry.nodes().get(variable).box();
        List<Point> line = geometry.edges().get(edge).points();
        for (int i = 1; i < line.size(); i++) {
            if (box.isCrossedBy(line.get(i - 1), line.get(i))) {
                return true;
            }
        }
        return false;
    }
}
