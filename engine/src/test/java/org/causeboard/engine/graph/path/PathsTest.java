package org.causeboard.engine.graph.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class PathsTest {
    @Test
    void aPathTellsWhatBlocksAndWhatOpensIt() {
        CausalGraph graph = graph("X <- A -> M <- B -> Y, M -> D");
        Path path = paths(graph).getFirst();
        assertThat(path).hasToString("X <- A -> M <- B -> Y");
        assertThat(PathStatus.of(path, graph, List.of()).blockers()).containsExactly(new PathStatus.Blocker("M", true));
        PathStatus given = PathStatus.of(path, graph, List.of("D", "B"));
        assertThat(given.blockers()).containsExactly(new PathStatus.Blocker("B", false));
        assertThat(given.openedColliders()).containsExactly(new PathStatus.OpenedCollider("M", Set.of("D")));
    }

    @Test
    void parallelEdgesAreDifferentPaths() {
        assertThat(paths(graph("X -> Y, X <-> Y"))).hasSize(2);
    }

    @Test
    void aLimitKeepsTheListShortWhereThereAreMillions() {
        CausalGraph.Builder builder = CausalGraph.builder().variable("X").variable("Y");
        for (int i = 0; i < 30; i++) {
            builder.directed("X", "V" + i).directed("V" + i, "Y");
            for (int j = 0; j < i; j++) {
                builder.directed("V" + j, "V" + i);
            }
        }
        assertThat(Paths.between(builder.build(), List.of("X"), List.of("Y"), 100, Progress.unwatched()))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void theCountOfCausalPathsIsThatOfTheList() {
        for (long seed = 0; seed < 200; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(7, 0.5, 0.1, RandomMixedGraphs.generator(seed));
            int listed = Paths.causal(graph, List.of("V0"), List.of("V1"), 10_000, Progress.unwatched())
                    .size();
            assertThat(CausalPathCount.between(graph, List.of("V0"), List.of("V1")))
                    .as("seed %d: %s", seed, graph)
                    .isEqualTo(BigInteger.valueOf(listed));
        }
    }

    @Test
    void variablesOnCausalPathsAreThoseOfTheList() {
        for (long seed = 0; seed < 300; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(7, 0.4, 0.1, RandomMixedGraphs.generator(seed));
            List<String> x = seed % 2 == 0 ? List.of("V0") : List.of("V0", "V2");
            Set<String> expected = new LinkedHashSet<>();
            Paths.causal(graph, x, List.of("V1"), 10_000, Progress.unwatched())
                    .forEach(path -> expected.addAll(path.variables()));
            expected.removeAll(x);
            assertThat(CausalPaths.of(graph, x, List.of("V1")).variables())
                    .as("seed %d: %s", seed, graph)
                    .isEqualTo(expected);
        }
    }

    @Test
    void biasingEdgesAreThoseOfOpenPathsThatAreNotCausal() {
        for (long seed = 0; seed < 400; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(6, 0.35, 0.1, RandomMixedGraphs.generator(seed));
            Set<String> z = new LinkedHashSet<>(graph.variables().subList(2, 4));
            if (CausalPaths.of(graph, List.of("V0"), List.of("V1")).forbidden().stream()
                    .anyMatch(z::contains)) {
                continue; // then more is coloured than paths
            }
            Set<Edge> expected = new LinkedHashSet<>();
            Paths.between(graph, List.of("V0"), List.of("V1"), 100_000, Progress.unwatched()).stream()
                    .filter(path ->
                            !path.isCausal() && PathStatus.of(path, graph, z).isOpen())
                    .forEach(path -> expected.addAll(path.edges()));
            assertThat(PathEdges.biasing(graph, List.of("V0"), List.of("V1"), z))
                    .as("seed %d: %s | %s", seed, graph, z)
                    .isEqualTo(expected);
        }
    }

    private static List<Path> paths(CausalGraph graph) {
        return Paths.between(graph, List.of("X"), List.of("Y"), 100, Progress.unwatched());
    }
}
