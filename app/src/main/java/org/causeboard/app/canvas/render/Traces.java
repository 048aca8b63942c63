package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.TextMeasure;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Writes down elements as marks, lines around them as larger ones below; of a crowd, without shadows.
///
/// @param finest the most pixels for each world unit at which they are looked at
record Traces(Colours colours, double finest, Grain grain, Letters letters) {
    private static final double FLAT = 0.25; // pixels that a chord may lie beside its curve
    private static final int MOST_CORNERS = 4;

    /// How closely things are looked at.
    enum Grain {
        FINE,
        /// In pixels of which each stands for four, but for words.
        COARSE
    }

    /// What an element consists of.
    ///
    /// @param lines of an edge, with their heads, above which all the rest of all edges lies
    /// @param marks what lies over them, in its order
    /// @param words what is written, which lies over all marks
    /// @param rest what the renderer paints over all that, from the first shape on of which there are no marks
    record Trace(List<Mark> lines, List<Mark> marks, List<Mark> words, List<Shape> rest) {}

    /// Writes down an element.
    Trace of(Element element) {
        List<Mark> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Mark> words = new ArrayList<>();
        List<Shape> rest = new ArrayList<>();
        boolean edge = element.id() instanceof ElementId.OfEdge;
        boolean open = true;
        for (Shape shape : element.shapes()) {
            open &= isKnown(shape);
            if (!open) {
                rest.add(shape);
            } else if (shape instanceof Shape.Text text) {
                words.add(word(text));
            } else if (edge && (shape instanceof Shape.Curve || shape instanceof Shape.Line)) {
                trace(shape, lines);
            } else {
                trace(shape, marks);
            }
        }
        return new Trace(List.copyOf(lines), List.copyOf(marks), List.copyOf(words), List.copyOf(rest));
    }

    private boolean isKnown(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle(Box _, double _, var fill, var stroke) -> isKnown(fill, stroke);
            case Shape.Ellipse(Box _, var fill, var stroke) -> isKnown(fill, stroke);
            case Shape.Line _ -> true;
            case Shape.Curve(var segments, var fill, var stroke) ->
                fill.isEmpty() || stroke.isEmpty() && segments.size() <= MOST_CORNERS + 1 && isStraight(segments);
            case Shape.Text text -> Letters.canWrite(text.text());
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
                fill.filter(ink -> grain == Grain.FINE || !isShadow(ink))
                        .ifPresent(ink -> marks.add(new Mark.Area(
                                isShadow(ink) ? foot(box, radius) : box.grown(-half), radius - half, paint(ink))));
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
            case Shape.Text text -> marks.add(word(text));
        }
    }

    private Mark.Word word(Shape.Text text) {
        TextMeasure measure = BundledFont.instance();
        String written = text.text();
        double width = measure.width(written, text.style());
        double left = switch (text.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        int[] starts = IntStream.range(0, written.length())
                .filter(i -> !Character.isWhitespace(written.charAt(i)) && !Character.isLowSurrogate(written.charAt(i)))
                .toArray();
        return new Mark.Word(
                letters,
                Arrays.stream(starts).map(written::codePointAt).toArray(),
                Arrays.stream(starts)
                        .mapToDouble(i -> left + measure.width(written.substring(0, i), text.style()))
                        .toArray(),
                text.at(),
                text.style(),
                paint(text.ink()));
    }

    /// What is seen of a shadow.
    private static Box foot(Box box, double radius) {
        double height = Math.min(box.height(), 2 * radius + 1);
        return new Box(box.x(), box.bottom() - height, box.width(), height);
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
