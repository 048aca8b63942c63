package org.causeboard.engine.infer.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.PointMass;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Abduction;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class UnitCounterfactualTest {
    private static final World TREATED = World.of(new Intervention.SetTo("X", Value.of(2)));

    /// X -> M -> Y, X -> Y, bent.
    private static StructuralCausalModel model() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "M")
                .directed("X", "Y")
                .directed("M", "Y")
                .build();
        List<Variable> variables = List.of(Variable.numeric("X"), Variable.numeric("M"), Variable.numeric("Y"));
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", new FormulaMechanism("U", variables, Normal.STANDARD));
        mechanisms.put("M", new FormulaMechanism("exp(0.5*X) + U", variables, Normal.STANDARD));
        mechanisms.put("Y", new FormulaMechanism("X*M + 2*U", variables, Normal.STANDARD));
        return StructuralCausalModel.of(ModelDraft.of(graph, variables, mechanisms));
    }

    private static UnitCounterfactual imagined(Map<String, Value> row) {
        NoiseBank bank = new NoiseBank(new Seed(1), 4000);
        return ((UnitCounterfactual.Outcome.Imagined)
                        UnitCounterfactual.of(model(), row, TREATED, bank, Progress.unwatched()))
                .unit();
    }

    @Test
    void aFullRowIsImaginedExactlyStepByStep() {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("X", Value.of(0));
        row.put("M", Value.of(1.5));
        row.put("Y", Value.of(3));
        UnitCounterfactual unit = imagined(row);
        // noises: M 1.5 - 1 = 0.5; Y (3 - 0) / 2 = 1.5
        assertThat(((Abduction.Exact) unit.abduction().get("M")).noise().get(0)).isCloseTo(0.5, within(1e-12));
        assertThat(((Abduction.Exact) unit.abduction().get("Y")).noise().get(0)).isCloseTo(1.5, within(1e-12));
        assertThat(unit.factual().get("Y")).isEqualTo(new PointMass(3));
        double mediator = Math.exp(1) + 0.5;
        assertThat(unit.prediction().get("M").mean()).isCloseTo(mediator, within(1e-12));
        assertThat(unit.prediction().get("Y")).isInstanceOf(PointMass.class);
        assertThat(unit.prediction().get("Y").mean()).isCloseTo(2 * mediator + 3, within(1e-12));
    }

    @Test
    void whatARowLeavesOpenIsADistribution() {
        UnitCounterfactual unit = imagined(Map.of("X", Value.of(0), "Y", Value.of(3)));
        assertThat(unit.abduction()).containsOnlyKeys("X");
        // given X = 0, Y tells only its own noise 1.5: M_{X=2} = e + N(0, 1)
        assertThat(unit.prediction().get("M").mean()).isCloseTo(Math.E, within(4.5 / Math.sqrt(4000)));
        assertThat(unit.prediction().get("Y").mean()).isCloseTo(2 * Math.E + 3, within(2 * 4.5 / Math.sqrt(4000)));
    }

    @Test
    void nothingChangesForAUnitWhenTheActionIsWhatHappened() {
        Map<String, Value> row = Map.of("X", Value.of(2), "M", Value.of(-1), "Y", Value.of(0.25));
        UnitCounterfactual unit = imagined(row);
        row.forEach((name, value) -> assertThat(unit.prediction().get(name).mean())
                .isCloseTo(Double.parseDouble(value.toString()), within(1e-12)));
    }
}
