package org.causeboard.model.format.lavaan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;

/// Writes a graph as a model of lavaan, one formula for each effect: measurements first, then regressions, then
/// covariances. A variable without any edge is written by its variance.
public final class LavaanWriter {
    private static final Pattern NAME = Pattern.compile("(?:\\p{L}|\\.(?!\\d))[\\p{L}\\p{M}\\p{N}._]*");

    private LavaanWriter() {}

    /// The text, which [LavaanReader] reads back as an equal graph, but for roles other than latent.
    ///
    /// @throws IOException when lavaan has no words for something; the message tells what
    public static String text(CausalGraph graph) throws IOException {
        check(graph);
        List<String> lines = new ArrayList<>();
        Set<Edge> measured = new LinkedHashSet<>();
        for (String latent : graph.latent()) {
            List<String> measures = measures(graph, latent);
            lines.add(latent + " =~ " + (measures.isEmpty() ? "0" : String.join(" + ", measures)));
            measures.forEach(measure -> measured.add(Edge.directed(latent, measure)));
        }
        for (String effect : graph.variables()) {
            List<String> causes = graph.inOrder(graph.parents(effect)).stream()
                    .filter(cause -> !measured.contains(Edge.directed(cause, effect)))
                    .toList();
            if (!causes.isEmpty()) {
                lines.add(effect + " ~ " + String.join(" + ", causes));
            }
        }
        graph.edges().stream().filter(Edge::isBidirected).forEach(edge -> lines.add(edge.from() + " ~~ " + edge.to()));
        graph.variables().stream()
                .filter(variable ->
                        graph.adjacent(variable).isEmpty() && !graph.latent().contains(variable))
                .forEach(variable -> lines.add(variable + " ~~ " + variable));
        return String.join("\n", lines) + "\n";
    }

    /// What a latent variable is measured by: effects that are observed; any effects, where none is.
    private static List<String> measures(CausalGraph graph, String latent) {
        Set<String> effects = graph.inOrder(graph.children(latent));
        List<String> observed =
                effects.stream().filter(graph.observed()::contains).toList();
        return observed.isEmpty() ? List.copyOf(effects) : observed;
    }

    private static void check(CausalGraph graph) throws IOException {
        for (String variable : graph.variables()) {
            if (!NAME.matcher(variable).matches()) {
                throw new IOException("lavaan has no name like '" + variable
                        + "'. Rename it with letters, digits, points and underscores, or save as .dagitty.");
            }
        }
        for (Edge edge : graph.edges()) {
            if (!edge.isDirected() && !edge.isBidirected()) {
                throw new IOException("lavaan cannot write the edge between '" + edge.from() + "' and '" + edge.to()
                        + "'. Direct it, or save as .dagitty.");
            }
        }
    }
}
