package org.causeboard.engine.graph.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class SeparationTest {
    @Test
    void bidirectedEdgesMakeColliders() {
        CausalGraph graph = graph("X <-> M, M <-> Y, M -> D");
        Separation separation = Separation.in(graph);
        assertThat(separation.holds("X", "Y", List.of())).isTrue();
        assertThat(separation.holds("X", "Y", List.of("M"))).isFalse();
        assertThat(separation.holds("X", "Y", List.of("D"))).isFalse();
    }

    @Test
    void selectionIsAlwaysConditionedOn() {
        CausalGraph graph = graph("X -> S <- Y; S [selected]");
        assertThat(Separation.in(graph).holds("X", "Y", List.of())).isFalse();
        assertThat(Separation.regardlessOfRoles(graph).holds("X", "Y", List.of()))
                .isTrue();
    }

    @Test
    void latentVariablesCannotBeConditionedOn() {
        Separation separation = Separation.in(graph("X <- U -> Y; U [latent]"));
        assertThatThrownBy(() -> separation.holds("X", "Y", List.of("U")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U");
    }

    @Test
    void fastSearchAgreesWithPathEnumerationAndWithMoralisation() {
        for (long seed = 0; seed < 1500; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.admg(3 + random.nextInt(5), 0.3, 0.15, random);
            List<String> pool = new ArrayList<>(graph.variables());
            String x = pool.remove(random.nextInt(pool.size()));
            String y = pool.remove(random.nextInt(pool.size()));
            pool.removeIf(_ -> random.nextInt(3) > 0);
            boolean separated = Separation.in(graph).holds(x, y, pool);
            assertThat(separated)
                    .as("seed %d: %s, %s, %s | %s", seed, graph, x, y, pool)
                    .isEqualTo(byPaths(graph, x, y, pool));
            assertThat(separated)
                    .as("seed %d: %s, %s, %s | %s", seed, graph, x, y, pool)
                    .isEqualTo(byMoral(graph, x, y, pool));
            assertThat(Paths.shortestOpen(graph, List.of(x), List.of(y), pool).isEmpty())
                    .as("seed %d: %s, %s, %s | %s", seed, graph, x, y, pool)
                    .isEqualTo(separated);
        }
    }

    @Test
    void theShortestOpenPathIsOpen() {
        for (long seed = 0; seed < 1000; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.admg(8, 0.25, 0.1, random);
            List<String> z = new ArrayList<>(graph.variables().subList(2, 8));
            z.removeIf(_ -> random.nextBoolean());
            for (Path path : Paths.shortestOpen(graph, List.of("V0"), List.of("V1"), z).stream()
                    .toList()) {
                assertThat(PathStatus.of(path, graph, z).isOpen())
                        .as("seed %d: %s, %s | %s", seed, graph, path, z)
                        .isTrue();
            }
        }
    }

    private static boolean byPaths(CausalGraph graph, String x, String y, List<String> z) {
        return Paths.between(graph, List.of(x), List.of(y), 1_000_000, Progress.unwatched()).stream()
                .noneMatch(path -> PathStatus.of(path, graph, z).isOpen());
    }

    private static boolean byMoral(CausalGraph graph, String x, String y, List<String> z) {
        Set<String> all = new LinkedHashSet<>(z);
        all.add(x);
        all.add(y);
        CausalGraph moral = MoralGraph.of(graph.induced(graph.ancestors(all)));
        Set<String> left = new LinkedHashSet<>(moral.variables());
        left.removeAll(z);
        return Separation.in(moral.induced(left)).holds(x, y, List.of());
    }
}
