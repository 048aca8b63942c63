package org.causeboard.engine.identify.adjust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.equivalence.EquivalenceClass;
import org.causeboard.engine.graph.equivalence.EssentialGraph;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
    @Test
    void noSetIsAnotherAnswerThanTheEmptySet() {
        assertThat(minimal("X -> Y, X <-> Y")).isEmpty();
        assertThat(minimal("X -> Y, X <- Z")).containsExactly(Set.of());
    }

    @Test
    void mBiasNeedsNothing() {
        assertThat(minimal("X <- A -> M <- B -> Y <- X")).containsExactly(Set.of());
        assertThat(minimal("X <- A -> M <- B -> Y <- X; M [adjusted]"))
                .containsExactlyInAnyOrder(Set.of("A", "M"), Set.of("B", "M"));
    }

    @Test
    void aRefusalNamesTheForbiddenVariableAndTheCausalPathToIt() {
        AdjustmentVerdict verdict =
                AdjustmentCriterion.of(effect(graph("X -> M -> Y, M -> D"))).judge(List.of("D"));
        assertThat(objections(verdict)).containsExactly(new Objection.ForbiddenVariable("D", List.of("X", "M", "D")));
    }

    @Test
    void aRefusalShowsAnOpenPathAndWhatOpensIt() {
        AdjustmentVerdict verdict = AdjustmentCriterion.of(effect(graph("X <- A -> M <- B -> Y, X -> Y, M -> D")))
                .judge(List.of("D"));
        assertThat(objections(verdict))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(Objection.OpenPath.class))
                .satisfies(open -> {
                    assertThat(open.path().path()).hasToString("X <- A -> M <- B -> Y");
                    assertThat(open.path().openedColliders().getFirst().openedBy())
                            .containsExactly("D");
                });
    }

    @Test
    void aRefusalNamesTheEdgeThatIsNotAmenable() {
        CausalGraph cpdag = graph("pdag { X -- Y }");
        assertThat(objections(AdjustmentCriterion.of(effect(cpdag)).judge(List.of())))
                .containsExactly(
                        new Objection.NotAmenable(cpdag.edges().iterator().next()));
    }

    @Test
    void latentVariablesOfSetAndQuestionAreNamed() {
        CausalGraph graph = graph("U -> X -> Y <- U; U [latent]");
        assertThat(objections(AdjustmentCriterion.of(effect(graph)).judge(List.of("U"))))
                .contains(new Objection.Unmeasured("U"));
        CausalGraph latentOutcome = graph("X -> Y; Y [latent]");
        assertThat(AdjustmentSets.of(effect(latentOutcome)).objections())
                .containsExactly(new Objection.Unmeasured("Y"));
    }

    @Test
    void contradictoryRolesAreMisuse() {
        CausalGraph graph = graph("X -> Y; Y [exposure,outcome]");
        assertThatThrownBy(() -> Effect.ofRoles(graph))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Y");
    }

    @Test
    void theOptimalSetOfHenckelsExample() { // parents of the causal path outside of it
        CausalGraph graph = graph("A -> X -> M -> Y, B -> M, A -> Y, C -> A");
        assertThat(AdjustmentSets.of(effect(graph)).optimal()).contains(Set.of("A", "B"));
    }

    @Test
    void listedSetsAreAllThatBruteForceFinds() {
        for (long seed = 0; seed < 600; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.withLatent(
                    RandomMixedGraphs.admg(4 + random.nextInt(4), 0.4, 0.1, random), random);
            Effect effect =
                    Effect.of(graph, random.nextInt(3) == 0 ? List.of("V0", "V2") : List.of("V0"), List.of("V1"));
            AdjustmentCriterion criterion = AdjustmentCriterion.of(effect);
            Set<String> covariates = new LinkedHashSet<>(graph.variables());
            covariates.removeAll(effect.treatments());
            covariates.removeAll(effect.outcomes());
            List<Set<String>> valid = RandomMixedGraphs.subsets(covariates).stream()
                    .filter(criterion::isValid)
                    .toList();
            AdjustmentSets sets = AdjustmentSets.of(effect);
            assertThat(sets.minimal(Integer.MAX_VALUE, Progress.unwatched()))
                    .as("seed %d: %s", seed, graph)
                    .containsExactlyInAnyOrderElementsOf(RandomMixedGraphs.minimal(valid));
            assertThat(sets.canonical().isPresent()).as("seed %d", seed).isEqualTo(!valid.isEmpty());
            assertThat(sets.smallest().map(Set::size))
                    .as("seed %d", seed)
                    .isEqualTo(valid.stream().map(Set::size).min(Integer::compare));
        }
    }

    @Test
    void verdictAndReasonsAgree() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = RandomMixedGraphs.generator(seed);
            CausalGraph graph = RandomMixedGraphs.withLatent(RandomMixedGraphs.admg(7, 0.3, 0.1, random), random);
            AdjustmentCriterion criterion = AdjustmentCriterion.of(Effect.of(graph, List.of("V0"), List.of("V1")));
            Set<String> z = new LinkedHashSet<>(graph.variables().subList(2, 7));
            z.removeIf(_ -> random.nextBoolean());
            assertThat(criterion.judge(z).isValid())
                    .as("seed %d: %s | %s", seed, graph, z)
                    .isEqualTo(criterion.isValid(z));
        }
    }

    @Test
    void aSetIsValidInAClassExactlyWhenItIsInEveryMember() { // Perkovic et al. 2018, Theorem 5 for CPDAGs
        for (long seed = 0; seed < 200; seed++) {
            CausalGraph dag = RandomMixedGraphs.admg(5, 0.5, 0, RandomMixedGraphs.generator(seed));
            CausalGraph essential = EssentialGraph.of(dag);
            List<CausalGraph> members = EquivalenceClass.of(dag).members(1000, Progress.unwatched());
            AdjustmentCriterion inClass = AdjustmentCriterion.of(Effect.of(essential, List.of("V0"), List.of("V1")));
            assertThat(essential.kind()).isEqualTo(GraphKind.PDAG);
            for (Set<String> z : RandomMixedGraphs.subsets(List.of("V2", "V3", "V4"))) {
                boolean inAll = members.stream()
                        .allMatch(member -> AdjustmentCriterion.of(Effect.of(member, List.of("V0"), List.of("V1")))
                                .isValid(z));
                // where X is a cause of Y in some members only, the sets may agree by chance of an effect of zero
                if (inClass.isValid(z)) {
                    assertThat(inAll).as("seed %d: %s | %s", seed, dag, z).isTrue();
                } else if (inClass.objectionsToAll().isEmpty()) {
                    assertThat(inAll).as("seed %d: %s | %s", seed, dag, z).isFalse();
                }
            }
        }
    }

    private static List<Set<String>> minimal(String text) {
        return AdjustmentSets.of(effect(graph(text))).minimal(100, Progress.unwatched());
    }

    private static Effect effect(CausalGraph graph) {
        return Effect.of(graph, List.of("X"), List.of("Y"));
    }

    private static List<Objection> objections(AdjustmentVerdict verdict) {
        return assertThat(verdict)
                .asInstanceOf(InstanceOfAssertFactories.type(AdjustmentVerdict.Invalid.class))
                .actual()
                .objections();
    }

    @Test
    void candidatesAreTheAncestorsFirstAndNothingThatNoSetMayHold() {
        CausalGraph graph = graph("dag { X [exposure]; Y [outcome]; U [latent]; S [selected];"
                + " W; X -> M -> Y; M -> D; Z -> X; Z -> Y; U -> Y; X -> C; V -> S }");
        assertThat(AdjustmentSets.of(Effect.ofRoles(graph)).candidates()).containsExactly("Z", "W", "C", "V");
    }
}
