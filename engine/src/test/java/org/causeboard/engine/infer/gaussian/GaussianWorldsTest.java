package org.causeboard.engine.infer.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.JointNormal;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class GaussianWorldsTest {

    private static World set(String variable, double value) {
        return World.of(new Intervention.SetTo(variable, Value.of(value)));
    }

    private static JointNormal joint(
            StructuralCausalModel model, List<Counterfactual> targets, Map<Counterfactual, Double> given) {
        List<Counterfactual> wanted = new ArrayList<>(targets);
        wanted.addAll(given.keySet());
        return GaussianWorlds.of(WorldNetwork.of(model, wanted))
                .orElseThrow()
                .joint(targets, given)
                .orElseThrow();
    }

    /// Encouragement, homework and exam score: Pearl, Glymour and Jewell (2016), Causal Inference in Statistics, 4.2.3.
    private static StructuralCausalModel homework() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "H")
                .directed("X", "Y")
                .directed("H", "Y")
                .build();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1));
        mechanisms.put("H", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 0.5)), 1));
        mechanisms.put(
                "Y", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 0.7), Term.slope("H", 0.4)), 1));
        return StructuralCausalModel.of(ModelDraft.of(
                graph, List.of(Variable.numeric("X"), Variable.numeric("H"), Variable.numeric("Y")), mechanisms));
    }

    @Test
    void joesScoreHadHeDoubledHisHomeworkIsThatOfTheBook() {
        Map<Counterfactual, Double> joe = new LinkedHashMap<>();
        joe.put(Counterfactual.factual("X"), 0.5);
        joe.put(Counterfactual.factual("H"), 1.0);
        joe.put(Counterfactual.factual("Y"), 1.5);
        JointNormal answer = joint(homework(), List.of(new Counterfactual("Y", set("H", 2))), joe);
        assertThat(answer.mean().get(0)).isCloseTo(1.90, within(1e-12));
        assertThat(answer.covariance(0, 0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void theUnitLevelAnswerFollowsTheStepsOfAbductionActionPrediction() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new Seed(seed).generator();
            StructuralCausalModel model = RandomModels.linear(5, random);
            Map<String, Double> row = new LinkedHashMap<>();
            Map<Counterfactual, Double> evidence = new LinkedHashMap<>();
            for (String name : model.order()) {
                row.put(name, random.nextGaussian());
                evidence.put(Counterfactual.factual(name), row.get(name));
            }
            Map<String, Double> changed = new LinkedHashMap<>();
            for (String name : model.order()) {
                LinearGaussianMechanism mechanism = (LinearGaussianMechanism) model.mechanism(name);
                double residual = row.get(name) - mechanism.predictor().at(values(mechanism, row));
                changed.put(
                        name, name.equals("B") ? 2.0 : mechanism.predictor().at(values(mechanism, changed)) + residual);
            }
            JointNormal answer = joint(model, List.of(new Counterfactual("E", set("B", 2))), evidence);
            assertThat(answer.mean().get(0)).as("seed %d", seed).isCloseTo(changed.get("E"), within(1e-9));
        }
    }

    private static double[] values(LinearGaussianMechanism mechanism, Map<String, Double> row) {
        return mechanism.parents().stream().mapToDouble(row::get).toArray();
    }

    @Test
    void doingOnARootEqualsSeeingIt() {
        for (long seed = 0; seed < 30; seed++) {
            StructuralCausalModel model = homework();
            double x = new Seed(seed).generator().nextGaussian();
            JointNormal seen =
                    joint(model, List.of(Counterfactual.factual("Y")), Map.of(Counterfactual.factual("X"), x));
            JointNormal done = joint(model, List.of(new Counterfactual("Y", set("X", x))), Map.of());
            assertThat(seen.mean().get(0)).isCloseTo(done.mean().get(0), within(1e-12));
            assertThat(seen.covariance(0, 0)).isCloseTo(done.covariance(0, 0), within(1e-12));
        }
    }

    @Test
    void redundantEvidenceIsNoErrorButContradictoryEvidenceIs() {
        StructuralCausalModel model = homework();
        Counterfactual fixed = new Counterfactual("X", set("X", 1));
        Counterfactual outcome = new Counterfactual("Y", set("X", 1));
        GaussianWorlds worlds = GaussianWorlds.of(WorldNetwork.of(model, List.of(fixed, outcome)))
                .orElseThrow();
        assertThat(worlds.joint(List.of(outcome), Map.of(fixed, 1.0))
                        .orElseThrow()
                        .mean()
                        .get(0))
                .isCloseTo(0.9, within(1e-12));
        assertThat(worlds.joint(List.of(outcome), Map.of(fixed, 2.0))).isEmpty();
    }

    @Test
    void policiesShiftsDrawsAndTypedSumsAreSolvedInClosedForm() {
        StructuralCausalModel model = homework();
        Counterfactual shifted = new Counterfactual("Y", World.of(new Intervention.Policy("H", "H + 2")));
        Counterfactual following = new Counterfactual("Y", World.of(new Intervention.Policy("H", "3 - (X + X)/2")));
        Counterfactual drawn = new Counterfactual("Y", World.of(new Intervention.Draw("H", "Normal(2*X, 0.5)")));
        JointNormal joint = joint(model, List.of(shifted, following, drawn, Counterfactual.factual("Y")), Map.of());
        assertThat(joint.mean().get(0)).isCloseTo(0.8, within(1e-12));
        assertThat(joint.covariance(0, 0)).isCloseTo(joint.covariance(3, 3), within(1e-12));
        assertThat(joint.mean().get(1)).isCloseTo(1.2, within(1e-12));
        assertThat(joint.covariance(1, 1)).isCloseTo(0.3 * 0.3 + 1, within(1e-12));
        assertThat(joint.covariance(2, 2)).isCloseTo(1.5 * 1.5 + 0.04 + 1, within(1e-12));
        Counterfactual bent = new Counterfactual("Y", World.of(new Intervention.Policy("H", "X^2")));
        assertThat(GaussianWorlds.of(WorldNetwork.of(model, List.of(bent)))).isEmpty();
    }

    @Test
    void marginalsAreReadyForAPicture() {
        JointNormal joint = joint(homework(), List.of(Counterfactual.factual("H")), Map.of());
        assertThat(joint.marginal("H")).isEqualTo(new Normal(0, Math.sqrt(1.25)));
    }
}
