package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
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
        if (intervention instanceof Intervention.SetTo(String variable, var value)
                && Values.code(model.variable(variable).domain(), value).isEmpty()) {
            problems.add(new ModelProblem.ImpossibleValue(variable, value.toString()));
        }
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
