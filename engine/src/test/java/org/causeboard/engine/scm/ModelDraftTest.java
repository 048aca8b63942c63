package org.causeboard.engine.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class ModelDraftTest {
    private static final Edge FREE = Edge.bidirected("A", "B");

    /// A <-> B, both tied to C and C to D.
    private static ModelDraft tied(Map<Edge, Double> correlations) {
        CausalGraph graph = CausalGraph.builder()
                .bidirected("A", "B")
                .bidirected("A", "C")
                .bidirected("B", "C")
                .bidirected("C", "D")
                .build();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (String name : List.of("A", "B", "C", "D")) {
            variables.put(name, Variable.numeric(name));
            mechanisms.put(name, new LinearGaussianMechanism(LinearPredictor.of(0), 1));
        }
        return new ModelDraft(graph, variables, mechanisms, correlations);
    }

    @Test
    void aLoneEdgeMayCarryAnyCorrelation() {
        assertThat(tied(Map.of()).correlationRange(FREE)).contains(new Range(-1, 1));
    }

    @Test
    void correlationsAroundAnEdgeLeaveItARange() {
        Map<Edge, Double> others = new LinkedHashMap<>();
        others.put(Edge.bidirected("A", "C"), 0.8);
        others.put(Edge.bidirected("B", "C"), 0.6);
        Range three = tied(others).correlationRange(FREE).orElseThrow();
        // r_AC r_BC +- sqrt((1 - r_AC^2) (1 - r_BC^2))
        assertThat(three.lower()).isCloseTo(0.48 - 0.6 * 0.8, within(1e-12));
        assertThat(three.upper()).isCloseTo(0.48 + 0.6 * 0.8, within(1e-12));
        others.put(Edge.bidirected("C", "D"), 0.5);
        Range range = tied(others).correlationRange(FREE).orElseThrow();
        for (double r : List.of(range.lower() + 1e-6, 0.5, range.upper() - 1e-6)) {
            others.put(FREE, r);
            assertThat(tied(others).problems()).as("%s", r).isEmpty();
        }
        for (double r : List.of(range.lower() - 1e-6, range.upper() + 1e-6)) {
            others.put(FREE, r);
            assertThat(tied(others).problems()).as("%s", r).isNotEmpty();
        }
    }

    @Test
    void correlationsThatContradictEachOtherLeaveNoRange() {
        Map<Edge, Double> others = Map.of(Edge.bidirected("A", "C"), 0.9, Edge.bidirected("C", "D"), 0.9);
        assertThat(tied(others).correlationRange(FREE)).isEmpty();
    }
}
