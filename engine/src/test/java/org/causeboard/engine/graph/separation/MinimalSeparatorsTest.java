package org.causeboard.engine.graph.separation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.latent.PartialAncestralGraph;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class MinimalSeparatorsTest {
    @Test
    void listedSeparatorsAreAllThatBruteForceFinds() {
        for (long seed = 0; seed < 1500; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.admg(4 + random.nextInt(5), 0.3, 0.1, random);
            List<String> x = List.of("V0");
            List<String> y = List.of("V1");
            Set<String> must = new LinkedHashSet<>(graph.variables().subList(2, graph.size()));
            Set<String> may = new LinkedHashSet<>(must);
            must.removeIf(_ -> random.nextInt(6) > 0);
            may.removeIf(_ -> random.nextInt(4) == 0);
            Set<Set<String>> expected = bruteForce(graph, x, y, must, may);
            MinimalSeparators separators = MinimalSeparators.between(graph, x, y, must, may);
            List<Set<String>> listed = separators.list(Integer.MAX_VALUE, Progress.unwatched());
            assertThat(listed)
                    .as("seed %d: %s, must %s, may %s", seed, graph, must, may)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(separators.nearest().isPresent()).as("seed %d", seed).isEqualTo(!expected.isEmpty());
            Optional<Set<String>> smallest = SmallestSeparator.between(graph, x, y, must, may);
            assertThat(smallest.map(Set::size))
                    .as("seed %d: %s, must %s, may %s", seed, graph, must, may)
                    .isEqualTo(expected.stream().map(Set::size).min(Integer::compare));
            smallest.ifPresent(
                    set -> assertThat(Separation.in(graph).holds(x, y, set)).isTrue());
        }
    }

    @Test
    void aClassOfGraphsHasTheSeparatorsOfItsMembers() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph member = RandomMixedGraphs.admg(4 + random.nextInt(3), 0.3, 0.1, random);
            CausalGraph graph = PartialAncestralGraph.of(member);
            List<String> x = List.of("V0");
            List<String> y = List.of("V1");
            Set<String> may = new LinkedHashSet<>(member.variables().subList(2, member.size()));
            Set<Set<String>> expected = bruteForce(member, x, y, Set.of(), may);
            assertThat(MinimalSeparators.between(graph, x, y, List.of(), may)
                            .list(Integer.MAX_VALUE, Progress.unwatched()))
                    .as("seed %d: %s, in a class with %s", seed, graph, member)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(SmallestSeparator.between(graph, x, y, List.of(), may).map(Set::size))
                    .as("seed %d: %s, in a class with %s", seed, graph, member)
                    .isEqualTo(expected.stream().map(Set::size).min(Integer::compare));
        }
    }

    @Test
    void aLimitStopsTheList() {
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 0; i < 40; i++) { // two variables on each of 40 paths: 2^40 minimal separators
            builder.directed("A" + i, "X").directed("A" + i, "B" + i).directed("B" + i, "Y");
        }
        CausalGraph graph = builder.build();
        assertThat(MinimalSeparators.between(graph, List.of("X"), List.of("Y"), List.of(), graph.variables())
                        .list(100, Progress.unwatched()))
                .hasSize(100)
                .doesNotHaveDuplicates()
                .allMatch(set -> set.size() == 40);
    }

    private static Set<Set<String>> bruteForce(
            CausalGraph graph, List<String> x, List<String> y, Set<String> must, Set<String> may) {
        Set<String> free = new LinkedHashSet<>(may);
        free.removeAll(must);
        List<Set<String>> separating = RandomMixedGraphs.subsets(free).stream()
                .<Set<String>>map(subset -> {
                    Set<String> all = new LinkedHashSet<>(subset);
                    all.addAll(must);
                    return all;
                })
                .filter(set -> Separation.in(graph).holds(x, y, set))
                .toList();
        return RandomMixedGraphs.minimal(separating);
    }
}
