package org.causeboard.model.display;

import java.util.List;
import org.causeboard.model.document.Box;

/// All shapes of one thing on the canvas, in the order in which they are painted.
///
/// @param bounds holds every shape, line widths included; used to leave out what is not in view
public record Element(ElementId id, Box bounds, List<Shape> shapes) {
    public Element {
        shapes = List.copyOf(shapes);
    }
}
