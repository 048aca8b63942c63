package org.causeboard.engine.graph.implication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.causeboard.engine.graph.text.GraphText.graph;

import java.util.List;
import java.util.Set;
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
    void dagsHaveOnlyOrdinaryIndependences() {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(VermaConstraints.of(
                            RandomMixedGraphs.admg(6, 0.4, 0, RandomMixedGraphs.generator(seed)), Progress.unwatched()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
