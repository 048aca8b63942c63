package org.causeboard.app.minimap;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.causeboard.app.canvas.CanvasView;
import org.causeboard.app.canvas.render.View;
import org.causeboard.app.theme.FirstSight;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.Colour;
import org.causeboard.model.display.Token;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// A small picture of the whole graph at the lower left of the canvas. A press or a drag moves the view there; with the
/// focus, arrows move it. Shown from [#LEAST] variables on, unless it is put away or the canvas too low for it.
public final class Minimap extends StackPane {
    /// How many variables a graph has before it needs a map.
    public static final int LEAST = 60;

    private static final double WIDTH = 190;
    private static final double HEIGHT = 130;
    private static final double EDGE = 8;
    private static final double MARGIN = 12;
    private static final double LEAST_ROOM = HEIGHT + 2 * MARGIN + 62; // below the tools at the upper left
    private static final Size SHAPE = new Size(110, 48);

    private final CanvasView canvas;
    private final Canvas picture = new Canvas(WIDTH, HEIGHT);
    private final Rectangle frame = new Rectangle();
    private final Group marks = new Group();
    private final Region ground = new Region();
    private final Group still = new Group(ground, picture);
    private final Pane map = new Pane(still, marks, frame);
    private Box world = new Box(0, 0, 1, 1);
    private double zoom = 1;
    private boolean wanted = true;
    private boolean stale = true;

    public Minimap(CanvasView canvas) {
        this.canvas = canvas;
        setPickOnBounds(false);
        map.setId("minimap");
        map.getStyleClass().add("minimap");
        map.setPrefSize(WIDTH, HEIGHT);
        map.setMinSize(WIDTH, HEIGHT);
        map.setMaxSize(WIDTH, HEIGHT);
        map.setFocusTraversable(true);
        map.setAccessibleText(canvas.studio().messages().text("minimap.accessible"));
        ground.getStyleClass().add("minimap-ground");
        ground.setManaged(false);
        ground.resize(WIDTH, HEIGHT);
        still.setCache(
                true); // a ground with round corners is stretched from nine pieces whenever the canvas moves below
        frame.getStyleClass().add("minimap-frame");
        frame.setMouseTransparent(true);
        marks.setMouseTransparent(true);
        map.setClip(new Rectangle(WIDTH, HEIGHT)); // one with round corners costs a picture of its own
        List.of(still, marks, frame).forEach(each -> each.setManaged(false)); // or a moved frame lays out the window
        StackPane.setAlignment(map, Pos.BOTTOM_LEFT);
        StackPane.setMargin(map, new Insets(MARGIN));
        FirstSight.of(this, () -> getChildren().add(map));
        map.visibleProperty().bind(visibleProperty());
        canvas.sight().keepClearOf(map);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        canvas.studio().workspace().documentProperty().subscribe(_ -> repaint());
        canvas.studio().workspace().selectedProperty().subscribe((_, _) -> mark());
        canvas.studio()
                .lifetime()
                .hear(canvas.studio().theme().paletteProperty())
                .subscribe(_ -> repaint());
        canvas.sight().viewProperty().subscribe(_ -> follow());
        canvas.widthProperty().subscribe(_ -> requestLayout());
        canvas.heightProperty().subscribe(_ -> appear());
    }

    /// The margin of something in the same corner that is to stand beside the map.
    ///
    /// @param seen whether the map is there
    public static Insets marginBeside(boolean seen) {
        return new Insets(MARGIN, MARGIN, MARGIN, seen ? WIDTH + 2 * MARGIN : MARGIN);
    }

    /// Puts it away, or brings it back.
    public void toggle() {
        wanted = !wanted;
        repaint();
    }

    /// What is selected is framed over the picture, which is not painted again.
    private void mark() {
        List<Node> frames = new ArrayList<>();
        if (isVisible()) {
            double width = Math.max(2, SHAPE.width() * zoom) + 2;
            double height = Math.max(2, SHAPE.height() * zoom) + 2;
            for (Item item : canvas.studio().workspace().selection()) {
                if (item instanceof Item.VariableItem(String name)) {
                    Point centre = document().placements().get(name).centre();
                    Rectangle mark =
                            new Rectangle(x(centre.x()) - width / 2, y(centre.y()) - height / 2, width, height);
                    mark.setFill(colour(Token.ACCENT));
                    frames.add(mark);
                }
            }
        }
        marks.getChildren().setAll(frames);
    }

