package org.causeboard.model.display;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causeboard.model.document.Box;

/// Everything that is painted, in three layers from bottom to top.
///
/// @param edges edges with their marks and labels, in the order of the graph
/// @param nodes variables and notes, in the order of the graph
/// @param overlay what lies above both: arrows that the world adds to the graph, outlines of what is selected
public record DisplayList(List<Element> edges, List<Element> nodes, List<Element> overlay) {
    public DisplayList {
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
        overlay = List.copyOf(overlay);
    }

    /// All elements from bottom to top.
    public Stream<Element> elements() {
        return Stream.of(edges, nodes, overlay).flatMap(List::stream);
    }

    /// The smallest box around everything; empty when nothing is drawn.
    public Optional<Box> bounds() {
        return elements().map(Element::bounds).reduce(Box::union);
    }
}
