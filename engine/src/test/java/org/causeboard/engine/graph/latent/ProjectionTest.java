package org.causeboard.engine.graph.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.separation.Separation;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    @Test
    void aChainOfLatentVariablesBecomesOneEdge() {
        CausalGraph graph = graph("X -> L -> M -> Y, L -> Z; L [latent] M [latent]");
        assertThat(LatentProjection.of(graph).edges())
                .containsExactlyInAnyOrder(Edge.directed("X", "Y"), Edge.directed("X", "Z"), Edge.bidirected("Y", "Z"));
    }

    @Test
    void projectionsAndCanonicalDagsPreserveEverySeparation() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.withLatent(RandomMixedGraphs.admg(7, 0.3, 0.1, random), random);
            Separation full = Separation.in(graph);
            Separation projected = Separation.in(LatentProjection.of(graph));
            Separation ancestral = Separation.in(AncestralProjection.of(graph));
            Separation canonical = Separation.in(CanonicalDag.of(graph).graph());
            List<String> measured = new ArrayList<>(graph.observed());
            for (int i = 0; i < measured.size(); i++) {
                for (int j = i + 1; j < measured.size(); j++) {
                    String x = measured.get(i);
                    String y = measured.get(j);
                    List<String> rest = new ArrayList<>(measured);
                    rest.removeAll(List.of(x, y));
                    for (Set<String> z : RandomMixedGraphs.subsets(rest)) {
                        boolean expected = full.holds(x, y, z);
                        assertThat(List.of(
                                        projected.holds(x, y, z), ancestral.holds(x, y, z), canonical.holds(x, y, z)))
                                .as("seed %d: %s without %s, %s, %s | %s", seed, graph, graph.latent(), x, y, z)
                                .containsOnly(expected);
                    }
                }
            }
        }
    }

    @Test
    void selectionMakesUndirectedEdgesOfAMag() {
        CausalGraph graph = graph("A -> S <- B; S [selected]");
        assertThat(AncestralProjection.of(graph).edges()).containsExactly(Edge.undirected("A", "B"));
    }
}
