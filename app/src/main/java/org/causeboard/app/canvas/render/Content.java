package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.Box;

/// What is to be painted.
///
/// @param list everything, in its order
/// @param leftOut what nodes over the picture show
record Content(DisplayList list, Colours colours, Set<ElementId> leftOut) {
    /// What can be seen in a box of the world, for parts of it.
    Content in(Box box) {
        DisplayList near = new DisplayList(
                list.edges().stream().filter(element -> isSeen(element, box)).toList(),
                list.nodes().stream().filter(element -> isSeen(element, box)).toList(),
                List.of());
        return new Content(near, colours, leftOut);
    }

    Stream<Element> edges(Box box) {
        return list.edges().stream().filter(element -> isSeen(element, box));
    }

    Stream<Element> nodes(Box box) {
        return list.nodes().stream().filter(element -> isSeen(element, box));
    }

    private boolean isSeen(Element element, Box box) {
        return element.bounds().grown(1).intersects(box) && !leftOut.contains(element.id());
    }
}
