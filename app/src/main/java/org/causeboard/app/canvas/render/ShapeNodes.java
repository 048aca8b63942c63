package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Segment;
import org.causeboard.model.display.Shape;
import org.causeboard.model.display.Stroke;
import org.causeboard.model.display.TextMeasure;
import org.causeboard.model.document.Point;

/// Makes scene-graph nodes that look like painted shapes, for the few elements that are lifted while they are dragged.
public final class ShapeNodes {
    private final Fonts fonts = new Fonts(1);
    private final Colours colours;
    private final TextMeasure measure;

    public ShapeNodes(Colours colours, TextMeasure measure) {
        this.colours = colours;
        this.measure = measure;
    }

    /// An element in world coordinates.
    public Group of(Element element) {
        return of(element.shapes());
    }

    Group of(List<Shape> shapes) {
        Group group = new Group(shapes.stream().map(this::of).toArray(Node[]::new));
        group.setMouseTransparent(true);
        return group;
    }

    /// Gives nodes that were made for some shapes the form of others, where nothing but curves differs.
    ///
    /// @return whether the nodes show the others now; if not, they are as they were
    boolean reshape(Group group, List<Shape> old, List<Shape> next) {
        if (old.size() != next.size()) {
            return false;
        }
        for (int i = 0; i < next.size(); i++) {
            if (!old.get(i).equals(next.get(i)) && !areAlike(old.get(i), next.get(i))) {
                return false;
            }
        }
        for (int i = 0; i < next.size(); i++) {
            if (!old.get(i).equals(next.get(i))
                    && group.getChildren().get(i) instanceof Path path
                    && next.get(i) instanceof Shape.Curve curve) {
                path.getElements().setAll(elements(curve.segments()));
            }
        }
        return true;
    }

    /// Whether two shapes are curves in the same inks.
    private static boolean areAlike(Shape a, Shape b) {
        return a instanceof Shape.Curve(var _, var fill, var stroke)
                && b instanceof Shape.Curve(var _, var otherFill, var otherStroke)
                && fill.equals(otherFill)
                && stroke.equals(otherStroke);
    }

    /// A curve in world coordinates.
    public static Path path(List<Segment> segments) {
        Path path = new Path(elements(segments));
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.setMouseTransparent(true);
        return path;
    }

    private Node of(Shape shape) {
        return switch (shape) {
            case Shape.Rectangle rectangle -> rectangle(rectangle);
            case Shape.Ellipse ellipse -> {
                Point centre = ellipse.box().centre();
                Ellipse node = new Ellipse(
                        centre.x(),
                        centre.y(),
                        ellipse.box().width() / 2,
                        ellipse.box().height() / 2);
                yield inked(node, ellipse.fill(), ellipse.stroke());
            }
            case Shape.Curve curve -> inked(path(curve.segments()), curve.fill(), curve.stroke());
            case Shape.Line line -> {
                javafx.scene.shape.Line node = new javafx.scene.shape.Line(
                        line.from().x(),
                        line.from().y(),
                        line.to().x(),
                        line.to().y());
                yield inked(node, Optional.empty(), Optional.of(line.stroke()));
            }
            case Shape.Text text -> text(text);
        };
    }

    private Node rectangle(Shape.Rectangle rectangle) {
        javafx.scene.shape.Rectangle node = new javafx.scene.shape.Rectangle(
                rectangle.box().x(),
                rectangle.box().y(),
                rectangle.box().width(),
                rectangle.box().height());
        node.setArcWidth(2 * rectangle.radius());
        node.setArcHeight(2 * rectangle.radius());
        return inked(node, rectangle.fill(), rectangle.stroke());
    }

    private Node text(Shape.Text text) {
        Text node = new Text(text.text());
        node.setTextOrigin(VPos.BASELINE);
        node.setFont(fonts.of(text.style()));
        node.setFill(colours.of(text.ink()));
        double width = measure.width(text.text(), text.style());
        double left = switch (text.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        node.setX(text.at().x() - left);
        node.setY(text.at().y());
        return node;
    }

    private Node inked(javafx.scene.shape.Shape node, Optional<Ink> fill, Optional<Stroke> stroke) {
        node.setFill(fill.map(colours::of).orElse(null));
        node.setStroke(null); // paths have a black one of their own
        stroke.ifPresent(line -> {
            node.setStroke(colours.of(line.ink()));
            node.setStrokeWidth(line.width());
            node.setStrokeLineCap(StrokeLineCap.ROUND);
            node.setStrokeLineJoin(StrokeLineJoin.ROUND);
            node.getStrokeDashArray().setAll(line.dash().pattern());
        });
        return node;
    }

    private static List<PathElement> elements(List<Segment> segments) {
        return segments.stream().map(ShapeNodes::element).toList();
    }

    private static PathElement element(Segment segment) {
        return switch (segment) {
            case Segment.Move(Point to) -> new MoveTo(to.x(), to.y());
            case Segment.LineTo(Point to) -> new LineTo(to.x(), to.y());
            case Segment.CubicTo(Point a, Point b, Point to) ->
                new CubicCurveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
            case Segment.Close _ -> new ClosePath();
        };
    }
}
