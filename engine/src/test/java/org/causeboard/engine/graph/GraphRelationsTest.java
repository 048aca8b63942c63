package org.causeboard.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.separation.DependenceGraph;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.graph.text.BnlearnText;
import org.causeboard.engine.graph.text.LavaanText;
import org.junit.jupiter.api.Test;

class GraphRelationsTest {
    @Test
    void theMarkovBlanketScreensOffEverythingElse() {
        for (long seed = 0; seed < 300; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(8, 0.25, 0.15, RandomMixedGraphs.generator(seed));
            Set<String> blanket = MarkovBlanket.of(graph, "V0");
            Set<String> rest = new LinkedHashSet<>(graph.variables());
            rest.remove("V0");
            rest.removeAll(blanket);
            assertThat(Separation.in(graph).holds(List.of("V0"), rest, blanket))
                    .as("seed %d: %s, blanket %s", seed, graph, blanket)
                    .isTrue();
            for (String member : blanket) {
                Set<String> others = new LinkedHashSet<>(blanket);
                others.remove(member);
                assertThat(Separation.in(graph).holds("V0", member, others))
                        .as("seed %d: %s without %s", seed, graph, member)
                        .isFalse();
            }
        }
    }

    @Test
    void surgeryKeepsIsolatedVariables() {
        CausalGraph graph = graph("X -> Y, X <-> Y, W");
        assertThat(graph.withoutIncoming(List.of("Y")).variables()).containsExactly("X", "Y", "W");
        assertThat(graph.withoutIncoming(List.of("Y")).edges()).isEmpty();
    }

    @Test
    void districtsHoldSingleVariablesToo() {
        assertThat(Districts.of(graph("A <-> B <-> C, D -> A"))).containsExactly(Set.of("A", "B", "C"), Set.of("D"));
    }

    @Test
    void theTransitiveReductionDropsWhatALongerPathBypasses() {
        assertThat(TransitiveReduction.of(graph("A -> B -> C, A -> C, A <-> C")).edges())
                .containsExactly(Edge.directed("A", "B"), Edge.directed("B", "C"));
        assertThatThrownBy(() -> TransitiveReduction.of(graph("A -> B -> A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cycle");
    }

    @Test
    void aCycleOverAnUndirectedEdgeNeedsADirectedOne() {
        assertThat(SemiDirectedCycles.exist(graph("pdag { A -> B -- C -- A }"))).isTrue();
        assertThat(SemiDirectedCycles.exist(graph("pdag { A -- B -- C -- A, A -> D }")))
                .isFalse();
    }

    @Test
    void variablesDependWhenAnythingJoinsThem() {
        assertThat(DependenceGraph.of(graph("A -> C <- B")).edges())
                .containsExactlyInAnyOrder(Edge.undirected("A", "C"), Edge.undirected("B", "C"));
    }

    @Test
    void contradictoryRolesAreFound() {
        assertThat(RoleConflicts.of(graph("X [exposure,outcome]; Y [outcome]; Z [adjusted,latent]; X -> Y")))
                .containsExactly(
                        new RoleConflicts.Conflict("X", Role.EXPOSURE, Role.OUTCOME),
                        new RoleConflicts.Conflict("Z", Role.ADJUSTED, Role.LATENT));
    }

    @Test
    void modelsOfOtherPrograms() {
        CausalGraph graph = graph("L -> a, L -> b, a -> c, b <-> c; L [latent]");
        assertThat(LavaanText.print(graph)).isEqualTo("L =~ a\nL =~ b\nc ~ a\nc ~~ b\n");
        assertThat(BnlearnText.print(graph("A -> C <- B"))).isEqualTo("[A][B][C|A:B]");
        assertThatThrownBy(() -> BnlearnText.print(graph)).isInstanceOf(IllegalArgumentException.class);
    }
}
