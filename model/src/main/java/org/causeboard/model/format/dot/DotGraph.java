package org.causeboard.model.format.dot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a DOT text says, before it is read as causes.
///
/// @param isDirected whether it is a `digraph`
/// @param attributes of the whole graph
/// @param nodes the attributes of each node, in the order of the text
/// @param edges in the order of the text, with repetitions
/// @param clusters in the order of the text
/// @param overlaps whether a node stands in several clusters, one in another or not
record DotGraph(
        boolean isDirected,
        Map<String, String> attributes,
        Map<String, Map<String, String>> nodes,
        List<Link> edges,
        List<Cluster> clusters,
        boolean overlaps) {
    DotGraph {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        edges = List.copyOf(edges);
        clusters = List.copyOf(clusters);
    }

    /// An edge as written.
    record Link(String tail, String head, Map<String, String> attributes) {}

    /// A subgraph that is drawn as a box.
    ///
    /// @param name such as `cluster_a`
    /// @param members its nodes, without those of clusters inside it
    record Cluster(String name, Map<String, String> attributes, List<String> members) {}
}
