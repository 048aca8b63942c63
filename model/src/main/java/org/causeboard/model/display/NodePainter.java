package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Turns a variable's geometry into shapes: ground and border by role and mark, name, badge, distribution.
final class NodePainter {
    private static final double PLAIN_BORDER = 1.2;
    private static final double ROLE_BORDER = 2;
    private static final double DONE_BORDER = 3;
    private static final TextStyle BADGE_STYLE = new TextStyle(11, TextStyle.Weight.SEMIBOLD);
    private static final double FADED = 0.45;
    private static final double SIGN_INSET = 13;
    private static final double SIGN_ROOM = 11; // from its middle to the line around the variable

    private final TextMeasure measure;
    private final ChartPainter charts;

    NodePainter(TextMeasure measure) {
        this.measure = measure;
        this.charts = new ChartPainter(measure);
    }

    Element paint(NodeGeometry node, Look look) {
        Box bounds = bounds(node, look);
        Element element = new Element(new ElementId.OfVariable(node.variable()), bounds, painter(node, look));
        return changing(node, look).map(element::changingIn).orElse(element);
    }

    private Box bounds(NodeGeometry node, Look look) {
        Box body = node.box().grown(DONE_BORDER + 2);
        Box noted = look.noted() ? body.union(node.noteSign().grown(1)) : body;
        return look.detail().showsText()
                ? word(look)
                        .map(word -> noted.union(pill(node, word.text()).grown(1)))
                        .orElse(noted)
                : noted;
    }

    /// The same variable with another distribution.
    ///
    /// @param old what was painted for a look that differs in nothing else
    Element paint(NodeGeometry node, Look look, Element old) {
        return changing(node, look)
                .map(place -> old.redrawn(place, painter(node, look)))
                .orElseGet(() -> paint(node, look));
    }

    private Supplier<List<Shape>> painter(NodeGeometry node, Look look) {
        return () -> Collections.unmodifiableList(shapes(node, look));
    }

    /// Where bars are, if there are no words and numbers around them that change, too.
    private static Optional<Box> changing(NodeGeometry node, Look look) {
        return look.detail().showsBars() && !look.detail().showsText()
                ? look.chart().flatMap(chart -> ChartPainter.place(node, chart))
                : Optional.empty();
    }

    private List<Shape> shapes(NodeGeometry node, Look look) {
        List<Shape> shapes = new ArrayList<>(24); // a shadow, a body, a name and some bars
        Outline outline = node.outline();
        boolean latent = look.roles().contains(Role.LATENT);
        if (!latent && look.detail().showsBars()) {
            shapes.add(
                    Shape.Rectangle.filled(outline.box().plus(0, 1.5), outline.radius(), Ink.of(Token.SHADOW, 0.08)));
        }
        boolean seen = look.mark() == NodeMark.SEEN || look.mark() == NodeMark.UNCERTAIN;
        Token ground = seen ? Token.SURFACE_SEEN : Token.SURFACE;
        Optional<Ink> fill = latent ? Optional.of(Ink.of(Token.BACKGROUND)) : Optional.of(Ink.of(ground));
        if (!look.detail().showsBars()) {
            return List.of(Shape.Rectangle.filled(outline.box(), outline.radius(), block(look)));
        }
        shapes.add(new Shape.Rectangle(outline.box(), outline.radius(), fill, Optional.of(border(look))));
        if (look.detail().showsText()) {
            name(node, look, shapes);
            badge(node, look, shapes);
            if (look.noted()) {
                paper(node.noteSign(), shapes);
            }
        } else if (look.detail().showsNames()) {
            shapes.addAll(LargeName.of(node, nameInk(look), measure));
        }
        if (look.detail().showsBars()) {
            look.chart()
                    .filter(_ -> node.plot().isPresent())
                    .ifPresent(chart -> charts.paint(node, chart, look, shapes));
        }
        return shapes;
    }

    /// All that is seen of a variable a few pixels large: what its border tells, else that it is there.
    private static Ink block(Look look) {
        Ink border = border(look).ink();
        return border instanceof Ink.Themed(Token token, double opacity) && token == Token.OUTLINE
                ? Ink.of(Token.EDGE, opacity)
                : border;
    }

    /// The dashed frame around a variable that is chosen.
    static Shape frame(NodeGeometry node) {
        Outline around = node.outline().grown(7);
        return Shape.Rectangle.outlined(
                around.box(), around.radius(), new Stroke(Ink.of(Token.ACCENT), 1.4, Dash.DOTTED));
    }

