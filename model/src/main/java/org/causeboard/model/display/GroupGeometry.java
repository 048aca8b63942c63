package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;

/// Where the frame of a group and its name are. The name is what it is grabbed by.
///
/// @param group the group
/// @param frame around its variables
/// @param tab around its name, inside the frame at the lower left
public record GroupGeometry(Group group, Box frame, Box tab) {
    static final TextStyle NAME = new TextStyle(12, TextStyle.Weight.SEMIBOLD);
    private static final TextStyle AFAR = new TextStyle(22, TextStyle.Weight.SEMIBOLD);
    private static final double MARGIN = 26;
    private static final double TAB_HEIGHT = 24;

    /// The geometry of a group among variables; empty for one whose variables are not drawn, or that is folded.
    public static Optional<GroupGeometry> of(Group group, Map<String, NodeGeometry> nodes, TextMeasure measure) {
        if (group.isFolded()) {
            return Optional.empty();
        }
        List<Box> boxes = group.members().stream()
                .filter(nodes::containsKey)
                .map(member -> nodes.get(member).box())
                .toList();
        return Box.union(boxes).map(box -> around(group, box, measure));
    }

    /// The geometry of an open group around the shapes of its variables.
    public static GroupGeometry around(Group group, Box box, TextMeasure measure) {
        double name = measure.width(group.name(), NAME) + 20;
        double width = Math.max(box.width() + 2 * MARGIN, name);
        Box frame = new Box(
                box.centre().x() - width / 2, box.y() - MARGIN, width, box.height() + 2 * MARGIN + TAB_HEIGHT / 2);
        Box tab = new Box(frame.x(), frame.bottom() - TAB_HEIGHT, name, TAB_HEIGHT);
        return new GroupGeometry(group, frame, tab);
    }

    /// Around its name in the letters that are seen from afar, as far as the frame has room for them: what is to keep
    /// clear of the name from wherever one looks keeps clear of this.
    public Box nameFromAfar(TextMeasure measure) {
        double width = Math.min(frame.width(), Math.max(tab.width(), measure.width(group.name(), AFAR) + 20));
        return new Box(tab.x(), tab.y(), width, tab.height());
    }

    /// As it is painted: a soft ground with a thin border, the name at the lower left, from afar in larger letters; a
    /// plate has a double border at the right and below, as if others lay under it.
    Element painted(Detail detail, TextMeasure measure) {
        Ink line = Ink.of(Token.OUTLINE);
        List<Shape> shapes = new ArrayList<>();
        if (group.kind() == Group.Kind.PLATE) {
            shapes.add(Shape.Rectangle.outlined(frame.plus(5, 5), 10, Stroke.solid(line, 1)));
        }
        shapes.add(new Shape.Rectangle(
                frame, 10, Optional.of(Ink.of(Token.SURFACE_SEEN, 0.55)), Optional.of(Stroke.solid(line, 1))));
        if (detail.showsNames()) {
            TextStyle style = detail.showsText() ? NAME : AFAR;
            String name = detail.showsText()
                    ? group.name()
                    : Abbreviation.toFit(group.name(), frame.width() - 20, style, measure);
            Point at = new Point(tab.x() + 10, tab.bottom() - 8);
            shapes.add(new Shape.Text(name, at, style, Shape.Anchor.START, Ink.of(Token.TEXT_MUTED)));
        }
        return new Element(new ElementId.OfGroup(group.id()), frame.grown(7), shapes).titled(title(group));
    }

    /// What a group is called for those who ask what it holds.
    static String title(Group group) {
        return group.name() + ": " + String.join(", ", group.members());
    }
}
