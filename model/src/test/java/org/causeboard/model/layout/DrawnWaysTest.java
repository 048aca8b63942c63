package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.display.EdgeGeometry;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.display.SceneGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is drawn of an arranged graph: the ways of edges as they are seen, with their ends apart and corners rounded.
class DrawnWaysTest {
    private static final double TOUCH = 1;

    static Stream<Layout> layouts() {
        return Layouts.all().stream();
    }

    private static CausalGraph chain(int variables) {
        CausalGraph.Builder graph = CausalGraph.builder();
        IntStream.range(0, variables).forEach(i -> graph.variable("X" + i));
        IntStream.range(1, variables).forEach(i -> graph.directed("X" + (i - 1), "X" + i));
        return graph.build();
    }

    private static void requireClear(Layout layout, CausalGraph graph, String what) {
        CausalDocument document = CausalDocument.empty().edit().graph(graph).done();
        Arrangement arrangement = layout.arrange(LayoutTask.of(document), Progress.unwatched());
        SceneGeometry drawn = SceneBuilder.picture(Scene.of(
                        new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()).apply(document)))
                .geometry();
        List<String> through = new ArrayList<>();
        for (EdgeGeometry edge : drawn.edges().values()) {
            for (NodeGeometry node : drawn.nodes().values()) {
                if (!edge.edge().touches(node.variable())
                        && crosses(edge.points(), node.box().grown(-TOUCH))) {
                    through.add(edge.edge() + " through " + node.variable());
                }
            }
        }
        assertThat(through).as("%s, %s", what, layout.key()).isEmpty();
    }

    private static boolean crosses(List<Point> way, Box box) {
        return IntStream.range(1, way.size()).anyMatch(i -> box.isCrossedBy(way.get(i - 1), way.get(i)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void edgesFromRowToRowOfALongChainRunThroughNoVariable(Layout layout) {
        requireClear(layout, chain(120), "chain of 120");
        requireClear(layout, chain(300), "chain of 300");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void edgesOfRandomGraphsRunThroughNoVariable(Layout layout) {
        for (long seed = 1; seed <= 12; seed++) {
            requireClear(layout, GraphFamily.NEAR.graph(24, 34, seed), "24 variables, 34 edges, seed " + seed);
        }
    }
}
