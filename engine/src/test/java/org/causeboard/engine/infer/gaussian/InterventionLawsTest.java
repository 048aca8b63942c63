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
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
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

/// What interventions of every kind do to a model, on linear models where all of it has a closed form.
class InterventionLawsTest {

    private static JointNormal joint(StructuralCausalModel model, List<Counterfactual> targets) {
        return GaussianWorlds.of(WorldNetwork.of(model, targets)).orElseThrow().joint(targets);
    }

    private static List<Counterfactual> in(World world, List<String> names) {
        return names.stream().map(name -> new Counterfactual(name, world)).toList();
    }

    /// One intervention of a random kind on a random variable; E has every other as a possible cause.
    private static Intervention random(StructuralCausalModel model, SplittableRandom random) {
        List<String> order = model.order();
        String variable = order.get(random.nextInt(1, order.size()));
        List<String> causes = model.mechanism(variable).parents();
        String before = order.get(random.nextInt(order.indexOf(variable)));
        return switch (random.nextInt(causes.isEmpty() ? 4 : 5)) {
            case 0 -> new Intervention.SetTo(variable, Value.of(1.5));
            case 1 -> new Intervention.Policy(variable, variable + " + 1");
            case 2 -> new Intervention.Policy(variable, "0.5*" + before + " - 0.2*" + variable);
            case 3 -> new Intervention.Draw(variable, "Normal(" + before + ", 2)");
            default -> new Intervention.CutEdge(variable, causes.get(random.nextInt(causes.size())));
        };
    }

    @Test
    void theModelAfterAnInterventionHasTheLawOfItsWorld() {
        for (long seed = 0; seed < 120; seed++) {
            SplittableRandom random = new Seed(seed).child("interventions").generator();
            StructuralCausalModel model = RandomModels.linear(5, random);
            World world = World.of(random(model, random));
            JointNormal inWorld = joint(model, in(world, model.order()));
            JointNormal after = joint(model.apply(world), in(World.FACTUAL, model.order()));
            for (int i = 0; i < model.order().size(); i++) {
                String what =
                        "seed " + seed + ", " + world + ", " + model.order().get(i);
                assertThat(after.mean().get(i))
                        .as(what)
                        .isCloseTo(inWorld.mean().get(i), within(1e-9));
                for (int j = 0; j <= i; j++) {
                    assertThat(after.covariance(i, j))
                            .as(what + " with " + model.order().get(j))
                            .isCloseTo(inWorld.covariance(i, j), within(1e-9));
                }
            }
        }
    }

    /// A -> B with tied noises, and C that listens to A.
    private static StructuralCausalModel tied() {
        CausalGraph graph = CausalGraph.builder()
                .directed("A", "B")
                .directed("A", "C")
                .bidirected("A", "B")
                .build();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (String name : List.of("A", "B", "C")) {
            variables.put(name, Variable.numeric(name));
            LinearPredictor predictor =
                    name.equals("A") ? LinearPredictor.of(0) : LinearPredictor.of(0, Term.slope("A", 1));
            mechanisms.put(name, new LinearGaussianMechanism(predictor, 1));
        }
        return StructuralCausalModel.of(
                new ModelDraft(graph, variables, mechanisms, Map.of(Edge.bidirected("A", "B"), 0.8)));
    }

    @Test
    void whatIsSetHasNoCauseLeftNotEvenAHiddenOne() {
        for (Intervention intervention :
                List.of(new Intervention.SetTo("B", Value.of(1)), new Intervention.Draw("B", "Normal(0, 1)"))) {
            StructuralCausalModel after = tied().apply(World.of(intervention));
            assertThat(after.graph().edges()).containsExactly(Edge.directed("A", "C"));
            assertThat(after.correlations()).isEmpty();
        }
    }

    @Test
    void aDrawKnowsNothingOfTheNoiseThatItReplaces() {
        World drawn = World.of(new Intervention.Draw("A", "Normal(0, 1)"));
        List<Counterfactual> targets = new ArrayList<>(in(World.FACTUAL, List.of("A")));
        targets.addAll(in(drawn, List.of("A", "C")));
        JointNormal joint = joint(tied(), targets);
        assertThat(joint.covariance(0, 1)).isZero();
        assertThat(joint.covariance(0, 2)).isZero();
        assertThat(joint.covariance(1, 2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void drawsOfTiedVariablesAreNotTied() {
        World drawn = new World(
                List.of(new Intervention.Draw("A", "Normal(0, 1)"), new Intervention.Draw("B", "Normal(0, 1)")));
        assertThat(joint(tied(), in(drawn, List.of("A", "B"))).covariance(0, 1)).isZero();
    }

    @Test
    void aPolicyListensToItsOwnWorld() {
        World world =
                new World(List.of(new Intervention.SetTo("A", Value.of(2)), new Intervention.Policy("C", "3*A + 1")));
        JointNormal joint = joint(tied(), in(world, List.of("C")));
        assertThat(joint.mean().get(0)).isEqualTo(7);
        assertThat(joint.covariance(0, 0)).isZero();
    }

    @Test
    void noiseOfAnySpreadCountsWithItsVariance() {
        CausalGraph graph = CausalGraph.builder().directed("A", "B").build();
        StructuralCausalModel model = StructuralCausalModel.of(ModelDraft.of(
                graph,
                List.of(Variable.numeric("A"), Variable.numeric("B")),
                Map.of(
                        "A",
                        new LinearMechanism(LinearPredictor.of(1), new Normal(0.5, 3)),
                        "B",
                        new LinearMechanism(LinearPredictor.of(0, Term.slope("A", 2)), new Normal(0, 0.5)))));
        JointNormal joint = joint(model, in(World.FACTUAL, List.of("A", "B")));
        assertThat(joint.mean().get(0)).isEqualTo(1.5);
        assertThat(joint.covariance(0, 0)).isCloseTo(9, within(1e-12));
        assertThat(joint.covariance(0, 1)).isCloseTo(18, within(1e-12));
        assertThat(joint.covariance(1, 1)).isCloseTo(36.25, within(1e-12));
    }
}
