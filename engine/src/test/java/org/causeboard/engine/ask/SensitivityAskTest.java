package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.causeboard.engine.data.TestData;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.sensitivity.ParameterSensitivity.Bar;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class SensitivityAskTest {
    private static Sensitivities ask(String question, Snapshot snapshot) {
        return SensitivityAsk.of(question, snapshot, Progress.unwatched());
    }

    @Test
    void theTornadoOfATableModelNamesStatesAndHasTheDerivatives() {
        Variable x = new Variable("X", Categorical.of("no", "yes"));
        Variable y = new Variable("Y", Categorical.of("low", "high"));
        Snapshot model = Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("X", "Y").build(),
                List.of(x, y),
                Map.of(
                        "X", TableMechanism.root(0.6, 0.4),
                        "Y", TableMechanism.normalised(List.of("X"), List.of(2), 2, Numbers.of(0.7, 0.3, 0.2, 0.8)))));
        List<Bar> bars = ask("P(Y=high)", model).tornado();
        // P(high) = P(no) 0.3 + P(yes) 0.8
        assertThat(derivative(bars, "P(X=yes)")).isCloseTo(0.5, within(1e-8));
        assertThat(derivative(bars, "P(Y=high | X=no)")).isCloseTo(0.6, within(1e-8));
        assertThat(derivative(bars, "P(Y=high | X=yes)")).isCloseTo(0.4, within(1e-8));
        assertThat(bars).hasSize(3);
    }

    @Test
    void aNonlinearModelIsTurnedWithTheSameNoise() {
        Variable x = Variable.numeric("X");
        Variable y = Variable.numeric("Y");
        Snapshot model = Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("Z", "X").directed("X", "Y").build(),
                List.of(Variable.numeric("Z"), x, y),
                Map.of(
                        "Z", new LinearGaussianMechanism(LinearPredictor.of(0), 1),
                        "X", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("Z", 2)), 1),
                        "Y", new FormulaMechanism("X^2 + U", List.of(x), Normal.STANDARD))));
        // E[Y] = slope^2 sd(Z)^2 + 1: its derivative is 4 by the slope and 8 by the noise of Z
        List<Bar> bars = ask("E[Y]", model).tornado();
        assertThat(derivative(bars, "effect of Z")).isCloseTo(4, within(0.05));
        assertThat(bars.getFirst().parameter()).isEqualTo("sd of the noise");
        assertThat(bars.getFirst().derivative()).isCloseTo(8, within(0.1));
    }

    @Test
    void anEstimateFromDataTellsHowStrongAConfounderWouldHaveToBe() {
        CausalGraph graph = CausalGraph.builder()
                .directed("stone_size", "treatment")
                .directed("stone_size", "success")
                .directed("treatment", "success")
                .build();
        Snapshot kidney = Snapshot.of(graph).withData(TestData.read("kidney_stones.csv"));
        Sensitivities found =
                ask("P(success=1 | do(treatment=open_surgery)) - P(success=1 | do(treatment=percutaneous))", kidney);
        // RR = 0.8325 / 0.7789 = 1.069, E = RR + sqrt(RR (RR - 1))
        assertThat(found.strength().orElseThrow().estimate()).isCloseTo(1.340, within(5e-3));
        assertThat(found.strength().orElseThrow().interval()).isEqualTo(1); // the interval holds no effect
        assertThat(found.confounder().orElseThrow().robustness()).isBetween(0.04, 0.08);
        assertThat(found.tornado()).isEmpty();
        assertThat(found.notes()).isNotEmpty();
    }

    @Test
    void whatIsNoQuestionHasAnAnswerThatSaysSo() {
        Sensitivities found = ask(
                "P(Y |", Snapshot.of(CausalGraph.builder().directed("X", "Y").build()));
        assertThat(found.answer()).isInstanceOf(Answer.Invalid.class);
        assertThat(found.tornado()).isEmpty();
    }

    private static double derivative(List<Bar> bars, String parameter) {
        return bars.stream()
                .filter(bar -> bar.parameter().equals(parameter))
                .findFirst()
                .orElseThrow()
                .derivative();
    }
}
