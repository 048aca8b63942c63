package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Trace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.EdgeMark.Light;
import org.junit.jupiter.api.Test;

class LiveMarksTest {
    private static final CausalGraph GRAPH = graph("X -> M -> Y, U -> X, U -> M");
    private static final Edge XM = Edge.directed("X", "M");
    private static final Edge MY = Edge.directed("M", "Y");
    private static final Edge UX = Edge.directed("U", "X");
    private static final Edge UM = Edge.directed("U", "M");

    @Test
    void anEdgeOnACausalAndABiasingPathShowsBoth() {
        assertThat(lights(new Trace(Set.of(XM, MY), Set.of(UX, UM, MY), Set.of(), Set.of())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(XM, Light.CAUSAL, MY, Light.CAUSAL_AND_BIASING, UX, Light.BIASING, UM, Light.BIASING));
    }

    @Test
    void edgesThatAreGoneAreNotLit() {
        assertThat(lights(new Trace(Set.of(Edge.directed("X", "Y")), Set.of(), Set.of(), Set.of())))
                .isEmpty();
    }

    private static Map<Edge, Light> lights(Trace trace) {
        return LiveMarks.of(GRAPH, LiveWorld.AS_OBSERVED, Mode.SEE, Highlight.NONE, trace).edges().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().light()));
    }
}
