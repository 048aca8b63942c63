package org.causeboard.app.canvas.render;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import org.causeboard.app.theme.Fonts;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// One of the canvases that hold the picture. It can be used for one place after the other.
final class Tile {
    private static final double FAR_SMALLER = 0.5;

    private final Group holder = new Group();
    private final Scale shrink = new Scale(1, 1);
    private final ImageView sketched = new ImageView(); // what is seen in place of the canvas
    private Canvas canvas = new Canvas();
    private double largest;
    private Optional<Pixels> place = Optional.empty();

    Tile() {
        holder.setManaged(false);
        holder.setVisible(false);
        holder.getTransforms().add(shrink);
        holder.getChildren().addAll(canvas, sketched);
        sketched.setSmooth(false);
        showCanvas();
    }

    /// What hides a picture lets go of it at once: the toolkit takes no notice of what changes in a hidden one later.
    private void showCanvas() {
        canvas.setVisible(true);
        sketched.setVisible(false);
        sketched.setImage(null);
    }

    Node node() {
        return holder;
    }

    /// Has this many pixels from now on, `density` for each one of the window.
    void resize(double width, double height, double density) {
        if (width * height < largest * FAR_SMALLER) { // JavaFX keeps the pixels of a canvas at its largest
            canvas = new Canvas();
            holder.getChildren().setAll(canvas, sketched);
            holder.setVisible(true); // and is told of what changes in a node that is just hidden, not in a hidden one
            largest = 0;
        }
        vacate();
        shrink.setX(1 / density);
        shrink.setY(1 / density);
        largest = Math.max(largest, width * height);
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /// Gives its pixels back.
    void putAway() {
        place = Optional.empty();
        canvas = new Canvas();
        largest = 0;
        sketched.setImage(null);
        holder.getChildren().clear();
    }

    boolean isAt(Pixels here) {
        return place.filter(here::equals).isPresent();
    }

    /// Shows another place from now on, of which nothing is painted yet.
    void move(Pixels here) {
        place = Optional.of(here);
        holder.setVisible(true);
    }

    /// Shows nothing from now on, and holds no picture.
    void vacate() {
        place = Optional.empty();
        holder.setVisible(false);
        showCanvas();
    }

    /// Stands where its place is, in a picture whose pixel `x`, `y` stands at `left`, `top` of the window.
    void stand(double x, double y, double left, double top) {
        place.ifPresent(here -> {
            holder.setTranslateX(left + (here.x() - x) * shrink.getX());
            holder.setTranslateY(top + (here.y() - y) * shrink.getY());
        });
    }

    /// Paints a part of its place, from the topmost thing on that hides all below it.
    ///
    /// @param scale pixels for each world unit
    void paint(Pixels part, Content.Near content, double scale, Fonts fonts, Ground ground, Sheets sheets) {
        Pixels here = place.orElseThrow();
        Pixels wanted = part.common(here);
        if (wanted.isEmpty()) {
            return;
        }
        Box world = wanted.world(scale);
        Pixels own = wanted.plus(-here.x(), -here.y());
        GraphicsContext context = canvas.getGraphicsContext2D();
        keep(context);
        Content.Place place = content.at(world);
        List<Shape> lowest =
                place.cover().orElseGet(() -> Bundle.of(content.edges(world), content.colours(), scale, world));
        if (place.cover().isPresent() && place.above().isEmpty() && Plain.all(lowest, scale)) {
            if (!sheets.paint(lowest, own, scale, -here.x(), -here.y(), content.colours(), context)) {
                Plain.paint(lowest, own, scale, -here.x(), -here.y(), content.colours(), context);
            }
            return;
        }
        ShapePainter.prepare(context);
        context.save();
        own.clip(context);
        if (place.cover().isEmpty()) {
            ground.paint(context, own, -here.x(), -here.y());
        }
        ShapePainter painter = new ShapePainter(context, content.colours(), fonts, scale, -here.x(), -here.y());
        painter.paint(lowest);
        place.above().forEach(element -> painter.paint(shapes(element, world)));
        context.restore();
    }

    /// Puts a picture that is shown in place of the canvas onto it.
    private void keep(GraphicsContext context) {
        if (sketched.isVisible()) {
            put(context, sketched.getImage(), sketched.getX(), sketched.getY());
            showCanvas();
        }
    }

    private static void put(GraphicsContext context, Image picture, double x, double y) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setImageSmoothing(false);
        context.drawImage(picture, x, y);
    }

    /// Shows pixels of our own as a part of its place. They are not put onto the canvas where nothing lies over them:
    /// that would take as long as showing them.
    ///
    /// @param picture those pixels
    /// @param over what lies over them
    void paint(Pixels part, WritableImage picture, List<Shape> over, Colours colours, double scale, Fonts fonts) {
        Pixels here = place.orElseThrow();
        Pixels own = part.plus(-here.x(), -here.y());
        if (over.isEmpty()) {
            canvas.setVisible(false);
            sketched.setVisible(true);
            sketched.setX(own.x());
            sketched.setY(own.y());
            sketched.setImage(picture);
            return;
        }
        showCanvas();
        GraphicsContext context = canvas.getGraphicsContext2D();
        ShapePainter.prepare(context);
        put(context, picture, own.x(), own.y());
        context.save();
        own.clip(context);
        new ShapePainter(context, colours, fonts, scale, -here.x(), -here.y()).paint(over);
        context.restore();
    }

    private static List<Shape> shapes(Element element, Box world) {
        return world.contains(element.bounds())
                ? element.shapes()
                : element.shapes().stream()
                        .filter(shape -> ShapeBounds.of(shape).grown(1).intersects(world))
                        .toList();
    }
}
