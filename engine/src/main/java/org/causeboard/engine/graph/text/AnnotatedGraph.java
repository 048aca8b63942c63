package org.causeboard.engine.graph.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;

/// A causal graph with everything else that a text says about it. Variables and edges that a map leaves out have
/// [Annotation#NONE]; a map names none that the graph does not have.
///
/// @param graph the graph itself, with its kind and the roles of its variables
/// @param name the name between type and brace, as in `dag G { ... }`
/// @param boundingBox the option `bb`
/// @param variables what is said about variables
/// @param edges what is said about edges
/// @param options every other option of the text (`key = value`), in its order
/// @param comments the comments, without their signs, in their order
public record AnnotatedGraph(
        CausalGraph graph,
        Optional<String> name,
        Optional<Box> boundingBox,
        Map<String, Annotation> variables,
        Map<Edge, Annotation> edges,
        Map<String, String> options,
        List<String> comments) {

    public AnnotatedGraph {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(boundingBox, "boundingBox");
        for (String variable : variables.keySet()) {
            graph.indexOf(variable);
        }
        for (Edge edge : edges.keySet()) {
            if (!graph.contains(edge)) {
                throw new IllegalArgumentException(
                        "The annotated edge " + edge + " is not in the graph. Add it first.");
            }
        }
        variables = copyWithoutEmpty(variables);
        edges = copyWithoutEmpty(edges);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        comments = List.copyOf(comments);
    }

    /// A graph about which nothing else is said.
    public static AnnotatedGraph of(CausalGraph graph) {
        return new AnnotatedGraph(graph, Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /// What is said about a variable.
    public Annotation annotation(String variable) {
        return variables.getOrDefault(variable, Annotation.NONE);
    }

    /// What is said about an edge.
    public Annotation annotation(Edge edge) {
        return edges.getOrDefault(edge, Annotation.NONE);
    }

    private static <K> Map<K, Annotation> copyWithoutEmpty(Map<K, Annotation> annotations) {
        Map<K, Annotation> kept = new LinkedHashMap<>(annotations);
        kept.values().removeIf(Annotation::isEmpty);
        return Collections.unmodifiableMap(kept);
    }
}
