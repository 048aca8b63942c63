package org.causeboard.engine.identify.adjust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FrontDoorAndInstrumentsTest {
    @Test
    void smokingTarCancer() {
        assertThat(FrontDoorSets.of(effect("X -> M -> Y, X <-> Y")).minimal(10, Progress.unwatched()))
                .containsExactly(Set.of("M"));
        assertThat(FrontDoorSets.of(effect("X -> M -> Y, X <-> Y, M <-> Y")).minimal(10, Progress.unwatched()))
                .isEmpty();
    }

    @Test
    void frontDoorSetsAreAllThatTheDefinitionGives() {
        for (long seed = 0; seed < 600; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(6, 0.4, 0.12, RandomMixedGraphs.generator(seed));
            FrontDoorSets sets = FrontDoorSets.of(Effect.of(graph, List.of("V0"), List.of("V1")));
            List<Set<String>> expected = RandomMixedGraphs.subsets(
                            graph.variables().subList(2, 6))
                    .stream()
                    .filter(z -> isFrontDoor(graph, z))
                    .toList();
            assertThat(sets.minimal(1000, Progress.unwatched()))
                    .as("seed %d: %s", seed, graph)
                    .containsExactlyInAnyOrderElementsOf(RandomMixedGraphs.minimal(expected));
            assertThat(sets.all(1000, Progress.unwatched()))
                    .as("seed %d: %s", seed, graph)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(sets.any().stream())
                    .as("seed %d: %s", seed, graph)
                    .allMatch(RandomMixedGraphs.minimal(expected)::contains)
                    .hasSize(expected.isEmpty() ? 0 : 1);
            for (Set<String> z : RandomMixedGraphs.subsets(graph.variables().subList(2, 6))) {
                assertThat(sets.isValid(z))
                        .as("seed %d: %s, %s", seed, graph, z)
                        .isEqualTo(expected.contains(z));
            }
            assertThat(sets.largest().isPresent()).as("seed %d", seed).isEqualTo(!expected.isEmpty());
        }
    }

    @Test
    void amongThoseWhoAreAlikeMoreSetsAreFrontDoors() {
        Effect effect = effect("C -> X, C -> M, C -> Y, X -> M -> Y, X <-> Y");
        assertThat(FrontDoorSets.of(effect).any()).isEmpty();
        assertThat(FrontDoorSets.of(effect).given(List.of("C")).any()).contains(Set.of("M"));
        for (long seed = 0; seed < 300; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(6, 0.4, 0.12, RandomMixedGraphs.generator(seed));
            if (graph.descendants(List.of("V0")).contains("V2")) {
                continue;
            }
            FrontDoorSets sets = FrontDoorSets.of(Effect.of(graph, List.of("V0"), List.of("V1")))
                    .given(List.of("V2"));
            for (Set<String> z : RandomMixedGraphs.subsets(graph.variables().subList(3, 6))) {
                assertThat(sets.isValid(z))
                        .as("seed %d: %s, %s given V2", seed, graph, z)
                        .isEqualTo(isFrontDoor(graph, z, List.of("V2")));
            }
        }
    }

    /// Pearl's three conditions, word by word.
    private static boolean isFrontDoor(CausalGraph graph, Set<String> z) {
        return isFrontDoor(graph, z, List.of());
    }

    private static boolean isFrontDoor(CausalGraph graph, Set<String> z, List<String> given) {
        List<String> blocking = new ArrayList<>(given);
        blocking.add("V0");
        List<Path> causal = Paths.causal(graph, List.of("V0"), List.of("V1"), 1000, Progress.unwatched());
        return !z.isEmpty()
                && !causal.isEmpty()
                && causal.stream().allMatch(path -> path.variables().stream().anyMatch(z::contains))
                && Separation.in(graph.withoutOutgoing(List.of("V0"))).holds(List.of("V0"), z, given)
                && Separation.in(graph.withoutOutgoing(z)).holds(z, List.of("V1"), blocking);
    }

    @Test
    void anInstrumentIsFoundWithItsConditions() {
        assertThat(Instruments.of(effect("Z -> X -> Y, X <-> Y")).list(Progress.unwatched()))
                .containsExactly(new Instruments.Instrument("Z", Set.of()));
        assertThat(Instruments.of(effect("W -> Z -> X -> Y, W -> Y, X <-> Y")).list(Progress.unwatched()))
                .contains(new Instruments.Instrument("Z", Set.of("W")));
        assertThat(Instruments.of(effect("Z -> X -> Y, Z -> Y, X <-> Y")).list(Progress.unwatched()))
                .isEmpty();
    }

    @Test
    void everyInstrumentMeetsTheDefinition() {
        for (long seed = 0; seed < 300; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(7, 0.3, 0.1, RandomMixedGraphs.generator(seed));
            Effect effect = Effect.of(graph, List.of("V0"), List.of("V1"));
            Instruments instruments = Instruments.of(effect);
            List<Instruments.Instrument> found = instruments.list(Progress.unwatched());
            Set<String> names = new LinkedHashSet<>();
            found.forEach(instrument -> names.add(instrument.variable()));
            assertThat(found)
                    .as("seed %d: %s", seed, graph)
                    .allMatch(instrument -> instruments.isInstrument(instrument.variable(), instrument.given()));
            for (String z : graph.variables().subList(2, 7)) {
                Set<String> rest = new LinkedHashSet<>(graph.variables().subList(2, 7));
                rest.remove(z);
                assertThat(RandomMixedGraphs.subsets(rest).stream().anyMatch(w -> instruments.isInstrument(z, w)))
                        .as("seed %d: %s, %s", seed, graph, z)
                        .isEqualTo(names.contains(z));
            }
        }
    }

    @Test
    void thereIsAnAncestralInstrumentWheneverThereIsAnyInstrument() {
        int some = 0;
        for (long seed = 0; seed < 400; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(7, 0.25, 0.12, RandomMixedGraphs.generator(seed));
            Instruments instruments = Instruments.of(Effect.of(graph, List.of("V0"), List.of("V1")));
            boolean any = false;
            for (String z : graph.variables().subList(2, 7)) {
                Set<String> rest = new LinkedHashSet<>(graph.variables().subList(2, 7));
                rest.remove(z);
                any |= RandomMixedGraphs.subsets(rest).stream().anyMatch(w -> instruments.isInstrument(z, w));
            }
            assertThat(instruments.ancestral(Progress.unwatched()).isEmpty())
                    .as("seed %d: %s", seed, graph)
                    .isEqualTo(!any);
            some += any ? 1 : 0;
        }
        assertThat(some).as("cases with an instrument").isGreaterThan(50);
    }

    @Test
    @Tag("slow")
    void everyInstrumentIsFoundAmongTwelveOtherVariables() {
        int some = 0;
        for (long seed = 0; seed < 60; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(14, 0.16, 0.05, RandomMixedGraphs.generator(seed));
            Instruments instruments = Instruments.of(Effect.of(graph, List.of("V0"), List.of("V1")));
            for (String z : List.of("V2", "V9", "V13")) {
                Set<String> rest = new LinkedHashSet<>(graph.variables().subList(2, 14));
                rest.remove(z);
                boolean any = RandomMixedGraphs.subsets(rest).stream().anyMatch(w -> instruments.isInstrument(z, w));
                assertThat(instruments.given(z, Progress.unwatched()).isPresent())
                        .as("seed %d: %s, %s", seed, graph, z)
                        .isEqualTo(any);
                some += any ? 1 : 0;
            }
        }
        assertThat(some).as("instruments").isGreaterThan(20);
    }

    @Test
    void instrumentsAreFoundInLargeGraphsToo() {
        for (long seed = 0; seed < 10; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(40, 0.08, 0.02, RandomMixedGraphs.generator(seed));
            Instruments instruments = Instruments.of(Effect.of(graph, List.of("V0"), List.of("V1")));
            List<Instruments.Instrument> found = instruments.list(Progress.unwatched());
            assertThat(found)
                    .as("seed %d: %s", seed, graph)
                    .allMatch(instrument -> instruments.isInstrument(instrument.variable(), instrument.given()))
                    .containsAll(instruments.ancestral(Progress.unwatched()));
        }
    }

    @Test
    void directEffectSetsMayHoldMediators() {
        assertThat(DirectEffectSets.of(effect("X -> M -> Y, X -> Y")).minimal(10, Progress.unwatched()))
                .containsExactly(Set.of("M"));
    }

    @Test
    void theCausalOddsRatioNeedsOneSelectionVariable() {
        assertThat(CausalOddsRatio.isValid(effect("X -> Y -> S; S [selected]"), List.of()))
                .isTrue();
        assertThat(CausalOddsRatio.isValid(effect("X -> Y -> S <- X; S [selected]"), List.of()))
                .isFalse();
        assertThatThrownBy(() -> CausalOddsRatio.isValid(effect("X -> Y"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Effect effect(String text) {
        return Effect.of(graph(text), List.of("X"), List.of("Y"));
    }
}
