package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.junit.jupiter.api.Test;

class PathSpecificEffectTest {
    private static final Value ONE = Value.of(1);
    private static final Value ZERO = Value.of(0);

    @Test
    void theDirectPathGivesTheNaturalDirectEffect() {
        PathSpecificEffect direct = effect("X -> M, M -> Y, X -> Y", Edge.directed("X", "Y"));
        Counterfactual mediator = new Counterfactual("M", World.of(new Intervention.SetTo("X", ZERO)));
        assertThat(direct.outcome(ONE, ZERO))
                .isEqualTo(new Counterfactual(
                        "Y",
                        World.of(
                                new Intervention.SetTo("X", ONE),
                                new Intervention.SetToCounterfactual("M", mediator))));
        assertThat(TextPrinter.print(((Identified) direct.identify(ONE, ZERO, Progress.unwatched())).estimand()))
                .isEqualTo("sum_m P(y | m, X=1) P(m | X=0)");
        assertThat(direct.recantingWitness()).isEmpty();
    }

    @Test
    void aVariableThatWouldHaveToRespondAndNotIsAWitness() { // Avin, Shpitser and Pearl (2005), figure 2: the kite
        String kite = "X -> W, W -> A, W -> B, A -> Y, B -> Y";
        PathSpecificEffect half =
                effect(kite, Edge.directed("X", "W"), Edge.directed("W", "A"), Edge.directed("A", "Y"));
        assertThat(half.recantingWitness())
                .contains(new RecantingWitness("W", List.of("X", "W", "A", "Y"), List.of("X", "W", "B", "Y")));
        assertThat(half.identify(ONE, ZERO, Progress.unwatched())).isInstanceOf(NotIdentified.class);
    }

    @Test
    void allPathsTogetherAreTheTotalEffect() {
        PathSpecificEffect all = effect(
                "X -> M, M -> Y, X -> Y", Edge.directed("X", "M"), Edge.directed("M", "Y"), Edge.directed("X", "Y"));
        assertThat(all.outcome(ONE, ZERO))
                .isEqualTo(new Counterfactual("Y", World.of(new Intervention.SetTo("X", ONE))));
    }

    @Test
    void anEdgeThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> effect("X -> Y", Edge.directed("Y", "X")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no causal edge");
    }

    private static PathSpecificEffect effect(String graph, Edge... active) {
        return new PathSpecificEffect(GraphText.graph(graph), "X", "Y", Set.of(active));
    }
}
