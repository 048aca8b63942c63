package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.junit.jupiter.api.Test;

class PrecedenceTest {
    @Test
    void anArrowheadAtOneEndPointsForward() {
        assertThat(arcs("pag { C <-@ A B @-> C C -> D D <-> E }")).containsExactlyInAnyOrder("A C", "B C", "C D");
    }

    @Test
    void otherEdgesLeadAwayFromWhereThePictureBegins() {
        assertThat(arcs("pdag { A -- B C -- B C -- D }")).containsExactlyInAnyOrder("A B", "B C", "C D");
        assertThat(arcs("pag { B @-@ A C @-> B }")).containsExactlyInAnyOrder("A B", "C B");
        assertThat(arcs("pdag { X -> A B -- A C -- B }")).containsExactlyInAnyOrder("X A", "A B", "B C");
    }

    @Test
    void inACycleEdgesLeadFromTheVariableThatWasNamedFirst() {
        assertThat(arcs("digraph { A -> B B -> C C -> A }")).containsExactlyInAnyOrder("A B", "B C", "A C");
    }

    @Test
    void aClassOfGraphsIsDrawnInAsManyLayersAsItsMember() {
        assertThat(columns("pag { A @-> C B @-> C C -> D }"))
                .isEqualTo(columns("dag { A -> C B -> C C -> D }"))
                .isEqualTo(3);
        assertThat(columns("graph { A -- B B -- C C -- D }")).isEqualTo(4);
    }

    private static List<String> arcs(String text) {
        CausalGraph graph = graph(text);
        return Precedence.of(graph).arcs().stream()
                .map(arc ->
                        graph.variables().get(arc[0]) + " " + graph.variables().get(arc[1]))
                .toList();
    }

    private static long columns(String text) {
        CausalGraph graph = graph(text);
        Map<String, Size> sizes =
                graph.variables().stream().collect(Collectors.toMap(name -> name, _ -> new Size(60, 36)));
        Map<String, Point> places =
                graph.variables().stream().collect(Collectors.toMap(name -> name, _ -> new Point(0, 0)));
        return new LayeredLayout(LayeredLayout.Direction.RIGHT)
                        .arrange(new LayoutTask(graph, sizes, places, Set.of()), Progress.unwatched())
                        .places()
                        .values()
                        .stream()
                        .map(place -> Math.round(place.x()))
                        .distinct()
                        .count();
    }
}
