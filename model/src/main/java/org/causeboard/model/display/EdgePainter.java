package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.Mark;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Turns an edge's geometry into shapes: shaft, marks at its ends, label, and the scissors of a cut edge.
final class EdgePainter {
    private static final TextStyle LABEL = new TextStyle(12, TextStyle.Weight.SEMIBOLD);
    private static final double LABEL_HEIGHT = LABEL.size() * 1.3;
    private static final double LABEL_GAP = 9;
    private static final double LEAST_GAP = 2;
    private static final double BADGE_RADIUS = 11;
    private static final double FRINGE = 0.5; // or what is below shines through at the borders of what is over it

    private final TextMeasure measure;

    EdgePainter(TextMeasure measure) {
        this.measure = measure;
    }

    /// How thick the shaft of an edge in this light is.
    static double width(EdgeMark.Light light) {
        return switch (light) {
            case CAUSAL, CAUSAL_AND_BIASING -> 3;
            case FAULTY, ADDED, REMOVED, CHANGED -> 2.4;
            case BIASING -> 2;
            case PLAIN, CUT, DIMMED -> 1.6;
        };
    }

    /// @param spot where its label stands
    Element paint(EdgeGeometry edge, EdgeMark mark, EdgeStyle style, Detail detail, EdgeGeometry.LabelSpot spot) {
        Ink ink = ink(mark.light(), style);
        Stroke stroke = new Stroke(ink, width(mark.light()), dash(edge, mark.light()));
        List<Shape> shapes = new ArrayList<>();
        shapes.add(shaft(edge, stroke, detail));
        if (mark.light() == EdgeMark.Light.CAUSAL_AND_BIASING) {
            shapes.add(shaft(edge, new Stroke(Ink.of(Token.BIASING), stroke.width() + FRINGE, Dash.DASHED), detail));
        }
        Box bounds = edge.bounds();
        if (detail.showsBars()) {
            edge.ends().forEach(end -> shapes.add(head(end, ink, stroke.width())));
        }
        if (detail.showsText()) {
            Optional<Shape.Text> label = label(spot, mark, style);
            if (label.isPresent()) {
                shapes.add(label.get());
                bounds = bounds.union(labelBox(label.get().text(), label.get().at(), measure));
            }
            if (mark.light() == EdgeMark.Light.CUT) {
                shapes.addAll(scissors(edge.middle()));
                bounds = bounds.union(Box.around(edge.middle(), new Size(3 * BADGE_RADIUS, 3 * BADGE_RADIUS)));
            }
        }
        return new Element(new ElementId.OfEdge(edge.edge()), bounds, shapes);
    }

    private static Shape shaft(EdgeGeometry edge, Stroke stroke, Detail detail) {
        if (detail.showsCurves()) {
            return Shape.Curve.stroked(stroke.dash() == Dash.SOLID ? edge.segments() : fromHeads(edge), stroke);
        }
        return new Shape.Line(edge.points().getFirst(), edge.points().getLast(), stroke);
    }

    /// Whether an edge looks the same in both: without words, from near and far enough to see its bend.
    static boolean looksSame(Detail one, Detail other, EdgeMark mark, EdgeStyle style) {
        return one.showsCurves() == other.showsCurves()
                && one.showsBars() == other.showsBars()
                && (one.showsText() == other.showsText()
                        || text(mark, style).isEmpty() && mark.light() != EdgeMark.Light.CUT);
    }

    /// The shaft drawn away from its heads, so that a whole dash meets each: the rest of one would stick out of it like
    /// a notch.
    private static List<Segment> fromHeads(EdgeGeometry edge) {
        boolean headAtStart = edge.edge().atFrom() != Mark.TAIL;
        boolean headAtEnd = edge.edge().atTo() != Mark.TAIL;
        if (!headAtEnd) {
            return edge.segments();
        }
        Bezier shaft = Bezier.of(edge.segments());
        if (!headAtStart) {
            return shaft.reversed().segments();
        }
        double middle = shaft.after(0, shaft.length() / 2);
        List<Segment> halves = new ArrayList<>(shaft.part(0, middle).segments());
        halves.addAll(shaft.part(middle, shaft.size()).reversed().segments());
        return halves;
    }

    /// The soft line over an edge that is chosen.
    static Shape halo(EdgeGeometry edge) {
        return Shape.Curve.stroked(edge.segments(), Stroke.solid(Ink.of(Token.ACCENT, 0.3), 9));
    }

    private static Ink ink(EdgeMark.Light light, EdgeStyle style) {
        return switch (light) {
            case PLAIN -> style.colour().map(EdgePainter::fixed).orElse(Ink.of(Token.EDGE));
            case CAUSAL, CAUSAL_AND_BIASING -> Ink.of(Token.CAUSAL);
            case BIASING -> Ink.of(Token.BIASING);
            case CUT, DIMMED -> Ink.of(Token.EDGE_DIMMED);
            case FAULTY -> Ink.of(Token.ERROR);
            case ADDED -> Ink.of(Token.ADDED);
            case REMOVED -> Ink.of(Token.REMOVED);
            case CHANGED -> Ink.of(Token.CHANGED);
        };
    }

