package org.causeboard.app.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.canvas.render.Layers;
import org.causeboard.app.canvas.render.View;
import org.causeboard.model.difference.Difference.Change;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Picture;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;

/// One version, with a frame and a sign on what differs: plus, minus, or unequal. A drag moves and the wheel zooms;
/// both sides look through the same camera.
final class SidePicture extends Pane {
    private static final double ZOOM_BASE = 1.0025;
    private static final double RADIUS = 9;
    private static final double GAP = 5;

    private final ObjectProperty<View> view;
    private final ObservableValue<Palette> colours;
    private Layers layers;
    private Optional<Picture> picture = Optional.empty();
    private Map<String, Change> marked = Map.of();
    private double lastX;
    private double lastY;

    SidePicture(String id, ObservableValue<Palette> colours, ObjectProperty<View> view) {
        this.view = view;
        this.colours = colours;
        layers = new Layers(colours.getValue());
        setId(id);
        getStyleClass().add("version-picture");
        setMinSize(0, 0);
        getChildren().add(layers);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        colours.subscribe(palette -> {
            layers.dye(palette);
            mark();
        });
        view.subscribe(now -> layers.look(now));
        setOnMousePressed(this::grasp);
        setOnMouseDragged(this::drag);
        setOnScroll(this::zoom);
    }

    /// Shows a version.
    ///
    /// @param changes what is framed
    void show(Scene scene, Map<String, Change> changes) {
        Picture next = SceneBuilder.picture(scene);
        picture = Optional.of(next);
        marked = changes;
        layers.show(next.list());
        mark();
    }

    /// Shows nothing, on new canvases: those that were painted keep their pixels.
    void putAway() {
        picture = Optional.empty();
        marked = Map.of();
        layers = new Layers(colours.getValue());
        layers.look(view.get());
        getChildren().setAll(layers);
    }

    /// What it takes to see all of it.
    Optional<Box> bounds() {
        return picture.flatMap(shown -> shown.list().bounds());
    }

    private void mark() {
        List<Node> marks = new ArrayList<>();
        picture.ifPresent(shown -> marked.forEach((variable, change) -> Optional.ofNullable(
                        shown.geometry().nodes().get(variable))
                .ifPresent(node -> marks.add(mark(variable, node.box(), change)))));
        layers.live().getChildren().setAll(marks);
    }

    private Node mark(String variable, Box box, Change change) {
        Color colour = layers.colours().of(Ink.of(token(change)));
        Box around = box.grown(GAP);
        Rectangle frame = new Rectangle(around.x(), around.y(), around.width(), around.height());
        frame.setArcWidth(22);
        frame.setArcHeight(22);
        frame.setFill(null);
        frame.setStroke(colour);
        frame.setStrokeWidth(2.5);
        if (change == Change.REMOVED) {
            frame.getStrokeDashArray().setAll(8.0, 6.0);
        }
        Group mark = new Group(frame, sign(around.x() + 4, around.y() + 2, change, colour));
        mark.setId(getId() + "-mark-" + variable);
        return mark;
    }

    private Node sign(double x, double y, Change change, Color colour) {
        Circle disc = new Circle(x, y, RADIUS);
        disc.setFill(layers.colours().of(Ink.of(Token.SURFACE)));
        disc.setStroke(colour);
        disc.setStrokeWidth(2);
        Group sign = new Group(disc);
        switch (change) {
            case ADDED ->
                sign.getChildren().addAll(line(x - 4.5, y, x + 4.5, y, colour), line(x, y - 4.5, x, y + 4.5, colour));
            case REMOVED -> sign.getChildren().add(line(x - 4.5, y, x + 4.5, y, colour));
            case CHANGED ->
                sign.getChildren()
                        .addAll(
                                line(x - 4.5, y - 2, x + 4.5, y - 2, colour),
                                line(x - 4.5, y + 2, x + 4.5, y + 2, colour),
                                line(x - 3, y + 5, x + 3, y - 5, colour));
        }
        return sign;
    }

    private static Line line(double x, double y, double toX, double toY, Color colour) {
        Line line = new Line(x, y, toX, toY);
        line.setStroke(colour);
        line.setStrokeWidth(1.8);
        return line;
    }

    static Token token(Change change) {
        return switch (change) {
            case ADDED -> Token.ADDED;
            case REMOVED -> Token.REMOVED;
            case CHANGED -> Token.CHANGED;
        };
    }

    private void grasp(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        view.set(view.get().panned(event.getX() - lastX, event.getY() - lastY));
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void zoom(ScrollEvent event) {
        view.set(view.get().zoomed(Math.pow(ZOOM_BASE, event.getDeltaY()), event.getX(), event.getY()));
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        layers.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
