package org.causeboard.engine.identify.adjust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.PathStatus;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

/// Back-door sets and sets for the direct effect against their definitions, path by path.
class BackDoorAndDirectEffectTest {
    private static final List<String> X = List.of("V0");
    private static final List<String> Y = List.of("V1");

    @Test
    void listedBackDoorSetsAreAllThatTheDefinitionGives() {
        for (long seed = 0; seed < 400; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(6, 0.4, 0.12, RandomMixedGraphs.generator(seed));
            BackDoorSets sets = BackDoorSets.of(Effect.of(graph, X, Y));
            List<Path> intoX = paths(graph, path -> isIntoX(path.edges().getFirst()));
            Set<String> effects = graph.descendants(X);
            List<Set<String>> expected = subsets(graph).stream()
                    .filter(z -> z.stream().noneMatch(effects::contains) && areBlocked(intoX, graph, z))
                    .toList();
            assertThat(sets.minimal(1000, Progress.unwatched()))
                    .as("seed %d: %s", seed, graph)
                    .containsExactlyInAnyOrderElementsOf(RandomMixedGraphs.minimal(expected));
            for (Set<String> z : subsets(graph)) {
                assertThat(sets.isValid(z))
                        .as("seed %d: %s, %s", seed, graph, z)
                        .isEqualTo(expected.contains(z));
            }
        }
    }

    @Test
    void listedSetsForTheDirectEffectAreAllThatTheDefinitionGives() {
        Edge direct = Edge.directed("V0", "V1");
        for (long seed = 0; seed < 400; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(6, 0.4, 0.12, RandomMixedGraphs.generator(seed));
            DirectEffectSets sets = DirectEffectSets.of(Effect.of(graph, X, Y));
            List<Path> others = paths(graph, path -> !path.edges().equals(List.of(direct)));
            Set<String> behind = graph.descendants(X).contains("V1") ? graph.descendants(Y) : Set.of();
            CausalGraph cut = graph.withoutEdges(direct::equals);
            List<Set<String>> expected = subsets(graph).stream()
                    .filter(z -> z.stream().noneMatch(behind::contains) && areBlocked(others, cut, z))
                    .toList();
            assertThat(sets.minimal(1000, Progress.unwatched()))
                    .as("seed %d: %s", seed, graph)
                    .containsExactlyInAnyOrderElementsOf(RandomMixedGraphs.minimal(expected));
        }
    }

    private static List<Path> paths(CausalGraph graph, Predicate<Path> wanted) {
        return Paths.between(graph, X, Y, 10_000, Progress.unwatched()).stream()
                .filter(wanted)
                .toList();
    }

    private static boolean isIntoX(Edge edge) {
        return edge.isBidirected() || edge.to().equals("V0");
    }

    private static boolean areBlocked(List<Path> paths, CausalGraph graph, Set<String> z) {
        return paths.stream().noneMatch(path -> PathStatus.of(path, graph, z).isOpen());
    }

    private static List<Set<String>> subsets(CausalGraph graph) {
        return RandomMixedGraphs.subsets(graph.variables().subList(2, 6));
    }
}
