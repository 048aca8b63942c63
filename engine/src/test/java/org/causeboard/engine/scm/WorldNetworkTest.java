package org.causeboard.engine.scm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class WorldNetworkTest {

    /// C -> X -> M -> Y, C -> Y, X -> Y, all linear.
    private static StructuralCausalModel mediation() {
        return model(Map.of(
                "C", LinearPredictor.of(0),
                "X", LinearPredictor.of(0, Term.slope("C", 1)),
                "M", LinearPredictor.of(0, Term.slope("X", 1)),
                "Y", LinearPredictor.of(0, Term.slope("X", 1), Term.slope("M", 1), Term.slope("C", 1))));
    }

    private static StructuralCausalModel model(Map<String, LinearPredictor> predictors) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        List<String> names = List.of("C", "X", "M", "Y");
        for (String name : names) {
            graph.variable(name);
            LinearPredictor predictor = predictors.get(name);
            predictor.parents().forEach(parent -> graph.directed(parent, name));
            mechanisms.put(name, new LinearGaussianMechanism(predictor, 1));
        }
        return StructuralCausalModel.of(ModelDraft.of(
                graph.build(), names.stream().map(Variable::numeric).toList(), mechanisms));
    }

    private static World set(String variable, double value) {
        return World.of(new Intervention.SetTo(variable, Value.of(value)));
    }

    @Test
    void whatAnInterventionDoesNotTouchExistsOnce() {
        WorldNetwork twin = WorldNetwork.of(
                mediation(), List.of(Counterfactual.factual("Y"), new Counterfactual("Y", set("X", 1))));
        assertThat(twin.nodes().stream().map(WorldNode::name))
                .containsExactly("C", "X", "M", "Y", "X_{X=1}", "M_{X=1}", "Y_{X=1}");
        assertThat(twin.graph().edges()).contains(Edge.bidirected("M", "M_{X=1}"), Edge.directed("C", "Y_{X=1}"));
    }

    @Test
    void anUntouchedVariableIsTheSameNodeInBothWorlds() {
        WorldNetwork network = WorldNetwork.of(
                mediation(), List.of(Counterfactual.factual("X"), new Counterfactual("X", set("M", 3))));
        assertThat(network.place(Counterfactual.factual("X")))
                .isEqualTo(network.place(new Counterfactual("X", set("M", 3))));
    }

    @Test
    void aNestedInterventionIsTheNodeOfTheOtherWorld() {
        Counterfactual mediator = new Counterfactual("M", set("X", 0));
        World nested =
                World.of(new Intervention.SetTo("X", Value.of(1)), new Intervention.SetToCounterfactual("M", mediator));
        WorldNetwork network = WorldNetwork.of(mediation(), List.of(new Counterfactual("Y", nested), mediator));
        WorldNode outcome = network.nodes().get(network.place(new Counterfactual("Y", nested)));
        assertThat(outcome.parents()).contains(network.place(mediator));
        assertThat(outcome.name()).isEqualTo("Y_{M_{X=0}, X=1}");
    }

    @Test
    void consistencyHoldsStructurallyWhenAVariableIsSetToItsOwnNaturalValue() {
        World natural = World.of(new Intervention.SetToCounterfactual("X", Counterfactual.factual("X")));
        WorldNetwork network =
                WorldNetwork.of(mediation(), List.of(Counterfactual.factual("Y"), new Counterfactual("Y", natural)));
        assertThat(network.place(Counterfactual.factual("Y")))
                .isEqualTo(network.place(new Counterfactual("Y", natural)));
    }

    @Test
    void cuttingOneEdgeGivesTheEffectACopyOfTheCauseWithNoiseOfItsOwn() {
        World cut = World.of(new Intervention.CutEdge("Y", "X"));
        WorldNetwork network = WorldNetwork.of(mediation(), List.of(new Counterfactual("Y", cut)));
        assertThat(network.nodes().stream().filter(node -> node.variable().equals("X")))
                .hasSize(2);
        assertThat(network.nodes().stream().filter(node -> node.variable().equals("C")))
                .hasSize(2);
        assertThat(network.nodes().stream().filter(node -> node.variable().equals("M")))
                .hasSize(1);
    }

    @Test
    void surgeryShowsInTheGraph() {
        CausalGraph set = mediation().apply(set("X", 1)).graph();
        assertThat(set.parents("X")).isEmpty();
        assertThat(set.children("X")).containsExactlyInAnyOrder("M", "Y");

        CausalGraph policy = mediation()
                .apply(World.of(new Intervention.Policy("M", "2*C + 1")))
                .graph();
        assertThat(policy.parents("M")).containsExactly("C");

        CausalGraph shift = mediation()
                .apply(World.of(new Intervention.Policy("X", "X + 1")))
                .graph();
        assertThat(shift.parents("X")).containsExactly("X (natural)");
        assertThat(shift.parents("X (natural)")).containsExactly("C");
        assertThat(shift.roles("X (natural)")).containsExactly(Role.LATENT);

        CausalGraph cut =
                mediation().apply(World.of(new Intervention.CutEdge("Y", "X"))).graph();
        assertThat(cut.parents("Y")).doesNotContain("X").contains("X (copy for Y)");
        assertThat(cut.parents("M")).containsExactly("X");
    }

    @Test
    void whatCannotBeDoneIsNamedWithTheVariable() {
        StructuralCausalModel model = mediation();
        assertThat(model.problems(set("W", 1))).containsExactly(new ModelProblem.UnknownVariable("W"));
        assertThat(model.problems(World.of(new Intervention.SetTo("X", new Value.Label("high")))))
                .containsExactly(new ModelProblem.ImpossibleValue("X", "high"));
        assertThat(model.problems(World.of(new Intervention.Policy("X", "2*Y"))))
                .hasOnlyElementsOfType(ModelProblem.Cycle.class)
                .hasSize(1);
        assertThat(model.problems(World.of(new Intervention.Policy("X", "2*Q"))))
                .hasOnlyElementsOfType(ModelProblem.FormulaFault.class)
                .hasSize(1);
        assertThat(model.problems(World.of(new Intervention.CutEdge("C", "Y"))))
                .containsExactly(new ModelProblem.NoSuchEdge("C", "Y"));
        assertThatIllegalArgumentException().isThrownBy(() -> model.apply(set("W", 1)));
    }

    @Test
    void aDraftTellsEverythingThatIsMissing() {
        CausalGraph graph =
                CausalGraph.builder().directed("A", "B").directed("B", "D").build();
        ModelDraft draft = ModelDraft.of(
                graph,
                List.of(Variable.binary("A"), Variable.binary("B")),
                Map.of("A", TableMechanism.root(0.2, 0.3, 0.5), "B", TableMechanism.root(0.5, 0.5)));
        assertThat(draft.model()).isEmpty();
        assertThat(draft.problems())
                .containsExactly(
                        new ModelProblem.OtherStates("A", 2, 3),
                        new ModelProblem.OtherParents("B", List.of("A"), List.of()),
                        new ModelProblem.MissingDomain("D"),
                        new ModelProblem.MissingMechanism("D"));
    }

    @Test
    void aTableThatDoesNotAddUpSaysWhichRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableMechanism(List.of("A"), List.of(2), 2, Numbers.of(0.5, 0.5, 0.7, 0.4)))
                .withMessageContaining("Row 2 of the table adds up to 1.1, not to 1");
    }

    @Test
    void correlationsThatContradictEachOtherAreFound() {
        CausalGraph graph = CausalGraph.builder()
                .bidirected("A", "B")
                .bidirected("B", "D")
                .bidirected("A", "D")
                .build();
        Map<Edge, Double> correlations =
                Map.of(Edge.bidirected("A", "B"), 0.9, Edge.bidirected("B", "D"), 0.9, Edge.bidirected("A", "D"), -0.9);
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            variables.put(name, Variable.numeric(name));
            mechanisms.put(name, new LinearGaussianMechanism(LinearPredictor.of(0), 1));
        }
        assertThat(new ModelDraft(graph, variables, mechanisms, correlations).problems())
                .containsExactly(new ModelProblem.ImpossibleCorrelations("D"));
    }
}