    private static Stroke border(Look look) {
        if (look.mark() == NodeMark.CHANGED) {
            return new Stroke(Ink.of(Token.DO), DONE_BORDER, Dash.DASHED);
        }
        if (look.mark() == NodeMark.DONE || look.mark() == NodeMark.IMAGINED) {
            Token token = look.mark() == NodeMark.DONE ? Token.DO : Token.IMAGINE_BADGE;
            return Stroke.solid(Ink.of(token), DONE_BORDER);
        }
        if (look.mark() == NodeMark.UNCERTAIN) {
            return new Stroke(Ink.of(Token.SEE_BADGE), ROLE_BORDER, Dash.DASHED);
        }
        double opacity = look.mark() == NodeMark.DIMMED ? FADED : 1;
        if (look.colour().isPresent()) {
            return Stroke.solid(new Ink.Fixed(Colour.of(look.colour().get())), ROLE_BORDER);
        }
        if (look.roles().contains(Role.LATENT)) {
            return new Stroke(Ink.of(Token.LATENT, opacity), 1.5, Dash.DASHED);
        }
        Optional<Token> role = roleToken(look.roles());
        return role.map(token -> Stroke.solid(Ink.of(token, opacity), ROLE_BORDER))
                .orElse(Stroke.solid(Ink.of(Token.OUTLINE, opacity), PLAIN_BORDER));
    }

    private static Optional<Token> roleToken(Set<Role> roles) {
        if (roles.contains(Role.EXPOSURE)) {
            return Optional.of(Token.EXPOSURE);
        }
        if (roles.contains(Role.OUTCOME)) {
            return Optional.of(Token.OUTCOME);
        }
        if (roles.contains(Role.ADJUSTED)) {
            return Optional.of(Token.ADJUSTED);
        }
        return roles.contains(Role.SELECTED) ? Optional.of(Token.SELECTION) : Optional.empty();
    }

    private void name(NodeGeometry node, Look look, List<Shape> shapes) {
        boolean latent = look.roles().contains(Role.LATENT);
        Ink ink = nameInk(look);
        List<VariableLabel.Line> lines = node.label().lines();
        Box box = node.box();
        boolean centred = node.plot().isEmpty();
        double block = lines.size() * NodeGeometry.LINE_HEIGHT + (latent && centred ? 12 : 0);
        double top = centred ? box.centre().y() - block / 2 : box.y() + (node.room() == ChartRoom.SMALL ? 7 : 9);
        for (int i = 0; i < lines.size(); i++) {
            VariableLabel.Line line = lines.get(i);
            double baseline = top + i * NodeGeometry.LINE_HEIGHT + 14;
            double width = line.width(measure);
            double left = centred || node.room() == ChartRoom.SMALL
                    ? box.centre().x() - width / 2
                    : box.x() + NodeGeometry.PADDING;
            Point at = new Point(left, baseline);
            shapes.add(new Shape.Text(line.base(), at, VariableLabel.STYLE, Shape.Anchor.START, ink));
            if (!line.subscript().isEmpty()) {
                double after = left + measure.width(line.base(), VariableLabel.STYLE) + 1;
                Point below = new Point(after, baseline + 4);
                shapes.add(new Shape.Text(line.subscript(), below, VariableLabel.SUBSCRIPT, Shape.Anchor.START, ink));
            }
        }
        if (latent && centred) {
            Point below = new Point(box.centre().x(), top + lines.size() * NodeGeometry.LINE_HEIGHT + 11);
            shapes.add(new Shape.Text(
                    look.words().notMeasured(),
                    below,
                    NodeGeometry.SMALL_STYLE,
                    Shape.Anchor.MIDDLE,
                    Ink.of(Token.TEXT_MUTED)));
        }
    }

    private static Ink nameInk(Look look) {
        boolean quiet = look.roles().contains(Role.LATENT) || look.mark() == NodeMark.DIMMED;
        return Ink.of(quiet ? Token.TEXT_MUTED : Token.TEXT);
    }

    private void badge(NodeGeometry node, Look look, List<Shape> shapes) {
        word(look)
                .ifPresentOrElse(
                        word -> pill(node, word, shapes),
                        () -> roleToken(look.roles()).ifPresent(token -> sign(node, look.roles(), token, shapes)));
    }

    /// What a mark says in a word.
    private record Word(String text, Token ground) {}

    private static Optional<Word> word(Look look) {
        Words words = look.words();
        return switch (look.mark()) {
            case DONE -> Optional.of(new Word(words.done(), Token.DO_BADGE));
            case CHANGED -> Optional.of(new Word(words.changed(), Token.DO_BADGE));
            case SEEN -> Optional.of(new Word(words.seen(), Token.SEE_BADGE));
            case UNCERTAIN -> Optional.of(new Word(words.uncertain(), Token.SEE_BADGE));
            case IMAGINED -> Optional.of(new Word(words.imagined(), Token.IMAGINE_BADGE));
            case NONE, DIMMED -> Optional.empty();
        };
    }

