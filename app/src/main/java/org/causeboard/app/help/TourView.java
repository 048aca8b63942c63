package org.causeboard.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.theme.FirstSight;

/// Six short steps through the program on a card over the window, which works meanwhile. What a step is about is
/// framed and stays in sight, as do the ways to begin. Once it was finished or skipped it no longer begins with the
/// program; the Help menu repeats it.
public final class TourView extends Pane {
    private static final String FRAMED = "tour-target";
    private static final double WIDTH = 400;
    private static final double OF_THE_STEP = 50;
    private static final double A_WAY_TO_BEGIN = 20;
    private static final double OF_THE_CANVAS = 1;
    /// `tour.NAME` is the key of a step's title, `tour.NAME.text` that of what it says.
    private static final List<Step> STEPS = List.of(
            new Step("draw", "#drawing-tools"),
            new Step("connect", "#canvas-slot"),
            new Step("roles", "#right-pane"),
            new Step("data", "#tab-data"),
            new Step("ladder", "#modes"),
            new Step("ask", "#query-slot"));

    private final Messages messages;
    private final SettingsModel settings;
    private final Runnable closed;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button back = button("tour-back", () -> show(at() - 1));
    private final Button next = button("tour-next", this::forward);
    private final VBox card = new VBox(8);
    private final Region frame = new Region();
    private Optional<Node> framed = Optional.empty();
    private Optional<Point2D> foot = Optional.empty();
    private Subscription moved = Subscription.EMPTY;
    private int step;

    /// A step of the tour.
    ///
    /// @param name which words it has
    /// @param target what of the window it is about
    private record Step(String name, String target) {}

    /// @param closed is told when it is over, to give the focus back
    public TourView(Messages messages, SettingsModel settings, Runnable closed) {
        this.messages = messages;
        this.settings = settings;
        this.closed = closed;
        setPickOnBounds(false);
        frame.getStyleClass().add(FRAMED);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        card.setId("tour");
        card.getStyleClass().add("overlay-card");
        card.setManaged(false); // its place is ours
        count.setId("tour-count");
        count.getStyleClass().add("quiet");
        title.setId("tour-title");
        title.getStyleClass().add("overlay-title");
        text.setId("tour-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button skip = button("tour-skip", this::end);
        skip.setText(messages.text("tour.skip"));
        back.setText(messages.text("tour.back"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        next.getStyleClass().add("accent");
        HBox buttons = new HBox(8, skip, space, back, next);
        card.setVisible(false);
        FirstSight.of(card, () -> card.getChildren().setAll(count, title, text, buttons));
        getChildren().setAll(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Button button(String id, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// Begins with the first step.
    public void begin() {
        card.setVisible(true);
        foot = Optional.empty();
        show(0);
    }

    private int at() {
        return step;
    }

    private void forward() {
        if (step == STEPS.size() - 1) {
            end();
        } else {
            show(step + 1);
        }
    }

    private void show(int wanted) {
        step = Math.clamp(wanted, 0, STEPS.size() - 1);
        Step now = STEPS.get(step);
        count.setText(messages.text("tour.count", step + 1, STEPS.size()));
        title.setText(messages.text("tour." + now.name()));
        text.setText(messages.text("tour." + now.name() + ".text"));
        back.setVisible(step > 0);
        next.setText(messages.text(step == STEPS.size() - 1 ? "tour.finish" : "tour.next"));
        card.setAccessibleText(title.getText() + ". " + text.getText());
        frame(Optional.ofNullable(getScene()).map(scene -> scene.lookup(now.target())));
        next.requestFocus();
    }

    private void frame(Optional<Node> target) {
        moved.unsubscribe();
        moved = target.map(node -> Subscription.combine(
                        node.localToSceneTransformProperty().subscribe(_ -> requestLayout()),
                        node.layoutBoundsProperty().subscribe(_ -> requestLayout())))
                .orElse(Subscription.EMPTY);
        framed = target;
        getChildren().setAll(target.isPresent() ? List.of(frame, card) : List.of(card));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!card.isVisible()) {
            return;
        }
        Optional<Rectangle2D> target = framed.filter(TourView::isShown).map(this::box);
        frame.setVisible(target.isPresent());
        target.ifPresent(box -> frame.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
        double width = Math.min(WIDTH, getWidth());
        double height = card.prefHeight(width);
        Point2D spokenOf = target.map(
                        box -> new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2))
                .orElse(new Point2D(getWidth() / 2, getHeight()));
        Point2D at = new CardPlace(getWidth(), getHeight(), panes(), kept(target)).of(width, height, foot, spokenOf);
        foot = Optional.of(at.add(0, height));
        card.resizeRelocate(Math.rint(at.getX()), Math.rint(at.getY()), width, height);
    }

    private List<Rectangle2D> panes() {
        return Stream.of("#canvas-slot", "#left-pane", "#right-pane", "#bottom-tabs")
                .map(getScene()::lookup)
                .filter(pane -> pane != null && isShown(pane))
                .map(this::box)
                .toList();
    }

    private List<CardPlace.Kept> kept(Optional<Rectangle2D> target) {
        Node canvas = getScene().lookup("#canvas-slot");
        List<CardPlace.Kept> kept = new ArrayList<>();
        target.filter(_ -> !framed.equals(Optional.ofNullable(canvas)))
                .ifPresent(box -> kept.add(new CardPlace.Kept(box, OF_THE_STEP)));
        getScene().getRoot().lookupAll(".way").stream()
                .filter(TourView::isShown)
                .forEach(way -> kept.add(new CardPlace.Kept(box(way), A_WAY_TO_BEGIN)));
        Stream.of(canvas, getScene().lookup("#bottom-tabs .tab-header-area"))
                .filter(node -> node != null && isShown(node))
                .forEach(node -> kept.add(new CardPlace.Kept(box(node), OF_THE_CANVAS)));
        return kept;
    }

    private Rectangle2D box(Node node) {
        Bounds box = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new Rectangle2D(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private void end() {
        frame(Optional.empty());
        card.setVisible(false);
        settings.set(Setting.TOUR, Setting.Tour.NOT_AT_START);
        closed.run();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> end();
            case RIGHT, PAGE_DOWN -> forward();
            case LEFT, PAGE_UP -> show(step - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
