package org.causeboard.engine.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.variable.Variable;

/// The mechanisms of a graph as far as data give them.
///
/// @param graph the graph
/// @param fitted in the graph's order
/// @param unfitted the other variables, with reasons
public record ModelFit(CausalGraph graph, List<FittedMechanism> fitted, List<Unfitted> unfitted) {
    public ModelFit {
        Objects.requireNonNull(graph, "graph");
        fitted = List.copyOf(fitted);
        unfitted = List.copyOf(unfitted);
    }

    /// What was found, as a model that may still lack parts.
    public ModelDraft draft() {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        fitted.forEach(fit -> mechanisms.put(fit.variable().name(), fit.mechanism()));
        List<Variable> variables =
                fitted.stream().map(FittedMechanism::variable).toList();
        return ModelDraft.of(graph, variables, mechanisms);
    }
}