    /// The word of a mark on a coloured ground.
    private void pill(NodeGeometry node, Word word, List<Shape> shapes) {
        Box pill = pill(node, word.text());
        shapes.add(Shape.Rectangle.filled(pill, 10, Ink.of(word.ground())));
        Point at = new Point(pill.centre().x(), pill.centre().y() + 4);
        shapes.add(new Shape.Text(word.text(), at, BADGE_STYLE, Shape.Anchor.MIDDLE, Ink.of(Token.ON_BADGE)));
    }

    /// The ground of a word, on the top right corner; it stands out over the border so that no name is covered.
    private Box pill(NodeGeometry node, String word) {
        double width = measure.width(word, BADGE_STYLE) + 18;
        Box box = node.box();
        double radius = Math.min(node.outline().radius(), Math.min(box.width(), box.height()) / 2);
        double inset = Math.max(8, radius * 0.6); // where the corner is round, the pill stays over the line
        return new Box(Math.max(box.x(), box.right() - width - inset), box.y() - 10, width, 20);
    }

    /// Where the middle of a role's sign is: in the upper right corner, inside of its curve.
    static Point signPlace(Outline outline) {
        Box box = outline.box();
        double radius = Math.min(outline.radius(), Math.min(box.width(), box.height()) / 2);
        double inside = Math.max(0, radius - SIGN_ROOM) * Math.sqrt(0.5);
        double inset = Math.max(SIGN_INSET, radius - inside);
        return new Point(box.right() - inset, box.y() + inset);
    }

    /// A sign for the role besides its colour: a triangle for the exposure, a bar for the outcome, a square for an
    /// adjusted variable, a ring for selection.
    private static void sign(NodeGeometry node, Set<Role> roles, Token token, List<Shape> shapes) {
        Ink ink = Ink.of(token);
        Point place = signPlace(node.outline());
        double x = place.x();
        double y = place.y();
        if (roles.contains(Role.EXPOSURE)) {
            shapes.add(Shape.Curve.filled(
                    List.of(
                            new Segment.Move(new Point(x - 4, y - 5)),
                            new Segment.LineTo(new Point(x + 5, y)),
                            new Segment.LineTo(new Point(x - 4, y + 5)),
                            Segment.Close.CLOSE),
                    ink));
        } else if (roles.contains(Role.OUTCOME)) {
            shapes.add(Shape.Rectangle.filled(new Box(x - 1, y - 5, 4, 10), 1, ink));
        } else if (roles.contains(Role.ADJUSTED)) {
            shapes.add(Shape.Rectangle.filled(new Box(x - 4, y - 4, 8, 8), 0, ink));
        } else {
            Box ring = new Box(x - 4, y - 4, 8, 8);
            shapes.add(new Shape.Ellipse(ring, Optional.empty(), Optional.of(Stroke.solid(ink, 2))));
        }
    }

    /// A sheet of paper with a folded corner and lines on it: something is written about the variable.
    private static void paper(Box sheet, List<Shape> shapes) {
        double fold = 4;
        Stroke line = Stroke.solid(Ink.of(Token.TEXT_MUTED), 1);
        Point corner = new Point(sheet.right(), sheet.y() + fold);
        Point bend = new Point(sheet.right() - fold, sheet.y());
        shapes.add(new Shape.Curve(
                List.of(
                        new Segment.Move(new Point(sheet.x(), sheet.y())),
                        new Segment.LineTo(bend),
                        new Segment.LineTo(corner),
                        new Segment.LineTo(new Point(sheet.right(), sheet.bottom())),
                        new Segment.LineTo(new Point(sheet.x(), sheet.bottom())),
                        Segment.Close.CLOSE),
                Optional.of(Ink.of(Token.SURFACE)),
                Optional.of(line)));
        shapes.add(Shape.Curve.stroked(
                List.of(
                        new Segment.Move(bend),
                        new Segment.LineTo(new Point(bend.x(), corner.y())),
                        new Segment.LineTo(corner)),
                line));
        for (double y = sheet.y() + 7; y < sheet.bottom() - 2; y += 3) {
            shapes.add(new Shape.Line(new Point(sheet.x() + 2.5, y), new Point(sheet.right() - 2.5, y), line));
        }
    }

    /// How a variable looks at present.
    ///
    /// @param noted whether something is written about it
    record Look(
            Set<Role> roles,
            NodeMark mark,
            Optional<Chart> chart,
            Optional<String> colour,
            boolean noted,
            Detail detail,
            Words words) {
        /// The same with another distribution.
        Look with(Optional<Chart> chart) {
            return new Look(roles, mark, chart, colour, noted, detail, words);
        }
    }
}
