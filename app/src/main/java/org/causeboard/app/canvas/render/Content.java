package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Set;
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
    Near near(Box box) {
        return new Near(new Cells(seen(list.edges(), box)), new Cells(seen(list.nodes(), box)), colours);
    }

    private List<Element> seen(List<Element> elements, Box box) {
        return elements.stream()
                .filter(element -> element.bounds().grown(1).intersects(box) && !leftOut.contains(element.id()))
                .toList();
    }

    /// What can be seen of it somewhere.
    record Near(Cells edges, Cells nodes, Colours colours) {
        /// Whether something hides all that is below it in a box.
        boolean isCovered(Box box) {
            return nodes.in(box).stream().anyMatch(node -> Cover.covers(node, box, colours));
        }
    }
}
