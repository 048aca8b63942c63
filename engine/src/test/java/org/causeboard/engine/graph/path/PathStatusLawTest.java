package org.causeboard.engine.graph.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

/// Paths and what opens or blocks each, held against walking edge by edge with the definition alone: a collider has an
/// arrowhead on both sides, and one is open when a directed walk leads from it to what is given.
class PathStatusLawTest {
    @Test
    void everyPathIsListedWithWhatOpensAndBlocksIt() {
        int open = 0;
        int opened = 0;
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.withLatent(
                    RandomMixedGraphs.admg(4 + random.nextInt(3), 0.4, 0.25, random), random);
            if (random.nextInt(3) == 0 && graph.observed().contains("V2")) {
                graph = graph.toBuilder().variable("V2", Role.SELECTED).build();
            }
            Set<String> z = new TreeSet<>(graph.observed());
            z.removeAll(List.of("V0", "V1"));
            z.removeIf(_ -> random.nextInt(3) > 0);
            Set<String> given = new TreeSet<>(z);
            given.addAll(graph.withRole(Role.SELECTED));
            List<List<Edge>> walked = new ArrayList<>();
            walk(graph, "V0", new ArrayList<>(List.of("V0")), new ArrayList<>(), walked);
            List<Path> listed = Paths.between(graph, List.of("V0"), List.of("V1"), 100_000, Progress.unwatched());
            assertThat(listed.stream().map(Path::edges))
                    .as("seed %d: %s", seed, graph)
                    .containsExactlyInAnyOrderElementsOf(walked);
            boolean anyOpen = false;
            for (Path path : listed) {
                PathStatus status = PathStatus.of(path, graph, z);
                Expected expected = Expected.of(path, graph, given);
                assertThat(status.blockers())
                        .as("seed %d: %s given %s in %s", seed, path, given, graph)
                        .isEqualTo(expected.blockers);
                assertThat(status.openedColliders())
                        .as("seed %d: %s given %s in %s", seed, path, given, graph)
                        .isEqualTo(expected.opened);
                anyOpen |= status.isOpen();
                open += status.isOpen() ? 1 : 0;
                opened += status.openedColliders().size();
            }
            assertThat(Separation.in(graph).holds(Set.of("V0"), Set.of("V1"), z))
                    .as("seed %d: %s given %s", seed, graph, z)
                    .isEqualTo(!anyOpen);
        }
        assertThat(open).isGreaterThan(100);
        assertThat(opened).isGreaterThan(100);
    }

    private static void walk(
            CausalGraph graph, String at, List<String> seen, List<Edge> edges, List<List<Edge>> found) {
        if (at.equals("V1")) {
            found.add(List.copyOf(edges));
            return;
        }
        for (Edge edge : graph.edges()) {
            boolean joins = edge.from().equals(at) || edge.to().equals(at);
            String next = edge.from().equals(at) ? edge.to() : edge.from();
            if (joins && !seen.contains(next)) {
                seen.add(next);
                edges.add(edge);
                walk(graph, next, seen, edges, found);
                seen.removeLast();
                edges.removeLast();
            }
        }
    }

    private record Expected(List<PathStatus.Blocker> blockers, List<PathStatus.OpenedCollider> opened) {
        static Expected of(Path path, CausalGraph graph, Set<String> given) {
            List<PathStatus.Blocker> blockers = new ArrayList<>();
            List<PathStatus.OpenedCollider> opened = new ArrayList<>();
            for (int i = 1; i + 1 < path.variables().size(); i++) {
                String variable = path.variables().get(i);
                if (pointsAt(path.edges().get(i - 1), variable)
                        && pointsAt(path.edges().get(i), variable)) {
                    Set<String> below = new LinkedHashSet<>();
                    for (String name : graph.variables()) {
                        if (given.contains(name) && leads(graph, variable, name)) {
                            below.add(name);
                        }
                    }
                    if (below.isEmpty()) {
                        blockers.add(new PathStatus.Blocker(variable, true));
                    } else {
                        opened.add(new PathStatus.OpenedCollider(variable, below));
                    }
                } else if (given.contains(variable)) {
                    blockers.add(new PathStatus.Blocker(variable, false));
                }
            }
            return new Expected(blockers, opened);
        }

        private static boolean pointsAt(Edge edge, String variable) {
            return edge.isBidirected() || edge.to().equals(variable);
        }

        private static boolean leads(CausalGraph graph, String from, String to) {
            return from.equals(to)
                    || graph.edges().stream()
                            .anyMatch(edge ->
                                    edge.isDirected() && edge.from().equals(from) && leads(graph, edge.to(), to));
        }
    }
}
