package org.causeboard.engine.graph.implication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class ImplicationsTest {
    @Test
    void aChainImpliesOneIndependence() {
        assertThat(Implications.pairwise(graph("A -> B -> C"), 10, Progress.unwatched()))
                .containsExactly(new Implications.Independence("A", Set.of("C"), Set.of("B")));
    }

    @Test
    void edgesWithCirclesImplyWhatTheirClassImplies() {
        assertThat(Implications.pairwise(graph("pag { A @-> C B @-> C C -> D }"), 10, Progress.unwatched()))
                .containsExactlyInAnyOrder(
                        new Implications.Independence("A", Set.of("B"), Set.of()),
                        new Implications.Independence("A", Set.of("D"), Set.of("C")),
                        new Implications.Independence("B", Set.of("D"), Set.of("C")));
    }

    @Test
    void everyImplicationIsASeparation() {
        for (long seed = 0; seed < 200; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(8, 0.3, 0.1, RandomMixedGraphs.generator(seed));
            Separation separation = Separation.in(graph);
            for (Implications.Independence found : Implications.pairwise(graph, 1000, Progress.unwatched())) {
                assertThat(separation.holds(List.of(found.x()), found.y(), found.given()))
                        .as("seed %d: %s implies %s", seed, graph, found)
                        .isTrue();
            }
        }
    }

    @Test
    void basisStatementsAreSeparations() {
        for (long seed = 0; seed < 200; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(8, 0.3, 0, RandomMixedGraphs.generator(seed));
            for (Implications.Independence found : Implications.basis(graph)) {
                assertThat(Separation.in(graph).holds(List.of(found.x()), found.y(), found.given()))
                        .as("seed %d: %s implies %s", seed, graph, found)
                        .isTrue();
            }
        }
    }

    @Test
    void oneFactorMakesAllThreeTetradsVanish() {
        CausalGraph graph = graph("L -> {a b c d}; L [latent]");
        assertThat(Tetrads.vanishing(graph, 10, Progress.unwatched())).hasSize(3);
        CausalGraph two = graph("L -> {a b}, M -> {c d}, L <-> M; L [latent] M [latent]");
        assertThat(Tetrads.vanishing(two, 10, Progress.unwatched()))
                .containsExactly(new Tetrads.Tetrad("a", "b", "c", "d"));
    }

    @Test
    void theSearchForTetradsEndsWithTheLastOneThatIsAskedFor() {
        CausalGraph unconnected = RandomMixedGraphs.admg(60, 0, 0, RandomMixedGraphs.generator(1));
        AtomicInteger looks = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void report(double share) {}

            @Override
            public void phase(String phase) {}

            @Override
            public boolean isCancelled() {
                return looks.incrementAndGet() > 100;
            }
        };
        List<Tetrads.Tetrad> all = Tetrads.vanishing(unconnected, 200, progress);
        assertThat(all).hasSize(200);
        assertThat(Tetrads.vanishing(unconnected, 7, Progress.unwatched())).isEqualTo(all.subList(0, 7));
    }

    @Test
    void treksOfAConfoundedPair() {
        assertThat(Treks.between(graph("U -> X -> Y <- U, X <-> Y"), "X", "Y", 100, Progress.unwatched()))
                .extracting(trek -> trek.edges().toString())
                .containsExactlyInAnyOrder("[X -> Y]", "[U -> X, U -> X, X -> Y]", "[U -> X, U -> Y]", "[X <-> Y]");
    }
}
