package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SelectionRecoveryTest {
    @Test
    void selectionByTheTreatmentAloneDoesNoHarm() { // Bareinboim and Tian (2015), figure 1a
        Identified verdict = (Identified) recover("X -> Y, X -> S", EffectQuery.of("X", "Y"));
        assertThat(TextPrinter.print(verdict.estimand())).isEqualTo("P(y | S=1, x)");
    }

    @Test
    void selectionByTheOutcomeIsNotRecoverable() { // Bareinboim and Tian (2015), figure 1b
        assertThat(recover("X -> Y, Y -> S", EffectQuery.of("X", "Y")))
                .isInstanceOfSatisfying(
                        NotIdentified.class,
                        verdict -> assertThat(verdict.obstruction()).isInstanceOf(Obstruction.MissingFactor.class));
    }

    @Test
    void aFactorThatSelectionDoesNotTouchIsUsed() {
        Identification verdict = recover("W -> X, X -> Y, W -> S, X <-> W", EffectQuery.of("X", "Y"));
        assertThat(TextPrinter.print(((Identified) verdict).estimand())).isEqualTo("P(y | S=1, x)");
    }

    @Test
    void aTreatmentThatNothingFeelsIsLeftOutFirst() {
        EffectQuery query = new EffectQuery(Set.of("A"), Set.of("B"), Set.of("C"));
        Identified verdict = (Identified) recover("C -> A, A <-> C, B <-> C, C -> S", query);
        assertThat(TextPrinter.print(verdict.estimand())).isEqualTo("P(a | c, S=1)");
    }

    @Test
    void everyRecoveredEffectIsThatOfTheWholePopulation() {
        int recovered = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(3), 0.4, 0.25, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            CausalGraph.Builder builder = graph.toBuilder().variable("S", Role.SELECTED);
            builder.edge(Edge.directed(graph.variables().get(random.nextInt(graph.size())), "S"));
            CausalGraph selected = builder.build();
            if (SelectionRecovery.on(selected).identify(query) instanceof Identified found) {
                recovered++;
                FormulaCheck check = FormulaCheck.of(
                        selected, query, found.estimand(), List.of(), 2, new Seed(seed), Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as("seed %d: %s on %s: %s", seed, query, selected.edges(), TextPrinter.print(found.estimand()))
                        .isTrue();
            }
        }
        assertThat(recovered).isGreaterThan(30);
    }

    @Test
    @Tag("slow")
    void whatIsNotRecoveredDiffersBetweenModelsWithTheSameSelectedSample() {
        int refused = 0;
        int shown = 0;
        List<AvailableDistribution> sample = List.of(AvailableDistribution.observational());
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3, 0.4, 0.25, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            CausalGraph.Builder builder = graph.toBuilder().variable("S", Role.SELECTED);
            builder.edge(Edge.directed(graph.variables().get(random.nextInt(graph.size())), "S"));
            CausalGraph selected = builder.build();
            if (SelectionRecovery.on(selected).identify(query) instanceof NotIdentified) {
                refused++;
                Optional<TwoModels> pair =
                        TwoModels.differingOn(selected, query, sample, List.of(), new Seed(seed), Progress.unwatched());
                pair.ifPresent(models -> WitnessLaw.holds(models, selected, query, sample));
                shown += pair.isPresent() ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(10);
        assertThat(shown).as("of %d", refused).isGreaterThanOrEqualTo(refused - 1);
    }

    @Test
    void aGraphWithoutSelectionIsSentElsewhere() {
        assertThatThrownBy(() -> SelectionRecovery.on(GraphText.graph("X -> Y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IdAlgorithm");
    }

    private static Identification recover(String graph, EffectQuery query) {
        CausalGraph selected =
                GraphText.graph(graph).toBuilder().variable("S", Role.SELECTED).build();
        return SelectionRecovery.on(selected).identify(query);
    }
}
