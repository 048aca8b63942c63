package org.causeboard.app.imagine;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Affine;
import org.causeboard.app.action.Action;
import org.causeboard.app.canvas.render.Colours;
import org.causeboard.app.canvas.render.ShapeNodes;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.FirstSight;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.Ink;
import org.causeboard.model.display.Token;
import org.causeboard.model.display.Words;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The twin network over the canvas with the three steps beside it, while somebody imagines and wants to see it. Arrow
/// keys go from step to step, Escape leaves.
public final class TwinOverlay extends BorderPane {
    private static final double RADIUS = 11;
    private static final double MARGIN = 28;

    private final Studio studio;
    private final TwinViewModel model;
    private final StepsColumn steps;
    private final Pane stage = new Pane();
    private final Group drawing = new Group();
    private Optional<Box> bounds = Optional.empty();

    public TwinOverlay(Studio studio, LiveDistributions live, Runnable leave) {
        this.studio = studio;
        Messages messages = studio.messages();
        model = new TwinViewModel(studio.workspace(), live);
        steps = new StepsColumn(model, messages);
        setId("twin-network");
        setAccessibleText(messages.text("action.twin-network"));
        getStyleClass().add("twin-network");
        setFocusTraversable(true);
        setVisible(false);
        setMinSize(0, 0); // hidden most of the time: must not widen the window
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(stage.widthProperty());
        clip.heightProperty().bind(stage.heightProperty());
        stage.setClip(clip);
        drawing.setId("twin-picture");
        stage.getChildren().add(drawing);
        Button close = new Button(messages.text("twin.close"));
        close.setId("twin-close");
        close.setOnAction(_ -> model.shownProperty().set(false));
        HBox foot = new HBox(close);
        foot.getStyleClass().add("inspector");
        BorderPane column = new BorderPane(steps);
        column.setBottom(foot);
        FirstSight.of(this, () -> {
            setCenter(stage);
            setRight(column);
        });
        stage.widthProperty().subscribe(this::look);
        stage.heightProperty().subscribe(this::look);
        addEventHandler(InputEvent.ANY, event -> {
            if (event instanceof KeyEvent key && !steer(key)) {
                return; // shortcuts of the window
            }
            event.consume(); // the canvas below rests
        });
        model.twin().subscribe(_ -> show());
        model.stepProperty().subscribe(_ -> show());
        studio.lifetime().hear(studio.theme().paletteProperty()).subscribe((_, _) -> show());
        model.shownProperty().subscribe((before, now) -> {
            if (now) {
                requestFocus();
            } else if (before) {
                leave.run();
            }
        });
        studio.actions()
                .add(Action.of(
                                "twin-network",
                                Action.Topic.ASK,
                                () -> model.shownProperty()
                                        .set(!model.shownProperty().get()))
                        .icon("imagine")
                        .keys("Shortcut+Shift+I")
                        .when(model.possible(), "reason.nothing-imagined"));
    }

    private boolean steer(KeyEvent key) {
        if (key.getEventType() != KeyEvent.KEY_PRESSED || key.isShortcutDown()) {
            return false;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            model.shownProperty().set(false);
        } else if (key.getCode() == KeyCode.RIGHT || key.getCode() == KeyCode.DOWN) {
            model.go(1);
        } else if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.UP) {
            model.go(-1);
        } else {
            return key.getCode() != KeyCode.TAB;
        }
        return true;
    }

    private void show() {
        Optional<Twin> twin = model.twin().getValue();
        setVisible(twin.isPresent());
        drawing.getChildren().clear();
        twin.ifPresent(this::show);
    }

    private void show(Twin twin) {
        boolean focused = isFocusWithin();
        Colours colours = new Colours(studio.theme().paletteProperty().get());
        ShapeNodes nodes = new ShapeNodes(colours, BundledFont.instance());
        TwinPicture picture = TwinPicture.of(twin, model.stepProperty().get(), words());
        bounds = picture.picture().list().bounds();
        picture.noises().forEach(noise -> drawing.getChildren().addAll(lines(noise, colours)));
        picture.picture()
                .list()
                .elements()
                .map((Element element) -> nodes.of(element))
                .forEach(drawing.getChildren()::add);
        picture.noises().forEach(noise -> drawing.getChildren().add(circle(noise, colours)));
        steps.show(twin);
        look();
        if (focused) {
            requestFocus();
        }
    }

    private List<Node> lines(TwinPicture.Noise noise, Colours colours) {
        return noise.lines().stream()
                .<Node>map(points -> {
                    Polyline line = new Polyline();
                    points.forEach(point -> line.getPoints().addAll(point.x(), point.y()));
                    line.setStroke(colours.of(Ink.of(Token.LATENT)));
                    line.setStrokeWidth(1.2);
                    line.getStrokeDashArray().setAll(3.0, 4.0);
                    line.setMouseTransparent(true);
                    return line;
                })
                .toList();
    }

    private Node circle(TwinPicture.Noise noise, Colours colours) {
        boolean lit = model.stepProperty().get() == Step.ABDUCTION;
        Color ink = colours.of(Ink.of(lit ? Token.IMAGINE_BADGE : Token.LATENT));
        Circle circle = new Circle(noise.at().x(), noise.at().y(), RADIUS);
        circle.setId("noise-" + noise.variable());
        circle.setFill(colours.of(Ink.of(Token.SURFACE)));
        circle.setStroke(ink);
        circle.setStrokeWidth(lit ? 2.5 : 1.5);
        Text letter = new Text(noise.at().x() - 4, noise.at().y() + 4, "U");
        letter.getStyleClass().add("noise-letter");
        letter.setFill(colours.of(Ink.of(Token.TEXT_MUTED)));
        return new Group(circle, letter);
    }

    private Words words() {
        Messages messages = studio.messages();
        return new Words(
                messages.text("picture.done"),
                messages.text("picture.changed"),
                messages.text("picture.fact"),
                messages.text("picture.uncertain"),
                messages.text("picture.imagined"),
                messages.text("picture.not-measured"),
                messages.text("picture.mean"),
                messages.numbers());
    }

    private void look() {
        if (bounds.isPresent() && stage.getWidth() > 0 && stage.getHeight() > 0) {
            View view = View.fitting(bounds.get(), stage.getWidth(), stage.getHeight(), MARGIN, 1);
            Point origin = view.toScreen(Point.ORIGIN);
            drawing.getTransforms().setAll(new Affine(view.zoom(), 0, origin.x(), 0, view.zoom(), origin.y()));
        }
    }
}
