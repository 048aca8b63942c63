package org.causeboard.engine.infer.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.counterfactual.CounterfactualValue;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    @Test
    void eValuesAreThoseOfThePaper() {
        // VanderWeele and Ding (2017): RR 3.9 with interval 1.8 to 8.7 has the E-values 7.26 and 3.0
        EValue value = EValue.of(3.9, 1.8, 8.7);
        assertThat(value.estimate()).isCloseTo(7.26, within(0.005));
        assertThat(value.interval()).isCloseTo(3.0, within(0.005));
        assertThat(EValue.of(1 / 3.9)).isCloseTo(EValue.of(3.9), within(1e-12));
        assertThat(EValue.of(1.2, 0.9, 1.6).interval()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.of(2, 3, 4));
    }

    @Test
    void robustnessIsThatOfTheDarfurExample() {
        // Cinelli and Hazlett (2020), table 1: estimate 0.0973, t 4.18, df 783: R2 2.2 %, RV 13.9 %, RV at 5 % 7.6 %
        OmittedConfounder darfur = new OmittedConfounder(0.09732, 0.02326, 783);
        assertThat(darfur.partialR2()).isCloseTo(0.022, within(0.0005));
        assertThat(darfur.robustness()).isCloseTo(0.139, within(0.0005));
        assertThat(darfur.robustness(new OmittedConfounder.Significance(0.05))).isCloseTo(0.076, within(0.0005));
        double share = darfur.robustness();
        assertThat(darfur.adjusted(share, share)).isCloseTo(0, within(1e-12));
    }

    @Test
    void theTornadoOfAPathProductHasItsFactorsAsDerivatives() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "M").directed("M", "Y").build();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1));
        mechanisms.put("M", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1));
        mechanisms.put("Y", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("M", 3)), 1));
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph, List.of(Variable.numeric("X"), Variable.numeric("M"), Variable.numeric("Y")), mechanisms));
        List<ParameterSensitivity.Bar> bars =
                ParameterSensitivity.of(model, changed -> effect(changed), 0.1, Progress.unwatched());
        assertThat(bars.subList(0, 2).stream().map(ParameterSensitivity.Bar::parameter))
                .containsExactlyInAnyOrder("effect of X", "effect of M");
        for (ParameterSensitivity.Bar bar : bars) {
            double expected = switch (bar.parameter()) {
                case "effect of X" -> 3;
                case "effect of M" -> 2;
                default -> 0;
            };
            assertThat(bar.derivative()).as(bar.toString()).isCloseTo(expected, within(1e-7));
        }
    }

    private static double effect(StructuralCausalModel model) {
        Counterfactual one = new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(1))));
        Counterfactual zero = new Counterfactual("Y", World.of(new Intervention.SetTo("X", Value.of(0))));
        Numbers mean = GaussianWorlds.of(WorldNetwork.of(model, List.of(one, zero)))
                .orElseThrow()
                .joint(List.of(one, zero))
                .mean();
        return mean.get(0) - mean.get(1);
    }

    @Test
    void aProbabilityIsRaisedAtTheCostOfTheOthersOfItsRow() {
        CausalGraph graph = CausalGraph.builder().directed("X", "Y").build();
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph,
                List.of(Variable.binary("X"), Variable.binary("Y")),
                Map.of(
                        "X",
                        TableMechanism.root(0.3, 0.7),
                        "Y",
                        new TableMechanism(List.of("X"), List.of(2), 2, Numbers.of(0.9, 0.1, 0.2, 0.8)))));
        Event event = Event.equal("Y", Value.of(1));
        List<ParameterSensitivity.Bar> bars = ParameterSensitivity.of(
                model,
                changed -> ((CounterfactualValue.Known<Double>)
                                DiscreteWorlds.of(WorldNetwork.of(changed, List.of(event.subject())), Coupling.MONOTONE)
                                        .orElseThrow()
                                        .probability(List.of(event), List.of(), Progress.unwatched()))
                        .value(),
                0.1,
                Progress.unwatched());
        // P(Y=1) = 0.3 * 0.1 + 0.7 * 0.8
        assertThat(bars.stream()
                        .filter(bar ->
                                bar.variable().equals("X") && bar.parameter().equals("P(X=1)")))
                .singleElement()
                .satisfies(bar -> assertThat(bar.derivative()).isCloseTo(0.7, within(1e-7)));
        assertThat(bars.stream()
                        .filter(bar ->
                                bar.variable().equals("Y") && bar.parameter().equals("P(Y=1 | X=1)")))
                .singleElement()
                .satisfies(bar -> assertThat(bar.derivative()).isCloseTo(0.7, within(1e-7)));
    }
}
