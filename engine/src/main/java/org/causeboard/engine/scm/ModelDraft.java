package org.causeboard.engine.scm;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Variable;

/// What a document knows of a model, complete or not: a graph, and variables and mechanisms for some of its names.
///
/// @param graph the graph; bidirected edges stand for noise that two variables share
/// @param variables the domain of a name; names that are not in the graph are ignored
/// @param mechanisms the mechanism of a name; names that are not in the graph are ignored
/// @param correlations for a bidirected edge, the correlation of the normal scores of the two noises, between -1 and 1
public record ModelDraft(
        CausalGraph graph,
        Map<String, Variable> variables,
        Map<String, Mechanism> mechanisms,
        Map<Edge, Double> correlations) {
    public ModelDraft {
        variables = inGraphOrder(graph, variables);
        mechanisms = inGraphOrder(graph, mechanisms);
        correlations = Collections.unmodifiableMap(new LinkedHashMap<>(correlations));
    }

    /// A draft in which no two noises are correlated.
    public static ModelDraft of(CausalGraph graph, Collection<Variable> variables, Map<String, Mechanism> mechanisms) {
        Map<String, Variable> byName = new LinkedHashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        return new ModelDraft(graph, byName, mechanisms, Map.of());
    }

    /// Everything that keeps this draft from being a model, variable by variable.
    public List<ModelProblem> problems() {
        return new DraftCheck(this).problems();
    }

    /// The model, when there is no problem.
    public Optional<StructuralCausalModel> model() {
        return problems().isEmpty() ? Optional.of(new StructuralCausalModel(this)) : Optional.empty();
    }

    /// The part of the draft that makes the values of `targets`: they and their ancestors. Often that part is complete
    /// when the whole is not.
    public ModelDraft causing(Collection<String> targets) {
        Set<String> kept = graph.ancestors(targets);
        CausalGraph.Builder builder = graph.toBuilder();
        graph.variables().stream().filter(name -> !kept.contains(name)).forEach(builder::withoutVariable);
        CausalGraph part = builder.build();
        Map<Edge, Double> edges = new LinkedHashMap<>(correlations);
        edges.keySet().removeIf(edge -> !part.contains(edge));
        return new ModelDraft(part, variables, mechanisms, edges);
    }

    /// The correlations that a bidirected edge may carry beside those of the other edges, for a slider: outside of this
    /// range no noises have them all. An edge without other correlations around may take -1 to 1.
    ///
    /// @return empty when the other correlations contradict each other already
    public Optional<Range> correlationRange(Edge edge) {
        if (!edge.isBidirected()) {
            throw new IllegalArgumentException("Only a bidirected edge carries a correlation, not " + edge + ".");
        }
        Map<Edge, Double> others = new LinkedHashMap<>(correlations);
        others.remove(edge);
        others.put(edge, 0.0);
        return NoiseCorrelations.range(edge, others);
    }

    private static <T> Map<String, T> inGraphOrder(CausalGraph graph, Map<String, T> values) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (String name : graph.variables()) {
            if (values.containsKey(name)) {
                ordered.put(name, values.get(name));
            }
        }
        return Collections.unmodifiableMap(ordered);
    }
}
