package org.causeboard.engine.identify.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.WatchedProgress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class MakeIdentifiableTest {
    private static final int LIMIT = 20;

    @Test
    void theBowNeedsItsConfounderMeasuredOrAnEdgeLess() {
        CausalGraph graph = GraphText.graph("X -> Y, X <-> Y");
        assertThat(remedies(graph))
                .containsExactly(
                        new Remedy.Measurements(Set.of(), Set.of(Edge.bidirected("X", "Y"))),
                        new Remedy.NoEdge(Edge.directed("X", "Y")),
                        new Remedy.NoEdge(Edge.bidirected("X", "Y")));
    }

    @Test
    void aSurrogateExperimentIdentifiesWhatObservationCannot() { // Bareinboim and Pearl (2012), figure 1
        CausalGraph graph = GraphText.graph("Z -> X, X -> Y, Z <-> X, Z <-> Y");
        assertThat(MakeIdentifiable.forEffect(graph, EffectQuery.of("X", "Y"), LIMIT)
                        .experiments(Progress.unwatched()))
                .containsExactly(new Remedy.Experiments(List.of(Set.of("Z"))));
    }

    @Test
    void aDeclaredLatentVariableIsNamed() {
        CausalGraph graph = GraphText.graph("U -> X, U -> Y, X -> Y").toBuilder()
                .variable("U", Role.LATENT)
                .build();
        assertThat(MakeIdentifiable.forEffect(graph, EffectQuery.of("X", "Y"), LIMIT)
                        .measurements(Progress.unwatched()))
                .containsExactly(new Remedy.Measurements(Set.of("U"), Set.of()));
    }

    @Test
    void anExperimentCanIdentifyACounterfactual() { // the effect of treatment on the untreated, X of two states
        CausalGraph graph = GraphText.graph("X -> Y, X <-> Y");
        Query.Probability query = new Query.Probability(
                List.of(new Event.Equals(
                        new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(1)))), Value.of(1))),
                List.of(Event.equal("X", Value.of(0))));
        List<Variable> binary = List.of(Variable.binary("X"), Variable.binary("Y"));
        assertThat(MakeIdentifiable.forCounterfactuals(
                                graph, List.of(query), List.of(AvailableDistribution.observational()), binary, LIMIT)
                        .experiments(Progress.unwatched()))
                .containsExactly(new Remedy.Experiments(List.of(Set.of("X"))));
    }

    @Test
    void everyRemedyIsEnoughBesideWhatWasMeasured() {
        Population lab = new Population("lab");
        CausalGraph graph = GraphText.graph("W -> X, X -> Y, W -> Y, X <-> Y");
        List<AvailableDistribution> sources = List.of(new AvailableDistribution(lab, Set.of("X"), Set.of("W")));
        List<Remedy> remedies = MakeIdentifiable.forEffect(graph, EffectQuery.of("X", "Y"), sources, LIMIT)
                .all(Progress.unwatched());
        assertThat(remedies)
                .contains(new Remedy.Observation(), new Remedy.NoDifference(lab, "W"))
                .contains(new Remedy.NoEdge(Edge.directed("W", "Y")));
    }

    @Test
    void aSelectedSampleIsHelpedByAWholeOneOrByBlindSelection() {
        CausalGraph graph = GraphText.graph("X -> Y, Y -> S").toBuilder()
                .variable("S", Role.SELECTED)
                .build();
        assertThat(remedies(graph))
                .containsExactly(new Remedy.Observation(), new Remedy.NoEdge(Edge.directed("Y", "S")));
    }

    @Test
    void theSearchStopsWhenCancelled() {
        WatchedProgress progress = new WatchedProgress();
        progress.cancel();
        assertThatThrownBy(() -> MakeIdentifiable.forEffect(
                                GraphText.graph("X -> Y, X <-> Y"), EffectQuery.of("X", "Y"), LIMIT)
                        .all(progress))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Remedy> remedies(CausalGraph graph) {
        return MakeIdentifiable.forEffect(graph, EffectQuery.of("X", "Y"), LIMIT)
                .all(Progress.unwatched());
    }
}
