package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Values;

/// Interventions on a model: what cannot be done, and the model after what can.
final class Surgery {
    private final StructuralCausalModel model;

    Surgery(StructuralCausalModel model) {
        this.model = model;
    }

    List<ModelProblem> problems(World world) {
        List<ModelProblem> problems = new ArrayList<>();
        for (Intervention intervention : world.interventions()) {
            String variable = intervention.variable();
            if (!model.graph().contains(variable)) {
                problems.add(new ModelProblem.UnknownVariable(variable));
            } else if (model.graph().latent().contains(variable)) {
                problems.add(new ModelProblem.LatentIntervention(variable));
            } else {
                check(intervention, problems);
            }
        }
        return List.copyOf(problems);
    }

    private void check(Intervention intervention, List<ModelProblem> problems) {
        switch (intervention) {
            case Intervention.SetTo(String variable, var value) -> {
                if (Values.code(model.variable(variable).domain(), value).isEmpty()) {
                    problems.add(new ModelProblem.ImpossibleValue(variable, value.toString()));
                }
            }
            case Intervention.SetToCounterfactual(String variable, Counterfactual source) -> {
                if (!model.graph().contains(source.variable())) {
                    problems.add(new ModelProblem.UnknownVariable(source.variable()));
                } else if (!model.variable(source.variable())
                        .domain()
                        .equals(model.variable(variable).domain())) {
                    problems.add(new ModelProblem.ImpossibleValue(variable, "the value of " + source.variable()));
                }
                problems.addAll(problems(source.world()));
            }
            case Intervention.CutEdge(String variable, String cause) -> {
                if (!model.graph().contains(cause)) {
                    problems.add(new ModelProblem.UnknownVariable(cause));
                } else if (!model.graph().contains(Edge.directed(cause, variable))) {
                    problems.add(new ModelProblem.NoSuchEdge(variable, cause));
                }
            }
            case Intervention.Policy _, Intervention.Draw _ -> {}
        }
    }

    /// The mechanism that a policy or a draw puts in the place of the variable's own.
    static Mechanism mechanism(StructuralCausalModel model, Intervention intervention) {
        throw new IllegalArgumentException("no formula for " + intervention + " in " + model.order());
    }

    StructuralCausalModel apply(World world) {
        CausalGraph graph = model.graph();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>(model.draft().mechanisms());
        Map<Edge, Double> correlations = new LinkedHashMap<>(model.correlations());
        for (Intervention intervention : world.interventions()) {
            if (intervention instanceof Intervention.SetTo(String variable, var value)) {
                graph = graph.withoutIncoming(List.of(variable));
                mechanisms.put(
                        variable,
                        new ConstantMechanism(
                                Values.code(model.variable(variable).domain(), value)
                                        .orElseThrow()));
                correlations.keySet().removeIf(edge -> edge.touches(variable));
            } else {
                throw new IllegalArgumentException("Not a value to set: " + intervention);
            }
        }
        return StructuralCausalModel.of(new ModelDraft(graph, model.draft().variables(), mechanisms, correlations));
    }
}
