package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Lines of edges that look alike, painted as one: the software renderer pays for each row of pixels of each curve, so
/// that two hundred edges in one curve cost a quarter of two hundred curves. Unbroken lines are filled [Ribbon]s, so
/// that one curve holds them and their heads.
///
/// Wide lines lie over thin ones, and words and signs over all lines, in an order that depends on nothing but what
/// they look like: a part of the picture that is painted again is as it was.
final class Bundle {
    private static final Comparator<Stroke> LOOK = Comparator.comparingDouble(Stroke::width)
            .thenComparing(Stroke::dash)
            .thenComparing(stroke -> stroke.ink().toString());

    private final List<Segment> lines = new ArrayList<>();
    private final List<Segment> heads = new ArrayList<>();

    private Bundle() {}

    /// What paints these elements: bundles of opaque lines in place of single ones.
    ///
    /// @param zoom pixels for each world unit
    /// @param seen where they are looked at
    static List<Shape> of(List<Element> elements, Colours colours, double zoom, Box seen) {
        Map<Stroke, Bundle> bundles = new LinkedHashMap<>();
        List<Shape> below = new ArrayList<>();
        List<Shape> above = new ArrayList<>();
        for (Element element : elements) {
            Optional<Stroke> look = look(element, colours);
            if (look.isPresent()) {
                Bundle bundle = bundles.computeIfAbsent(look.get(), _ -> new Bundle());
                element.shapes().forEach(shape -> bundle.take(shape, look.get(), above));
            } else {
                (element.id() instanceof ElementId.OfEdge ? above : below).addAll(element.shapes());
            }
        }
        List<Shape> all = new ArrayList<>(below);
        bundles.keySet().stream().sorted(LOOK).forEach(look -> bundles.get(look).addTo(all, look, zoom, seen));
        all.addAll(above);
        return all;
    }

    /// The line that an edge is drawn with, unless something shines through it.
    private static Optional<Stroke> look(Element element, Colours colours) {
        Optional<Stroke> line = element.id() instanceof ElementId.OfEdge
                ? element.shapes().stream().findFirst().flatMap(Bundle::line)
                : Optional.empty();
        return line.filter(stroke -> colours.of(stroke.ink()).isOpaque());
    }

    private static Optional<Stroke> line(Shape shape) {
        return switch (shape) {
            case Shape.Curve(var _, var fill, var stroke) -> fill.isEmpty() ? stroke : Optional.empty();
            case Shape.Line line -> Optional.of(line.stroke());
            case Shape.Rectangle _, Shape.Ellipse _, Shape.Text _ -> Optional.empty();
        };
    }

    private void take(Shape shape, Stroke look, List<Shape> others) {
        boolean line = line(shape).filter(look::equals).isPresent();
        if (line && shape instanceof Shape.Curve curve) {
            lines.addAll(curve.segments());
        } else if (line && shape instanceof Shape.Line(Point from, Point to, var _)) {
            lines.add(new Segment.Move(from));
            lines.add(new Segment.LineTo(to));
        } else if (shape instanceof Shape.Curve(var segments, var fill, var stroke)
                && stroke.isEmpty()
                && fill.filter(look.ink()::equals).isPresent()) {
            heads.addAll(segments);
        } else {
            others.add(shape);
        }
    }

    private void addTo(List<Shape> shapes, Stroke look, double zoom, Box seen) {
        if (look.dash() == Dash.SOLID) {
            heads.addAll(Ribbon.along(lines, look.width(), zoom, seen));
        } else {
            shapes.add(Shape.Curve.stroked(lines, look));
        }
        if (!heads.isEmpty()) {
            shapes.add(Shape.Curve.filled(heads, look.ink()));
        }
    }
}
