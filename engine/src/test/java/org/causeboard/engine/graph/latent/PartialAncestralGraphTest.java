package org.causeboard.engine.graph.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.separation.Separation;
import org.junit.jupiter.api.Test;

class PartialAncestralGraphTest {
    @Test
    void anInstrumentStructureHasAVisibleEdgeBehindTheCollider() {
        CausalGraph pag = PartialAncestralGraph.of(graph("A -> C <- B, C -> D"));
        assertThat(pag).isEqualTo(graph("pag { A @-> C <-@ B, C -> D }"));
        assertThat(PartialAncestralGraph.isPag(pag)).isTrue();
    }

    @Test
    void validityTellsMagsAndPagsFromOthers() {
        assertThat(PartialAncestralGraph.isMag(graph("mag { A -> B <-> C }"))).isTrue();
        assertThat(PartialAncestralGraph.isMag(graph("mag { A -> B -> C, A <-> C }")))
                .as("almost directed cycle")
                .isFalse();
        assertThat(PartialAncestralGraph.isMag(graph("mag { A <-> B <-> C <-> D, B -> D, C -> A }")))
                .as("A and D cannot be separated")
                .isFalse();
        assertThat(PartialAncestralGraph.isPag(graph("pag { A @-> B @-@ C }")))
                .as("rule 1 directs the second edge")
                .isFalse();
        assertThat(PartialAncestralGraph.isPag(graph("pag { A @-@ B @-@ C }"))).isTrue();
    }

    @Test
    void marksAreThoseCommonToAllEquivalentMags() {
        for (long seed = 0; seed < 60; seed++) {
            CausalGraph admg = RandomMixedGraphs.admg(5, 0.35, 0.2, RandomMixedGraphs.generator(seed));
            CausalGraph mag = AncestralProjection.of(admg);
            if (mag.edges().size() > 7) {
                continue;
            }
            CausalGraph pag = PartialAncestralGraph.of(mag);
            assertThat(pag.edges()).as("seed %d: %s", seed, mag).containsExactlyInAnyOrderElementsOf(common(mag));
            assertThat(PartialAncestralGraph.isPag(pag))
                    .as("seed %d: %s", seed, pag)
                    .isTrue();
        }
    }

    private static List<Edge> common(CausalGraph mag) {
        List<CausalGraph> equivalent = equivalent(mag);
        List<Edge> common = new ArrayList<>();
        for (Edge edge : mag.edges()) {
            common.add(new Edge(
                    edge.from(),
                    edge.to(),
                    common(equivalent, edge, edge.from()),
                    common(equivalent, edge, edge.to())));
        }
        return common;
    }

    private static Mark common(List<CausalGraph> equivalent, Edge edge, String end) {
        Set<Mark> marks = new HashSet<>();
        equivalent.forEach(graph -> marks.add(
                graph.edgesBetween(edge.from(), edge.to()).iterator().next().at(end)));
        return marks.size() == 1 ? marks.iterator().next() : Mark.CIRCLE;
    }

    private static List<CausalGraph> equivalent(CausalGraph mag) {
        List<Edge> edges = List.copyOf(mag.edges());
        List<CausalGraph> found = new ArrayList<>();
        for (int choice = 0; choice < Math.pow(3, edges.size()); choice++) {
            CausalGraph.Builder builder =
                    mag.withoutEdges(_ -> true).toBuilder().kind(GraphKind.MAG);
            int rest = choice;
            for (Edge edge : edges) {
                switch (rest % 3) {
                    case 0 -> builder.directed(edge.from(), edge.to());
                    case 1 -> builder.directed(edge.to(), edge.from());
                    default -> builder.bidirected(edge.from(), edge.to());
                }
                rest /= 3;
            }
            CausalGraph candidate = builder.build();
            if (PartialAncestralGraph.isMag(candidate) && sameSeparations(mag, candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static boolean sameSeparations(CausalGraph a, CausalGraph b) {
        Separation first = Separation.in(a);
        Separation second = Separation.in(b);
        for (String x : a.variables()) {
            for (String y : a.variables()) {
                if (x.compareTo(y) < 0) {
                    List<String> rest = new ArrayList<>(a.variables());
                    rest.removeAll(List.of(x, y));
                    for (Set<String> z : RandomMixedGraphs.subsets(rest)) {
                        if (first.holds(x, y, z) != second.holds(x, y, z)) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
