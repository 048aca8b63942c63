package org.causeboard.app.help;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;

/// Six short steps through the program on a card over the canvas, which works meanwhile. What a step is about is
/// framed. Once it was finished or skipped it no longer begins with the program; the Help menu repeats it.
public final class TourView extends VBox {
    private static final String FRAMED = "tour-target";
    private static final double WIDTH = 400;
    /// `tour.NAME` is the key of a step's title, `tour.NAME.text` that of what it says.
    private static final List<Step> STEPS = List.of(
            new Step("draw", "#drawing-tools"),
            new Step("connect", "#zoom-tools"),
            new Step("roles", "#right-pane"),
            new Step("data", "#bottom-tabs"),
            new Step("ladder", "#mode-do"),
            new Step("ask", "#query-slot"));

    private final Messages messages;
    private final SettingsModel settings;
    private final Runnable closed;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button back = button("tour-back", () -> show(at() - 1));
    private final Button next = button("tour-next", this::forward);
    private Optional<Node> framed = Optional.empty();
    private int step;

    /// A step of the tour.
    ///
    /// @param name which words it has
    /// @param target what of the window it is about
    private record Step(String name, String target) {}

    /// @param closed is told when it is over, to give the focus back
    public TourView(Messages messages, SettingsModel settings, Runnable closed) {
        super(8);
        this.messages = messages;
        this.settings = settings;
        this.closed = closed;
        setId("tour");
        getStyleClass().add("overlay-card");
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setMargin(this, new Insets(56));
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
        getChildren().setAll(count, title, text, buttons);
        setVisible(false);
        managedProperty().bind(visibleProperty());
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
        setVisible(true);
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
        setAccessibleText(title.getText() + ". " + text.getText());
        StackPane.setAlignment(this, beside(now.target()));
        frame(Optional.ofNullable(getScene()).map(scene -> scene.lookup(now.target())));
        next.requestFocus();
    }

    /// Below while something above is spoken of, else above; and always beside the middle, where the graph is.
    private static Pos beside(String target) {
        return target.equals("#bottom-tabs") || target.equals("#zoom-tools") ? Pos.TOP_RIGHT : Pos.BOTTOM_RIGHT;
    }

    private void frame(Optional<Node> target) {
        framed.ifPresent(node -> node.getStyleClass().remove(FRAMED));
        framed = target;
        framed.ifPresent(node -> node.getStyleClass().add(FRAMED));
    }

    private void end() {
        frame(Optional.empty());
        setVisible(false);
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
