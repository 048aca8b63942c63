package org.causeboard.app.canvas.render;

import java.util.List;
import javafx.scene.Group;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.TextMeasure;
import org.causeboard.model.document.Box;

/// Edges that a gesture moves, as nodes over the picture. Few have a curve each, so that no more is painted than what
/// lies around them; of many, lines that look alike are one curve, as in the picture. The same nodes are used again and
/// again, since new ones would have to be styled.
public final class LiftedEdges {
    private static final int FEW = 8;

    private final Colours colours;
    private final ShapeNodes nodes;
    private List<Shape> shown = List.of();
    private Group group = new Group();

    public LiftedEdges(Colours colours, TextMeasure measure) {
        this.colours = colours;
        nodes = new ShapeNodes(colours, measure);
    }

    /// @param zoom pixels for each world unit
    /// @param seen where they are looked at
    Group show(List<Element> edges, double zoom, Box seen) {
        List<Shape> shapes = edges.size() <= FEW
                ? edges.stream().flatMap(edge -> edge.shapes().stream()).toList()
                : Bundle.of(edges, colours, zoom, seen);
        if (!nodes.reshape(group, shown, shapes)) {
            group = nodes.of(shapes);
        }
        shown = shapes;
        return group;
    }
}
