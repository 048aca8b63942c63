package org.causeboard.engine.graph.text;

import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;

/// A DAG as a model string of the R package bnlearn: `[A][B|A][C|A:B]`.
public final class BnlearnText {
    private BnlearnText() {}

    /// The model string, causes before effects.
    ///
    /// @throws IllegalArgumentException when an edge is not directed or there is a cycle
    public static String print(CausalGraph graph) {
        graph.edges().stream().filter(edge -> !edge.isDirected()).findFirst().ifPresent(edge -> {
            throw new IllegalArgumentException(
                    "bnlearn cannot write the edge " + edge + ". Only a DAG has a model string.");
        });
        if (!graph.isAcyclic()) {
            throw new IllegalArgumentException("The graph has a cycle: " + String.join(" -> ", graph.findCycle())
                    + ". Remove one of its edges first.");
        }
        StringBuilder model = new StringBuilder();
        for (String variable : graph.topologicalOrder()) {
            Set<String> parents = graph.parents(variable);
            model.append('[').append(variable);
            if (!parents.isEmpty()) {
                model.append('|').append(String.join(":", parents));
            }
            model.append(']');
        }
        return model.toString();
    }
}
