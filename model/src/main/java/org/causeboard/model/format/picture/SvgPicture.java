package org.causeboard.model.format.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.TextStyle;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.FormatName;

/// Scalable Vector Graphics 1.1 with text as text, one group with a title for each variable and edge.
public final class SvgPicture implements PictureWriter {
    private static final FormatName NAME = new FormatName("SVG", List.of("svg"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public byte[] write(DisplayList list, Palette palette, Ground ground) {
        return text(list, palette, ground).getBytes(StandardCharsets.UTF_8);
    }

    /// The picture as text.
    public String text(DisplayList list, Palette palette, Ground ground) {
        Box box = list.bounds().orElse(new Box(0, 0, 0, 0)).grown(MARGIN);
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(Decimals.of(box.width()))
                .append("\" height=\"")
                .append(Decimals.of(box.height()))
                .append("\" viewBox=\"")
                .append(Decimals.of(box.x()) + " " + Decimals.of(box.y()) + " ")
                .append(Decimals.of(box.width()) + " " + Decimals.of(box.height()))
                .append("\" font-family=\"" + BundledFont.FAMILY + ", Helvetica, Arial, sans-serif\">\n");
        if (ground == Ground.PAINTED) {
            shape(Shape.Rectangle.filled(box, 0, Ink.of(Token.BACKGROUND)), palette, svg);
        }
        list.elements().forEach(element -> element(element, palette, svg));
        return svg.append("</svg>\n").toString();
    }

    private static void element(Element element, Palette palette, StringBuilder svg) {
        svg.append("<g><title>").append(escaped(title(element))).append("</title>\n");
        element.shapes().forEach(shape -> shape(shape, palette, svg));
        svg.append("</g>\n");
    }

    private static String title(Element element) {
        return element.title().orElseGet(() -> switch (element.id()) {
            case ElementId.OfVariable(String name) -> name;
            case ElementId.OfEdge(var edge) -> edge.toString();
            case ElementId.OfNote _ -> "note";
            case ElementId.OfGroup _ -> "group";
        });
    }

    private static void shape(Shape shape, Palette palette, StringBuilder svg) {
        switch (shape) {
            case Shape.Rectangle(Box box, double radius, var fill, var stroke) ->
                svg.append("<rect" + number("x", box.x()) + number("y", box.y()) + number("width", box.width())
                        + number("height", box.height()) + number("rx", radius) + paint(fill, stroke, palette)
                        + "/>\n");
            case Shape.Ellipse(Box box, var fill, var stroke) ->
                svg.append("<ellipse" + number("cx", box.centre().x())
                        + number("cy", box.centre().y())
                        + number("rx", box.width() / 2) + number("ry", box.height() / 2)
                        + paint(fill, stroke, palette) + "/>\n");
            case Shape.Curve(var segments, var fill, var stroke) ->
                svg.append("<path d=\"" + path(segments) + "\"" + paint(fill, stroke, palette) + "/>\n");
            case Shape.Line(Point from, Point to, Stroke stroke) ->
                svg.append("<line" + number("x1", from.x()) + number("y1", from.y()) + number("x2", to.x())
                        + number("y2", to.y()) + paint(Optional.empty(), Optional.of(stroke), palette) + "/>\n");
            case Shape.Text text -> text(text, palette, svg);
        }
    }

    private static void text(Shape.Text text, Palette palette, StringBuilder svg) {
        String anchor = switch (text.anchor()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        TextStyle style = text.style();
        svg.append("<text" + number("x", text.at().x()) + number("y", text.at().y())
                + number("font-size", style.size())
                + number("font-weight", style.weight().number())
                + " text-anchor=\"" + anchor + "\"" + colour("fill", palette.colour(text.ink())) + ">"
                + escaped(text.text()) + "</text>\n");
    }

    private static String path(List<Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment) {
                    case Segment.Move(Point to) -> "M" + point(to);
                    case Segment.LineTo(Point to) -> "L" + point(to);
                    case Segment.CubicTo(Point a, Point b, Point to) ->
                        "C" + point(a) + " " + point(b) + " " + point(to);
                    case Segment.Close _ -> "Z";
                })
                .collect(Collectors.joining(" "));
    }

    private static String point(Point point) {
        return Decimals.of(point.x()) + "," + Decimals.of(point.y());
    }

    private static String paint(Optional<Ink> fill, Optional<Stroke> stroke, Palette palette) {
        StringBuilder paint = new StringBuilder();
        paint.append(fill.map(ink -> colour("fill", palette.colour(ink))).orElse(" fill=\"none\""));
        stroke.ifPresent(line -> {
            paint.append(colour("stroke", palette.colour(line.ink())));
            paint.append(number("stroke-width", line.width()));
            paint.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            if (!line.dash().pattern().isEmpty()) {
                String pattern =
                        line.dash().pattern().stream().map(Decimals::of).collect(Collectors.joining(" "));
                paint.append(" stroke-dasharray=\"" + pattern + "\"");
            }
        });
        return paint.toString();
    }

    private static String colour(String name, Colour colour) {
        String opacity = colour.opacity() < 1 ? number(name + "-opacity", colour.opacity()) : "";
        return " " + name + "=\"" + colour.hex() + "\"" + opacity;
    }

    private static String number(String name, double number) {
        return " " + name + "=\"" + Decimals.of(number) + "\"";
    }

    /// Text as XML; characters that XML has no way to write are left out.
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
