package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// A variable's name for a look from afar: in the largest letters that its shape, or the head above its chart, has room
/// for; cut short where even the smallest of them are too wide.
final class LargeName {
    private static final double LARGEST = 26;
    private static final double SMALLEST = 19;
    private static final double MARGIN = 6;
    private static final double CAPITALS = 0.73; // height of a capital letter by the size of the font

    private LargeName() {}

    static List<Shape> of(NodeGeometry node, Ink ink, TextMeasure measure) {
        Box box = node.box();
        double bottom = node.plot().map(Box::y).orElse(box.bottom());
        List<VariableLabel.Line> lines = node.label().lines();
        double room = box.width() - 2 * MARGIN;
        double lineRoom = (bottom - box.y() - MARGIN) / lines.size();
        double fitting = VariableLabel.STYLE.size() * room / node.label().width(measure);
        double wanted = Math.clamp(Math.min(fitting, lineRoom), Math.min(SMALLEST, lineRoom), LARGEST);
        double size = Math.max(Math.min(SMALLEST, wanted), wanted * left(lines, wanted, room, measure));
        TextStyle style = new TextStyle(size, VariableLabel.STYLE.weight());
        TextStyle small = new TextStyle(
                size * VariableLabel.SUBSCRIPT.size() / VariableLabel.STYLE.size(), VariableLabel.SUBSCRIPT.weight());
        List<Shape> shapes = new ArrayList<>();
        double middle = (box.y() + bottom) / 2;
        for (int i = 0; i < lines.size(); i++) {
            VariableLabel.Line line = lines.get(i);
            String base = Abbreviation.toFit(line.base(), room, style, measure);
            double width = measure.width(base, style);
            double whole = width + measure.width(line.subscript(), small);
            double left = box.centre().x() - whole / 2;
            double baseline = middle + (i - (lines.size() - 1) / 2.0) * lineRoom + size * CAPITALS / 2;
            shapes.add(new Shape.Text(base, new Point(left, baseline), style, Shape.Anchor.START, ink));
            if (!line.subscript().isEmpty()) {
                Point below = new Point(left + width, baseline + size / 4);
                shapes.add(new Shape.Text(line.subscript(), below, small, Shape.Anchor.START, ink));
            }
        }
        return shapes;
    }

    /// The share of a size that is left where lines are wider than there is room: letters do not grow quite evenly.
    private static double left(List<VariableLabel.Line> lines, double size, double room, TextMeasure measure) {
        TextStyle style = new TextStyle(size, VariableLabel.STYLE.weight());
        double widest = lines.stream()
                .mapToDouble(line -> measure.width(line.base(), style))
                .max()
                .orElse(0);
        return widest <= room ? 1 : room / (widest + 1);
    }
}
