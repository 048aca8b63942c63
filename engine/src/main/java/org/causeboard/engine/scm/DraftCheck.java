package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// Finds everything that keeps a draft from being a model.
final class DraftCheck {
    private final ModelDraft draft;
    private final CausalGraph graph;
    private final List<ModelProblem> problems = new ArrayList<>();

    DraftCheck(ModelDraft draft) {
        this.draft = draft;
        this.graph = draft.graph();
    }

    List<ModelProblem> problems() {
        checkEdges();
        for (String name : graph.variables()) {
            checkVariable(name);
        }
        checkCorrelations();
        return List.copyOf(problems);
    }

    private void checkEdges() {
        for (Edge edge : graph.edges()) {
            if (!edge.isDirected() && !edge.isBidirected()) {
                problems.add(new ModelProblem.UndecidedEdge(edge.from(), edge.to()));
            }
        }
        if (!graph.isAcyclic()) {
            List<String> cycle = graph.findCycle();
            problems.add(new ModelProblem.Cycle(cycle.getFirst(), cycle));
        }
    }

    private void checkVariable(String name) {
        Variable variable = draft.variables().get(name);
        Mechanism mechanism = draft.mechanisms().get(name);
        if (variable == null || variable.domain() instanceof Unspecified) {
            problems.add(new ModelProblem.MissingDomain(name));
        }
        if (mechanism == null) {
            problems.add(new ModelProblem.MissingMechanism(name));
            return;
        }
        if (!graph.parents(name).equals(new HashSet<>(mechanism.parents()))) {
            problems.add(new ModelProblem.OtherParents(name, List.copyOf(graph.parents(name)), mechanism.parents()));
        }
        if (variable != null) {
            checkKind(name, variable.domain(), mechanism);
        }
    }

    private void checkKind(String name, Domain domain, Mechanism mechanism) {
        switch (mechanism) {
            case DiscreteMechanism discrete -> {
                if (!(domain instanceof Discrete states)) {
                    problems.add(new ModelProblem.OtherKind(name));
                } else if (states.size() != discrete.states()) {
                    problems.add(new ModelProblem.OtherStates(name, states.size(), discrete.states()));
                }
                switch (discrete) {
                    case TableMechanism table -> checkParents(name, table.parents(), table.parentSizes());
                    case NoisyMaxMechanism max -> checkParents(name, max.parents(), max.parentSizes());
                    case LogisticMechanism _, MultinomialLogitMechanism _, OrdinalLogitMechanism _ -> {}
                }
            }
            case NumericMechanism _ -> {
                if (domain instanceof Discrete) {
                    problems.add(new ModelProblem.OtherKind(name));
                }
            }
            case FormulaMechanism formula -> {
                for (Variable input : formula.inputs()) {
                    Variable parent = draft.variables().get(input.name());
                    boolean hasStates = parent != null
                            && (parent.domain() instanceof Discrete || input.domain() instanceof Discrete);
                    if (hasStates && !parent.domain().equals(input.domain())) {
                        problems.add(new ModelProblem.OtherParentDomain(name, input.name()));
                    }
                }
            }
            case ConstantMechanism constant -> {
                if (domain instanceof Discrete states && !isCode(states, constant.value())) {
                    problems.add(new ModelProblem.ImpossibleValue(name, String.valueOf(constant.value())));
                }
            }
        }
    }

    private static boolean isCode(Discrete states, double value) {
        return value == Math.rint(value) && value >= 0 && value < states.size();
    }

    private void checkParents(String name, List<String> parents, List<Integer> sizes) {
        for (int p = 0; p < parents.size(); p++) {
            String parent = parents.get(p);
            Variable variable = draft.variables().get(parent);
            if (variable == null) {
                continue; // reported at the parent
            }
            if (!(variable.domain() instanceof Discrete states)) {
                problems.add(new ModelProblem.ParentNotDiscrete(name, parent));
            } else if (states.size() != sizes.get(p)) {
                problems.add(new ModelProblem.OtherParentStates(name, parent, states.size(), sizes.get(p)));
            }
        }
    }

    private void checkCorrelations() {
        for (Map.Entry<Edge, Double> entry : draft.correlations().entrySet()) {
            Edge edge = entry.getKey();
            if (!graph.contains(edge) || !edge.isBidirected()) {
                problems.add(new ModelProblem.CorrelationWithoutEdge(edge.from(), edge.to()));
            } else if (!(Math.abs(entry.getValue()) <= 1)) {
                problems.add(new ModelProblem.ImpossibleCorrelations(edge.from()));
            }
        }
        new NoiseCorrelations(graph.variables(), draft.correlations())
                .firstImpossible()
                .ifPresent(name -> problems.add(new ModelProblem.ImpossibleCorrelations(name)));
    }
}
