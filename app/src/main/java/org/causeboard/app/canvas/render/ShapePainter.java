package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Dash;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Paints shapes on a canvas whose transform maps world coordinates to pixels. Uses neither effects nor clips nor saved
/// states, which cost most in software rendering.
final class ShapePainter {
    private static final double[] UNBROKEN = {};

    private final Fonts fonts;
    private final GraphicsContext context;
    private final Colours colours;
    private final double zoom;
    private final double left;
    private final double top;

    /// @param fonts in the size of the zoom
    /// @param zoom pixels for each world unit
    /// @param left the pixel column of the world's origin
    /// @param top its pixel row
    ShapePainter(GraphicsContext context, Colours colours, Fonts fonts, double zoom, double left, double top) {
        this.context = context;
        this.colours = colours;
        this.fonts = fonts;
        this.zoom = zoom;
        this.left = left;
        this.top = top;
        context.setTransform(zoom, 0, 0, zoom, left, top);
    }

    /// What holds for all that is painted on a canvas.
    static void prepare(GraphicsContext context) {
        context.setLineCap(StrokeLineCap.ROUND);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.setTextBaseline(VPos.BASELINE);
    }

    void paint(List<Shape> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            if (i + 1 < shapes.size()
                    && shapes.get(i) instanceof Shape.Rectangle shadow
                    && shapes.get(i + 1) instanceof Shape.Rectangle body
                    && isUnder(shadow, body)) {
                context.setFill(colours.of(shadow.fill().orElseThrow()));
                inPixels(() -> round(shadow).fillBelow(context, round(body)));
            } else {
                paint(shapes.get(i));
            }
        }
    }

    /// Whether nothing of a shadow is seen but what sticks out below: the rest would be painted in vain, and what
    /// shines through costs twice as much.
    private boolean isUnder(Shape.Rectangle shadow, Shape.Rectangle body) {
        return shadow.stroke().isEmpty()
                && shadow.fill().isPresent()
                && shadow.radius() == body.radius()
                && shadow.box().x() == body.box().x()
                && shadow.box().size().equals(body.box().size())
                && shadow.box().y() > body.box().y()
                && body.fill().filter(ink -> colours.of(ink).isOpaque()).isPresent();
    }

    private void paint(Shape shape) {
        Optional<Shape.Rectangle> plain = Plain.of(shape, zoom);
        if (plain.isPresent()) {
            inPixels(() -> Plain.paint(plain.get(), zoom, left, top, colours, context));
            return;
        }
        switch (shape) {
            case Shape.Rectangle rectangle -> rectangle(rectangle);
            case Shape.Ellipse ellipse -> ellipse(ellipse);
            case Shape.Curve curve -> curve(curve);
            case Shape.Line line -> line(line);
            case Shape.Text text -> text(text);
        }
    }

    private void rectangle(Shape.Rectangle rectangle) {
        if (isSmallPlate(rectangle)) {
            plate(rectangle);
            return;
        }
        Box box = rectangle.box();
        boolean framed =
                rectangle.stroke().filter(stroke -> isFrame(rectangle, stroke)).isPresent();
        rectangle.fill().ifPresent(ink -> {
            context.setFill(colours.of(ink));
            if (rectangle.radius() == 0) {
                context.fillRect(box.x(), box.y(), box.width(), box.height());
            } else if (framed) {
                inPixels(() -> round(rectangle).fillFramed(context));
            } else {
                inPixels(() -> round(rectangle).fill(context));
            }
        });
        rectangle.stroke().ifPresent(stroke -> {
            if (framed) {
                context.setFill(colours.of(stroke.ink()));
                inPixels(() -> round(rectangle).frame(context, stroke.width() * zoom));
            } else {
                set(stroke);
                double arc = 2 * rectangle.radius();
                context.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
            }
        });
    }

    /// Whether it is an opaque ground in an opaque line with corners that are painted row by row.
    private boolean isSmallPlate(Shape.Rectangle rectangle) {
        return rectangle.fill().filter(ink -> colours.of(ink).isOpaque()).isPresent()
                && rectangle
                        .stroke()
                        .filter(line -> line.dash() == Dash.SOLID
                                && colours.of(line.ink()).isOpaque()
                                && round(rectangle)
                                        .grown(line.width() * zoom / 2)
                                        .isSmall())
                        .isPresent();
    }

    /// The ground over a larger one in the colour of the line: no curve, of which a large graph would need hundreds.
    private void plate(Shape.Rectangle rectangle) {
        Stroke line = rectangle.stroke().orElseThrow();
        double half = line.width() * zoom / 2;
        inPixels(() -> {
            context.setFill(colours.of(line.ink()));
            round(rectangle).grown(half).fill(context);
            context.setFill(colours.of(rectangle.fill().orElseThrow()));
            round(rectangle).grown(-half).fill(context);
        });
    }

    private boolean isFrame(Shape.Rectangle rectangle, Stroke stroke) {
        return stroke.dash() == Dash.SOLID && round(rectangle).hasSides(stroke.width() * zoom);
    }

    private RoundRectangle round(Shape.Rectangle rectangle) {
        Box box = rectangle.box();
        return RoundRectangle.of(
                left + box.x() * zoom,
                top + box.y() * zoom,
                box.width() * zoom,
                box.height() * zoom,
                rectangle.radius() * zoom);
    }

    private void inPixels(Runnable paint) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        paint.run();
        context.setTransform(zoom, 0, 0, zoom, left, top);
    }

    private void ellipse(Shape.Ellipse ellipse) {
        Box box = ellipse.box();
        ellipse.fill().ifPresent(ink -> {
            context.setFill(colours.of(ink));
            context.fillOval(box.x(), box.y(), box.width(), box.height());
        });
        ellipse.stroke().ifPresent(stroke -> {
            set(stroke);
            context.strokeOval(box.x(), box.y(), box.width(), box.height());
        });
    }

    private void curve(Shape.Curve curve) {
        context.beginPath();
        for (Segment segment : curve.segments()) {
            switch (segment) {
                case Segment.Move(Point to) -> context.moveTo(to.x(), to.y());
                case Segment.LineTo(Point to) -> context.lineTo(to.x(), to.y());
                case Segment.CubicTo(Point a, Point b, Point to) ->
                    context.bezierCurveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
                case Segment.Close _ -> context.closePath();
            }
        }
        curve.fill().ifPresent(ink -> {
            context.setFill(colours.of(ink));
            context.fill();
        });
        curve.stroke().ifPresent(stroke -> {
            set(stroke);
            context.stroke();
        });
    }

    private void line(Shape.Line line) {
        set(line.stroke());
        context.strokeLine(
                line.from().x(), line.from().y(), line.to().x(), line.to().y());
    }

    /// Letters are drawn in their real size on whole pixel rows: scaled by the transform they would look uneven.
    private void text(Shape.Text text) {
        context.setFont(fonts.of(text.style()));
        context.setTextAlign(
                switch (text.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.setFill(colours.of(text.ink()));
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.fillText(
                text.text(),
                left + text.at().x() * zoom,
                Math.floor(top + text.at().y() * zoom + 0.5)); // halves go down wherever the picture was panned to
        context.setTransform(zoom, 0, 0, zoom, left, top);
    }

    private void set(Stroke stroke) {
        context.setStroke(colours.of(stroke.ink()));
        context.setLineWidth(stroke.width());
        context.setLineDashes(pattern(stroke.dash()));
    }

    private static double[] pattern(Dash dash) {
        return dash == Dash.SOLID
                ? UNBROKEN
                : dash.pattern().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