    private static Ink fixed(String colour) {
        return new Ink.Fixed(Colour.of(colour));
    }

    /// A bidirected edge stands for a hidden common cause, and is dashed as what is hidden is.
    private static Dash dash(EdgeGeometry edge, EdgeMark.Light light) {
        return switch (light) {
            case BIASING, CUT, REMOVED -> Dash.DASHED;
            case CAUSAL_AND_BIASING -> Dash.SOLID;
            case PLAIN, CAUSAL, DIMMED, FAULTY, ADDED, CHANGED -> edge.edge().isBidirected() ? Dash.DASHED : Dash.SOLID;
        };
    }

    private static Shape head(EdgeGeometry.End end, Ink ink, double width) {
        if (end.mark() == Mark.CIRCLE) {
            double radius = EdgeGeometry.circleRadius(width);
            Point centre = Bezier.between(end.tip(), end.base(), 0.5);
            Box box = Box.around(centre, new Size(2 * radius, 2 * radius));
            return new Shape.Ellipse(box, Optional.of(Ink.of(Token.BACKGROUND)), Optional.of(Stroke.solid(ink, width)));
        }
        double length = Math.max(end.tip().distance(end.base()), 1e-9);
        double ux = (end.tip().x() - end.base().x()) / length;
        double uy = (end.tip().y() - end.base().y()) / length;
        double whole = EdgeGeometry.headLength(width);
        double half = EdgeGeometry.headHalfWidth(width);
        Point back = end.tip().plus(-whole * ux, -whole * uy);
        return Shape.Curve.filled(
                List.of(
                        new Segment.Move(end.tip()),
                        new Segment.LineTo(back.plus(-half * uy, half * ux)),
                        new Segment.LineTo(back.plus(half * uy, -half * ux)),
                        Segment.Close.CLOSE),
                ink);
    }

    private Optional<Shape.Text> label(EdgeGeometry.LabelSpot spot, EdgeMark mark, EdgeStyle style) {
        String text = text(mark, style);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Point at = labelPlace(text, spot, mark.light(), measure);
        return Optional.of(new Shape.Text(text, at, LABEL, Shape.Anchor.MIDDLE, Ink.of(labelToken(mark.light()))));
    }

    /// What is written beside an edge; may be empty.
    static String text(EdgeMark mark, EdgeStyle style) {
        return mark.strength().orElse(style.label());
    }

    /// The middle of a label's baseline. Beside a slanting line a long label stands off far enough to be clear of it.
    static Point labelPlace(String text, EdgeGeometry.LabelSpot spot, EdgeMark.Light light, TextMeasure measure) {
        double half = measure.width(text, LABEL) / 2;
        double away = LABEL_GAP + width(light) / 2;
        double nx = spot.beside().x();
        double ny = spot.beside().y();
        double dx = nx * (away + half);
        double dy = ny * (away + LABEL.size() / 3);
        double clear = Math.abs(nx) * half + Math.abs(ny) * LABEL_HEIGHT / 2 + width(light) / 2 + LEAST_GAP;
        double more = Math.max(0, clear - (dx * nx + dy * ny));
        return spot.on().plus(dx + more * nx, dy + more * ny + LABEL.size() / 3);
    }

    /// Around a label.
    static Box labelBox(String text, Point at, TextMeasure measure) {
        Size size = new Size(measure.width(text, LABEL), LABEL_HEIGHT);
        return Box.around(at.plus(0, -LABEL.size() * 0.35), size);
    }

    private static Token labelToken(EdgeMark.Light light) {
        return switch (light) {
            case CAUSAL, CAUSAL_AND_BIASING -> Token.CAUSAL_TEXT;
            case BIASING -> Token.BIASING_TEXT;
            case PLAIN, CUT, DIMMED, FAULTY, ADDED, REMOVED, CHANGED -> Token.TEXT_MUTED;
        };
    }

    /// Two crossed blades with rings in a circle.
    private static List<Shape> scissors(Point centre) {
        Stroke line = Stroke.solid(Ink.of(Token.DO), 1.5);
        Box disc = Box.around(centre, new Size(2 * BADGE_RADIUS, 2 * BADGE_RADIUS));
        Size ring = new Size(4, 4);
        return List.of(
                new Shape.Ellipse(disc, Optional.of(Ink.of(Token.SURFACE)), Optional.of(line)),
                new Shape.Line(centre.plus(-2.4, 2.2), centre.plus(5, -4.5), line),
                new Shape.Line(centre.plus(-2.4, -2.2), centre.plus(5, 4.5), line),
                new Shape.Ellipse(Box.around(centre.plus(-4.2, 3.4), ring), Optional.empty(), Optional.of(line)),
                new Shape.Ellipse(Box.around(centre.plus(-4.2, -3.4), ring), Optional.empty(), Optional.of(line)));
    }
}
