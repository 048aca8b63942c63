package org.causeboard.engine.graph.text;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;

/// A graph as a model of the R package lavaan: `Y ~ X` for a regression, `L =~ X` for the measurement of a latent
/// variable, `A ~~ B` for correlated errors. Names that are no R names are not quoted: lavaan has no quotes.
public final class LavaanText {
    private LavaanText() {}

    /// One line for each edge.
    ///
    /// @throws IllegalArgumentException when an edge is neither directed nor bidirected
    public static String print(CausalGraph graph) {
        List<String> lines = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            if (edge.isDirected()) {
                boolean measures =
                        graph.latent().contains(edge.from()) && !graph.latent().contains(edge.to());
                lines.add(measures ? edge.from() + " =~ " + edge.to() : edge.to() + " ~ " + edge.from());
            } else if (edge.isBidirected()) {
                lines.add(edge.to() + " ~~ " + edge.from());
            } else {
                throw new IllegalArgumentException(
                        "lavaan cannot write the edge " + edge + ". Direct it, or make it bidirected.");
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
