package org.causeboard.model.format.picture;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.TextStyle;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.FormatName;

/// A LaTeX document of one page, as large as its TikZ picture, that looks like the screen, with text set by LaTeX.
/// Needs no more than what the base of LaTeX and the package `tikz` bring.
public final class TikzPicture implements PictureWriter {
    private static final FormatName NAME = new FormatName("TikZ", List.of("tex", "tikz"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public byte[] write(DisplayList list, Palette palette, Ground ground) {
        Map<String, String> colours = new LinkedHashMap<>();
        StringBuilder body = new StringBuilder();
        list.elements()
                .flatMap(element -> element.shapes().stream())
                .forEach(shape -> body.append("  ")
                        .append(command(shape, palette, colours))
                        .append(";\n"));
        Box box = list.bounds().orElse(new Box(0, 0, 0, 0)).grown(MARGIN);
        Set<Integer> letters = letters(list);
        return """
                \\documentclass{article}
                \\usepackage{iftex}
                \\ifpdftex
                \\usepackage[utf8]{inputenc}
                \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}\\usepackage[T1]{fontenc}}{%s}
                %s\\else
                \\usepackage{fontspec}
                \\fi
                \\usepackage[paperwidth=%spt,paperheight=%spt,margin=0pt,nohead,nofoot]{geometry}
                \\usepackage{tikz}
                \\renewcommand{\\familydefault}{\\sfdefault}
                \\pagestyle{empty}
                \\setlength{\\parindent}{0pt}
                \\setlength{\\topskip}{0pt}
                %s\\begin{document}
                \\begin{tikzpicture}[x=0.75pt,y=-0.75pt,line cap=round,line join=round]
                  \\useasboundingbox %s rectangle %s;
                %s\\end{tikzpicture}%%
                \\end{document}
                """.formatted(
                        LatexText.standIns(letters),
                        LatexText.missing(letters),
                        Decimals.of(box.width() * 0.75),
                        Decimals.of(box.height() * 0.75 + 1), // a little more, or the picture goes to a second page
                        colours.entrySet().stream()
                                .map(entry -> "\\definecolor{" + entry.getValue() + "}{HTML}{" + entry.getKey() + "}\n")
                                .collect(Collectors.joining()),
                        point(new Point(box.x(), box.y())),
                        point(new Point(box.right(), box.bottom())),
                        body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Set<Integer> letters(DisplayList list) {
        return list.elements()
                .flatMap(element -> element.shapes().stream())
                .filter(Shape.Text.class::isInstance)
                .flatMapToInt(shape -> ((Shape.Text) shape).text().codePoints())
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String command(Shape shape, Palette palette, Map<String, String> colours) {
        return switch (shape) {
            case Shape.Rectangle(Box box, double radius, var fill, var stroke) ->
                "\\path" + options(fill, stroke, palette, colours, radius) + " " + point(new Point(box.x(), box.y()))
                        + " rectangle " + point(new Point(box.right(), box.bottom()));
            case Shape.Ellipse(Box box, var fill, var stroke) ->
                "\\path" + options(fill, stroke, palette, colours, 0) + " " + point(box.centre()) + " ellipse ["
                        + "x radius=" + Decimals.of(box.width() / 2) + ", y radius=" + Decimals.of(box.height() / 2)
                        + "]";
            case Shape.Curve(var segments, var fill, var stroke) ->
                "\\path" + options(fill, stroke, palette, colours, 0) + " " + path(segments);
            case Shape.Line(Point from, Point to, Stroke stroke) ->
                "\\path" + options(Optional.empty(), Optional.of(stroke), palette, colours, 0) + " " + point(from)
                        + " -- " + point(to);
            case Shape.Text text -> text(text, palette, colours);
        };
    }

    private static String text(Shape.Text text, Palette palette, Map<String, String> colours) {
        String anchor = switch (text.anchor()) {
            case START -> "base west";
            case MIDDLE -> "base";
            case END -> "base east";
        };
        double size = text.style().size() * 0.75;
        String weight = text.style().weight() == TextStyle.Weight.SEMIBOLD ? "\\bfseries " : "";
        Colour colour = palette.colour(text.ink());
        return "\\node[anchor=" + anchor + ",inner sep=0pt,text=" + name(colour, colours) + ",text opacity="
                + Decimals.of(colour.opacity()) + ",font=\\fontsize{" + Decimals.of(size) + "}{"
                + Decimals.of(size * 1.2) + "}\\selectfont " + weight + "] at " + point(text.at()) + " {"
                + LatexText.of(text.text()) + "}";
    }

    private static String options(
            Optional<Ink> fill, Optional<Stroke> stroke, Palette palette, Map<String, String> colours, double radius) {
        StringBuilder options = new StringBuilder("[");
        fill.map(palette::colour)
                .ifPresent(colour -> options.append("fill=" + name(colour, colours))
                        .append(",fill opacity=" + Decimals.of(colour.opacity()) + ","));
        stroke.ifPresent(line -> {
            Colour colour = palette.colour(line.ink());
            options.append("draw=" + name(colour, colours) + ",draw opacity=" + Decimals.of(colour.opacity()))
                    .append(",line width=" + Decimals.of(line.width() * 0.75) + "pt,");
            List<Double> pattern = line.dash().pattern();
            if (!pattern.isEmpty()) {
                options.append("dash pattern=on " + Decimals.of(pattern.get(0) * 0.75) + "pt off "
                        + Decimals.of(pattern.get(1) * 0.75) + "pt,");
            }
        });
        if (radius > 0) {
            options.append("rounded corners=" + Decimals.of(radius * 0.75) + "pt,");
        }
        return options.append("]").toString();
    }

    private static String path(List<Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment) {
                    case Segment.Move(Point to) -> point(to);
                    case Segment.LineTo(Point to) -> "-- " + point(to);
                    case Segment.CubicTo(Point a, Point b, Point to) ->
                        ".. controls " + point(a) + " and " + point(b) + " .. " + point(to);
                    case Segment.Close _ -> "-- cycle";
                })
                .collect(Collectors.joining(" "));
    }

    private static String point(Point point) {
        return "(" + Decimals.of(point.x()) + "," + Decimals.of(point.y()) + ")";
    }

    private static String name(Colour colour, Map<String, String> colours) {
        String hex = colour.hex().substring(1);
        return colours.computeIfAbsent(hex, _ -> "c" + hex);
    }
}
