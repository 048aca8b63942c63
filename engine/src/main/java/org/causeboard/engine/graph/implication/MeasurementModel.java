package org.causeboard.engine.graph.implication;

import org.causeboard.engine.graph.CausalGraph;

/// The two halves of a structural equation model with latent constructs.
public final class MeasurementModel {
    private MeasurementModel() {}

    /// The latent variables and the edges among them.
    public static CausalGraph structuralPart(CausalGraph graph) {
        return graph.induced(graph.latent());
    }

    /// All variables, with the edges into measured ones.
    public static CausalGraph measurementPart(CausalGraph graph) {
        return graph.withoutEdges(edge -> edge.isDirected() && graph.latent().contains(edge.to()));
    }
}
