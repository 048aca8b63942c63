package org.causeboard.engine.graph.implication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.RandomMixedGraphs;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

class VermaConstraintsTest {
    @Test
    void theGraphOfVermaAndPearlHasItsConstraint() { // Verma and Pearl 1990: sum_b P(d | a, b, c) P(b | a) is free of a
        List<VermaConstraints.NestedIndependence> found =
                VermaConstraints.of(graph("A -> B -> C -> D, B <-> D"), Progress.unwatched());
        assertThat(found).singleElement().satisfies(constraint -> {
            assertThat(Set.of(constraint.a(), constraint.b())).containsExactlyInAnyOrder("A", "D");
            assertThat(constraint.fixed()).containsExactly("C", "B");
            assertThat(constraint.given()).isEmpty();
        });
    }

    @Test
    void theNapkinHasItsConstraint() { // sum_w P(x, y | r, w) P(w) / sum_w P(x | r, w) P(w) is free of r
        List<VermaConstraints.NestedIndependence> found =
                VermaConstraints.of(graph("W -> R -> X -> Y, W <-> X, W <-> Y"), Progress.unwatched());
        assertThat(found).singleElement().hasToString("R _||_ Y | X after fixing R");
    }

    @Test
    void latentVariablesAreProjectedAwayFirst() {
        assertThat(VermaConstraints.of(graph("A -> B -> C -> D, B <- U -> D; U [latent]"), Progress.unwatched()))
                .hasSize(1);
    }

    @Test
    void theInstrumentalVariableGraphHasNoConstraintOfThisKind() {
        assertThat(VermaConstraints.of(graph("Z -> X -> Y, X <-> Y"), Progress.unwatched()))
                .isEmpty();
    }

    @Test
    void whatIsListedHoldsInRandomModels() {
        int tried = 0;
        for (long seed = 0; seed < 1000; seed++) {
            CausalGraph graph = RandomMixedGraphs.admg(5, 0.5, 0.35, RandomMixedGraphs.generator(seed));
            List<VermaConstraints.NestedIndependence> found = VermaConstraints.of(graph, Progress.unwatched());
            if (!found.isEmpty()) {
                Kernel observed = Kernel.random(graph, seed);
                for (VermaConstraints.NestedIndependence each : found) {
                    tried++;
                    assertThat(observed.after(each.fixed()).dependence(each))
                            .as("seed %d, %s: %s", seed, graph, each)
                            .isLessThan(1e-9);
                }
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void dagsHaveOnlyOrdinaryIndependences() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(VermaConstraints.of(
                            RandomMixedGraphs.admg(6, 0.4, 0, RandomMixedGraphs.generator(seed)), Progress.unwatched()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
