package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Writes down elements as marks, as they look from afar: without shadows, and lines around them as
/// larger ones below.
///
/// @param finest the most pixels for each world unit at which they are looked at
record Traces(Colours colours, double finest) {
    private static final double FLAT = 0.25; // pixels that a chord may lie beside its curve
    private static final int MOST_CORNERS = 4;

    /// What an element consists of.
    ///
    /// @param lines of an edge, with their heads, above which all the rest of all edges lies
    /// @param marks what lies over them, in its order
    /// @param rest what the renderer paints over all that: words, and what comes after a shape of which there are no
    /// marks
    record Trace(List<Mark> lines, List<Mark> marks, List<Shape> rest) {}

    /// Writes down an element.
    Trace of(Element element) {
        List<Mark> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Shape> rest = new ArrayList<>();
        boolean edge = element.id() instanceof ElementId.OfEdge;
        boolean open = true;
        for (Shape shape : element.shapes()) {
            open &= shape instanceof Shape.Text || isKnown(shape);
            if (!open || shape instanceof Shape.Text) {
                rest.add(shape);
            } else if (edge && (shape instanceof Shape.Curve || shape instanceof Shape.Line)) {
                trace(shape, lines);
            } else {
                trace(shape, marks);
            }
        }
        return new Trace(List.copyOf(lines), List.copyOf(marks), List.copyOf(rest));
    }

    private boolean isKnown(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle(Box _, double _, var fill, var stroke) -> isKnown(fill, stroke);
            case Shape.Ellipse(Box _, var fill, var stroke) -> isKnown(fill, stroke);
            case Shape.Line _ -> true;
            case Shape.Curve(var segments, var fill, var stroke) ->
                fill.isEmpty() || stroke.isEmpty() && segments.size() <= MOST_CORNERS + 1 && isStraight(segments);
            case Shape.Text _ -> false;
        };
    }

    /// A ground alone, or an opaque one in a line of which it hides the inside.
    private boolean isKnown(Optional<Ink> fill, Optional<Stroke> stroke) {
        return fill.isPresent()
                && (stroke.isEmpty()
                        || stroke.get().dash() == Dash.SOLID
                                && colours.of(fill.get()).isOpaque());
    }

    private static boolean isStraight(List<Segment> segments) {
        return segments.stream().allMatch(segment -> switch (segment) {
            case Segment.Move _, Segment.LineTo _, Segment.Close _ -> true;
            case Segment.CubicTo _ -> false;
        });
    }

    private void trace(Shape shape, List<Mark> marks) {
        switch (shape) {
            case Shape.Rectangle(Box box, double radius, var fill, var stroke) -> {
                double half = stroke.map(Stroke::width).orElse(0.0) / 2;
                stroke.ifPresent(line -> marks.add(new Mark.Area(box.grown(half), radius + half, paint(line.ink()))));
                fill.filter(ink -> !isShadow(ink))
                        .ifPresent(ink -> marks.add(new Mark.Area(box.grown(-half), radius - half, paint(ink))));
            }
            case Shape.Ellipse(Box box, var fill, var stroke) -> {
                double half = stroke.map(Stroke::width).orElse(0.0) / 2;
                stroke.ifPresent(line -> marks.add(new Mark.Oval(box.grown(half), paint(line.ink()))));
                fill.ifPresent(ink -> marks.add(new Mark.Oval(box.grown(-half), paint(ink))));
            }
            case Shape.Line(Point from, Point to, Stroke stroke) ->
                new Pen(stroke, paint(stroke.ink()), marks).draw(List.of(from, to));
            case Shape.Curve(var segments, var fill, var stroke) -> {
                fill.ifPresent(ink -> marks.add(new Mark.Wedge(corners(segments), paint(ink))));
                stroke.ifPresent(line -> {
                    Pen pen = new Pen(line, paint(line.ink()), marks);
                    new Chords(finest, FLAT).of(segments).forEach(pen::draw);
                });
            }
            case Shape.Text _ -> {} // is left to the renderer
        }
    }

    private static boolean isShadow(Ink ink) {
        return ink instanceof Ink.Themed(Token token, double _) && token == Token.SHADOW;
    }

    private Raster.Paint paint(Ink ink) {
        return Raster.Paint.of(colours.of(ink));
    }

    private static double[] corners(List<Segment> segments) {
        return segments.stream()
                .flatMap(segment -> switch (segment) {
                    case Segment.Move(Point to) -> Stream.of(to);
                    case Segment.LineTo(Point to) -> Stream.of(to);
                    case Segment.CubicTo _, Segment.Close _ -> Stream.<Point>empty();
                })
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
    }
}
