package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.formula.FormulaProblem;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Values;
import org.causeboard.engine.variable.Variable;

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
        boolean addsArrows = world.interventions().stream()
                .anyMatch(each -> each instanceof Intervention.Policy || each instanceof Intervention.Draw);
        if (problems.isEmpty() && addsArrows) { // what only cuts arrows closes no cycle
            CausalGraph listening = listening(world);
            if (!listening.isAcyclic()) {
                problems.add(new ModelProblem.Cycle(listening.findCycle().getFirst(), listening.findCycle()));
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
            case Intervention.Policy(String variable, String formula) -> formulaProblems(variable, formula, problems);
            case Intervention.Draw(String variable, String distribution) ->
                formulaProblems(variable, distribution, problems);
        }
    }

    private void formulaProblems(String variable, String formula, List<ModelProblem> problems) {
        switch (FormulaMechanism.check(formula, inputs(model), Normal.STANDARD)) {
            case FormulaCompilation.Sound _ -> {}
            case FormulaCompilation.Faulty(List<FormulaProblem> faults) ->
                faults.forEach(fault -> problems.add(new ModelProblem.FormulaFault(variable, fault)));
        }
    }

    /// What listens to what after the interventions, a policy's own natural value left out.
    private CausalGraph listening(World world) {
        CausalGraph graph = model.graph();
        for (Intervention intervention : world.interventions()) {
            if (intervention instanceof Intervention.Policy || intervention instanceof Intervention.Draw) {
                FormulaMechanism mechanism = mechanism(model, intervention);
                String variable = intervention.variable();
                boolean keepsCauses = mechanism.parents().contains(variable);
                CausalGraph.Builder builder =
                        (keepsCauses ? graph : graph.withoutIncoming(List.of(variable))).toBuilder();
                mechanism.parents().stream()
                        .filter(parent -> !parent.equals(variable))
                        .forEach(parent -> builder.directed(parent, variable));
                graph = builder.build();
            } else if (!(intervention instanceof Intervention.CutEdge)) {
                graph = graph.withoutIncoming(List.of(intervention.variable()));
            }
        }
        return graph;
    }

    /// The mechanism that a policy or a draw puts in the place of the variable's own.
    static FormulaMechanism mechanism(StructuralCausalModel model, Intervention intervention) {
        return switch (intervention) {
            case Intervention.Policy(String _, String formula) ->
                new FormulaMechanism(formula, inputs(model), Normal.STANDARD);
            case Intervention.Draw(String _, String distribution) ->
                new FormulaMechanism(distribution, inputs(model), Normal.STANDARD);
            case Intervention.SetTo _, Intervention.SetToCounterfactual _, Intervention.CutEdge _ ->
                throw new IllegalArgumentException("No formula in " + intervention + ".");
        };
    }

    private static List<Variable> inputs(StructuralCausalModel model) {
        return model.order().stream().map(model::variable).toList();
    }

    StructuralCausalModel apply(World world) {
        Draft draft = new Draft(model);
        for (Intervention intervention : world.interventions()) {
            switch (intervention) {
                case Intervention.SetTo(String variable, var value) -> {
                    double code = Values.code(model.variable(variable).domain(), value)
                            .orElseThrow();
                    draft.replace(variable, new ConstantMechanism(code));
                }
                case Intervention.Policy(String variable, String _) ->
                    draft.follow(variable, mechanism(model, intervention));
                case Intervention.Draw(String variable, String _) ->
                    draft.follow(variable, mechanism(model, intervention));
                case Intervention.CutEdge(String variable, String cause) -> draft.cut(variable, cause);
                case Intervention.SetToCounterfactual _ ->
                    throw new IllegalArgumentException(
                            "A nested intervention needs two worlds at once. Ask WorldNetwork.of instead.");
            }
        }
        return StructuralCausalModel.of(
                new ModelDraft(draft.graph.build(), draft.variables, draft.mechanisms, draft.correlations));
    }

    /// The parts of the model while they change.
    private static final class Draft {
        private final StructuralCausalModel model;
        private final CausalGraph.Builder graph;
        private final Map<String, Variable> variables;
        private final Map<String, Mechanism> mechanisms;
        private final Map<Edge, Double> correlations;

        Draft(StructuralCausalModel model) {
            this.model = model;
            graph = model.graph().toBuilder();
            variables = new LinkedHashMap<>(model.draft().variables());
            mechanisms = new LinkedHashMap<>(model.draft().mechanisms());
            correlations = new LinkedHashMap<>(model.correlations());
        }

        void replace(String variable, Mechanism mechanism) {
            for (Edge edge : graph.build().edges(variable)) {
                if (edge.at(variable) == Mark.ARROW) {
                    graph.withoutEdge(edge);
                    correlations.remove(edge);
                }
            }
            mechanism.parents().forEach(parent -> graph.directed(parent, variable));
            mechanisms.put(variable, mechanism);
        }

        /// A policy that uses the natural value leaves that as a latent variable of its own.
        void follow(String variable, FormulaMechanism mechanism) {
            if (!mechanism.parents().contains(variable)) {
                replace(variable, mechanism);
                return;
            }
            String natural = unused(variable + " (natural)");
            Map<Edge, Double> kept = new LinkedHashMap<>(correlations);
            Set<Edge> edges = graph.build().edges(variable);
            Mechanism own = mechanisms.get(variable);
            replace(variable, ParentNames.renamed(mechanism, Map.of(variable, natural)));
            graph.variable(natural, Role.LATENT);
            variables.put(
                    natural, new Variable(natural, model.variable(variable).domain()));
            mechanisms.put(natural, own);
            own.parents().forEach(parent -> graph.directed(parent, natural));
            for (Edge edge : edges) {
                if (edge.isBidirected()) {
                    Edge moved = Edge.bidirected(natural, edge.other(variable));
                    graph.edge(moved);
                    if (kept.containsKey(edge)) {
                        correlations.put(moved, kept.get(edge));
                    }
                }
            }
        }

        /// The effect listens to a latent copy of the cause, made by latent copies of the cause's own causes.
        void cut(String effect, String cause) {
            Map<String, String> copies = new HashMap<>();
            Set<String> causes = model.graph().ancestors(Set.of(cause));
            for (String name : model.order()) {
                if (causes.contains(name)) {
                    String copy = unused(name + " (copy for " + effect + ")");
                    copies.put(name, copy);
                    graph.variable(copy, Role.LATENT);
                    variables.put(copy, new Variable(copy, model.variable(name).domain()));
                    Mechanism made = ParentNames.renamed(mechanisms.get(name), copies);
                    mechanisms.put(copy, made);
                    made.parents().forEach(parent -> graph.directed(parent, copy));
                }
            }
            model.correlations().forEach((edge, correlation) -> {
                if (copies.containsKey(edge.from()) && copies.containsKey(edge.to())) {
                    Edge copied = Edge.bidirected(copies.get(edge.from()), copies.get(edge.to()));
                    graph.edge(copied);
                    correlations.put(copied, correlation);
                }
            });
            graph.withoutEdge(Edge.directed(cause, effect)).directed(copies.get(cause), effect);
            mechanisms.computeIfPresent(effect, (_, own) -> ParentNames.renamed(own, Map.of(cause, copies.get(cause))));
        }

        private String unused(String name) {
            String free = name;
            while (variables.containsKey(free)) {
                free += "'";
            }
            return free;
        }
    }
}
