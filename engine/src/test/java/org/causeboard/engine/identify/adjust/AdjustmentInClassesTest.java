package org.causeboard.engine.identify.adjust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.equivalence.EssentialGraph;
import org.causeboard.engine.graph.latent.AncestralProjection;
import org.causeboard.engine.graph.latent.PartialAncestralGraph;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class AdjustmentInClassesTest {
    @Test
    void anInvisibleEdgeOfAMagCannotBeAdjusted() {
        CausalGraph mag = graph("mag { X -> Y }");
        assertThat(AdjustmentCriterion.of(effect(mag)).judge(List.of()))
                .isEqualTo(new AdjustmentVerdict.Invalid(
                        Set.of(), List.of(new Objection.NotAmenable(Edge.directed("X", "Y")))));
    }

    @Test
    void aVisibleEdgeOfAMagCan() {
        CausalGraph mag = graph("mag { V -> X -> Y }");
        assertThat(AdjustmentCriterion.of(effect(mag)).isValid(List.of())).isTrue();
        assertThat(AdjustmentCriterion.of(effect(graph("pag { V @-> X <-@ W, X -> Y }")))
                        .isValid(List.of()))
                .isTrue();
    }

    @Test
    void aSetValidInAPagIsValidInEveryDagThatItStandsFor() {
        int valid = 0;
        for (long seed = 0; seed < 400; seed++) {
            CausalGraph admg = RandomMixedGraphs.admg(6, 0.35, 0.1, RandomMixedGraphs.generator(seed));
            CausalGraph mag = AncestralProjection.of(admg);
            CausalGraph pag = PartialAncestralGraph.of(mag);
            for (Set<String> z : RandomMixedGraphs.subsets(admg.variables().subList(2, 6))) {
                boolean inPag = isValid(pag, z);
                boolean inMag = isValid(mag, z);
                assertThat(!inPag || inMag).as("seed %d: %s | %s", seed, pag, z).isTrue();
                assertThat(!inMag || isValid(admg, z))
                        .as("seed %d: %s | %s", seed, mag, z)
                        .isTrue();
                valid += inPag ? 1 : 0;
            }
        }
        assertThat(valid).as("cases with a valid set").isGreaterThan(100);
    }

    private static boolean isValid(CausalGraph graph, Set<String> z) {
        return AdjustmentCriterion.of(Effect.of(graph, List.of("V0"), List.of("V1")))
                .isValid(z);
    }

    private static Effect effect(CausalGraph graph) {
        return Effect.of(graph, List.of("X"), List.of("Y"));
    }

    @Test
    void aContradictoryPdagHasNoSets() {
        CausalGraph square = graph("pdag { A -- B -- C -- D -- A, X -> Y, A -- X }"); // a chordless cycle has no DAG
        assertThat(square.kind()).isEqualTo(GraphKind.PDAG);
        assertThat(new ArrayList<>(AdjustmentSets.of(effect(square)).objections()))
                .contains(new Objection.Contradiction());
    }

    @Test
    void aCycleIsAContradictionAndNotAnException() {
        CausalGraph cycle = graph("X -> A -> Y -> X");
        assertThat(AdjustmentSets.of(effect(cycle)).objections()).contains(new Objection.Contradiction());
        assertThat(AdjustmentSets.of(effect(cycle)).minimal(10, Progress.unwatched()))
                .isEmpty();
        assertThat(FrontDoorSets.of(effect(cycle)).minimal(10, Progress.unwatched()))
                .isEmpty();
        assertThat(BackDoorSets.of(effect(cycle)).minimal(10, Progress.unwatched()))
                .isEmpty();
    }

    @Test
    void aSelectedOutcomeIsRefused() {
        CausalGraph selected = graph("X -> Y; Y [selected]");
        assertThat(AdjustmentSets.of(effect(selected)).minimal(10, Progress.unwatched()))
                .isEmpty();
        assertThat(AdjustmentSets.of(effect(selected)).objections())
                .singleElement()
                .isInstanceOf(Objection.SelectionOnOutcome.class);
    }

    @Test
    void listedSetsOfClassesAreAllThatBruteForceFinds() {
        for (long seed = 0; seed < 300; seed++) {
            CausalGraph admg =
                    RandomMixedGraphs.admg(6, 0.4, seed % 2 == 0 ? 0 : 0.1, RandomMixedGraphs.generator(seed));
            CausalGraph mag = AncestralProjection.of(admg);
            CausalGraph pag = PartialAncestralGraph.of(mag);
            List<CausalGraph> classes = seed % 2 == 0 ? List.of(EssentialGraph.of(admg), mag, pag) : List.of(mag, pag);
            for (CausalGraph graph : classes) {
                List<Set<String>> valid = RandomMixedGraphs.subsets(
                                graph.variables().subList(2, 6))
                        .stream()
                        .filter(z -> isValid(graph, z))
                        .toList();
                assertThat(AdjustmentSets.of(Effect.of(graph, List.of("V0"), List.of("V1")))
                                .minimal(1000, Progress.unwatched()))
                        .as("seed %d: %s %s", seed, graph.kind(), graph)
                        .containsExactlyInAnyOrderElementsOf(RandomMixedGraphs.minimal(valid));
            }
        }
    }
}
