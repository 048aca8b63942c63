package org.causeboard.engine.graph.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class EquivalenceClassTest {
    @Test
    void aColliderIsCompelledAndAChainIsNot() {
        assertThat(EssentialGraph.of(graph("A -> C <- B, C -> D")).edges())
                .containsExactlyInAnyOrder(Edge.directed("A", "C"), Edge.directed("B", "C"), Edge.directed("C", "D"));
        assertThat(EssentialGraph.of(graph("A -> B -> C")).edges())
                .containsExactlyInAnyOrder(Edge.undirected("A", "B"), Edge.undirected("B", "C"));
    }

    @Test
    void sizeMembersAndBruteForceAgree() {
        for (long seed = 0; seed < 250; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph dag = RandomMixedGraphs.admg(3 + random.nextInt(3), 0.7, 0, random);
            EquivalenceClass equivalent = EquivalenceClass.of(dag);
            List<CausalGraph> members = equivalent.members(Integer.MAX_VALUE, Progress.unwatched());
            Set<Set<Edge>> expected = bruteForce(dag);
            assertThat(members.stream().map(CausalGraph::edges).toList())
                    .as("seed %d: %s", seed, dag)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(equivalent.size(Progress.unwatched()))
                    .as("seed %d: %s", seed, dag)
                    .isEqualTo(BigInteger.valueOf(expected.size()));
            assertThat(compelled(dag, expected)).as("seed %d: %s", seed, dag).isEqualTo(compelled(equivalent));
        }
    }

    @Test
    void sizeAgreesWithTheListOnLargerChordalGraphs() {
        for (long seed = 0; seed < 60; seed++) {
            CausalGraph dag = RandomMixedGraphs.admg(9, 0.75, 0, RandomMixedGraphs.generator(seed));
            EquivalenceClass equivalent = EquivalenceClass.of(dag);
            assertThat(equivalent.size(Progress.unwatched()))
                    .as("seed %d: %s", seed, dag)
                    .isEqualTo(BigInteger.valueOf(
                            equivalent.members(100_000, Progress.unwatched()).size()));
        }
    }

    @Test
    void aTreeHasOneMemberForEachRootAndACompleteGraphOneForEachOrder() {
        CausalGraph.Builder path = CausalGraph.builder();
        CausalGraph.Builder complete = CausalGraph.builder();
        for (int i = 0; i < 200; i++) {
            path.directed("V" + i, "V" + (i + 1));
        }
        for (int i = 0; i < 25; i++) {
            for (int j = 0; j < i; j++) {
                complete.directed("V" + j, "V" + i);
            }
        }
        assertThat(EquivalenceClass.of(path.build()).size(Progress.unwatched())).isEqualTo(201);
        assertThat(EquivalenceClass.of(complete.build()).size(Progress.unwatched()))
                .isEqualTo(new BigInteger("15511210043330985984000000")); // 25!
    }

    private static Set<Edge> compelled(EquivalenceClass equivalent) {
        return equivalent.essentialGraph().edges().stream()
                .filter(Edge::isDirected)
                .collect(Collectors.toSet());
    }

    private static Set<Edge> compelled(CausalGraph dag, Set<Set<Edge>> members) {
        Set<Edge> compelled = new HashSet<>(dag.edges());
        members.forEach(compelled::retainAll);
        return compelled;
    }

    /// Every way to direct the skeleton that is acyclic and has the same v-structures.
    private static Set<Set<Edge>> bruteForce(CausalGraph dag) {
        List<Edge> edges = new ArrayList<>(dag.edges());
        Set<Set<Edge>> found = new HashSet<>();
        for (int choice = 0; choice < 1 << edges.size(); choice++) {
            CausalGraph.Builder builder = dag.withoutEdges(_ -> true).toBuilder();
            for (int i = 0; i < edges.size(); i++) {
                Edge edge = edges.get(i);
                builder.edge((choice >> i & 1) == 0 ? edge : Edge.directed(edge.to(), edge.from()));
            }
            CausalGraph candidate = builder.build();
            if (candidate.isAcyclic() && colliders(candidate).equals(colliders(dag))) {
                found.add(candidate.edges());
            }
        }
        return found;
    }

    private static Set<String> colliders(CausalGraph dag) {
        Set<String> found = new HashSet<>();
        for (String c : dag.variables()) {
            for (String a : dag.parents(c)) {
                for (String b : dag.parents(c)) {
                    if (a.compareTo(b) < 0 && !dag.adjacent(a).contains(b)) {
                        found.add(a + ">" + c + "<" + b);
                    }
                }
            }
        }
        return found;
    }
}