    private void repaint() {
        stale = true;
        appear();
    }

    private void appear() {
        setVisible(wanted && document().graph().size() > LEAST && canvas.getHeight() >= LEAST_ROOM);
        requestLayout();
    }

    private CausalDocument document() {
        return canvas.studio().workspace().document();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isVisible()) {
            return;
        }
        if (stale) {
            stale = false;
            paint();
            mark();
        }
        follow();
    }

    /// Frames what the canvas shows.
    private void follow() {
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        frame.setX(x(seen.x()));
        frame.setY(y(seen.y()));
        frame.setWidth(Math.max(4, seen.width() * zoom));
        frame.setHeight(Math.max(4, seen.height() * zoom));
    }

    private double x(double worldX) {
        return (worldX - world.centre().x()) * zoom + WIDTH / 2;
    }

    private double y(double worldY) {
        return (worldY - world.centre().y()) * zoom + HEIGHT / 2;
    }

    /// Paints places and straight lines between them, which are known without measuring any text.
    private void paint() {
        CausalDocument document = document();
        world = Box.union(document.placements().values().stream()
                        .map(place -> Box.around(place.centre(), SHAPE))
                        .toList())
                .orElse(world);
        zoom = Math.min((WIDTH - 2 * EDGE) / world.width(), (HEIGHT - 2 * EDGE) / world.height());
        GraphicsContext graphics = picture.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        graphics.setStroke(colour(Token.EDGE_DIMMED));
        graphics.setLineWidth(0.7);
        for (Edge edge : document.graph().edges()) {
            Point from = document.placements().get(edge.from()).centre();
            Point to = document.placements().get(edge.to()).centre();
            graphics.strokeLine(x(from.x()), y(from.y()), x(to.x()), y(to.y()));
        }
        double width = Math.max(2, SHAPE.width() * zoom);
        double height = Math.max(2, SHAPE.height() * zoom);
        document.placements().forEach((variable, place) -> {
            graphics.setFill(colour(token(variable, document.graph())));
            graphics.fillRect(
                    x(place.centre().x()) - width / 2, y(place.centre().y()) - height / 2, width, height);
        });
    }

    private static Token token(String variable, CausalGraph graph) {
        var roles = graph.roles(variable);
        if (roles.contains(Role.EXPOSURE)) {
            return Token.EXPOSURE;
        }
        if (roles.contains(Role.OUTCOME)) {
            return Token.OUTCOME;
        }
        return roles.contains(Role.ADJUSTED) ? Token.ADJUSTED : Token.TEXT_MUTED;
    }

    private Color colour(Token token) {
        Colour colour = canvas.studio().theme().paletteProperty().get().colour(token);
        return Color.rgb(colour.red(), colour.green(), colour.blue());
    }

    private void go(MouseEvent event) {
        map.requestFocus();
        look(new Point(
                world.centre().x() + (event.getX() - WIDTH / 2) / zoom,
                world.centre().y() + (event.getY() - HEIGHT / 2) / zoom));
        event.consume();
    }

    /// Looks at a place of the world, at the present size.
    private void look(Point middle) {
        View view = canvas.view();
        canvas.look(new View(
                view.zoom(),
                middle.x() - canvas.getWidth() / 2 / view.zoom(),
                middle.y() - canvas.getHeight() / 2 / view.zoom()));
    }

    private void key(KeyEvent event) {
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        double across = direction(event, KeyCode.LEFT, KeyCode.RIGHT) * seen.width() / 4;
        double down = direction(event, KeyCode.UP, KeyCode.DOWN) * seen.height() / 4;
        if (across != 0 || down != 0) {
            look(seen.centre().plus(across, down));
            event.consume();
        }
    }

    private static int direction(KeyEvent event, KeyCode less, KeyCode more) {
        if (event.getCode() == less) {
            return -1;
        }
        return event.getCode() == more ? 1 : 0;
    }
}
