package org.causeboard.app.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.Action;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.lessons.LessonProgress.Stage;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.FirstSight;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.ScrolledColumn;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.model.lesson.Lesson;
import org.causeboard.model.lesson.LessonVerdict;
import org.causeboard.model.lesson.Prediction;

/// The lesson under way on a card over the canvas, which works meanwhile: first what one expects, then what to do, at
/// last what was to be seen.
public final class LessonCard extends VBox {
    /// How much of the right of the canvas it covers.
    public static final double COVERED = 344;

    private static final double MARGIN = 12;
    private static final double WIDTH = COVERED - 2 * MARGIN;

    private final Messages messages;
    private final LessonViewModel lessons;
    private final Runnable leave;
    private final Label title = new WrappedLabel("", "overlay-title");
    private final VBox content = new VBox(9);
    private final ScrollPane scroll = new ScrolledColumn(content);
    private Optional<LessonProgress> shown = Optional.empty();

    /// @param leave gives the focus to the canvas
    public LessonCard(Studio studio, LessonViewModel lessons, Runnable leave) {
        super(9);
        messages = studio.messages();
        this.lessons = lessons;
        this.leave = leave;
        setId("lesson");
        getStyleClass().add("overlay-card");
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinHeight(0);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        StackPane.setMargin(this, new Insets(MARGIN));
        title.setId("lesson-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = IconButton.tiny("lesson-close", "close", 14, messages.text("lesson.close"), () -> {
            lessons.end();
            leave.run();
        });
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.TOP_LEFT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        setVisible(false);
        FirstSight.of(this, () -> getChildren().setAll(head, scroll));
        managedProperty().bind(visibleProperty());
        lessons.progressProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        studio.actions()
                .add(Action.of("reset-lesson", Action.Topic.HELP, lessons::reset)
                        .icon("undo")
                        .keys("F5")
                        .when(lessons.underWay(), "reason.no-lesson"));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    private void show(Optional<LessonProgress> now) {
        setVisible(now.isPresent());
        Optional<LessonProgress> before = shown;
        shown = now;
        now.ifPresent(progress -> {
            boolean begins = before.filter(last -> last.lesson() == progress.lesson()
                                    && last.chosen().isPresent()
                                            == progress.chosen().isPresent())
                            .isEmpty()
                    && progress.stage() == Stage.PREDICT;
            if (before.filter(progress::equals).isEmpty()) {
                show(progress);
            }
            if (begins) {
                Platform.runLater(this::focusOnFirst); // when whatever it was chosen from has closed
            }
        });
    }

    private void focusOnFirst() {
        Optional.ofNullable(content.lookup(".radio-button")).ifPresent(Node::requestFocus);
    }

    private void show(LessonProgress progress) {
        Lesson lesson = progress.lesson();
        title.setText(words(lesson.title()));
        List<Node> nodes = new ArrayList<>();
        nodes.add(new WrappedLabel(words(lesson.story())));
        switch (progress.stage()) {
            case PREDICT -> nodes.add(prediction(lesson.prediction()));
            case DO -> nodes.addAll(task(progress));
            case REVEAL -> nodes.addAll(reveal(progress));
        }
        content.getChildren().setAll(nodes);
        setAccessibleText(title.getText() + ". " + spoken(progress));
    }

    private Node prediction(Prediction prediction) {
        VBox box = new VBox(7, section("lesson.predict"), new WrappedLabel(words(prediction.question()), "strong"));
        ToggleGroup group = new ToggleGroup();
        Button go = new Button(messages.text("lesson.predicted"));
        go.setId("lesson-predict");
        go.getStyleClass().add("accent");
        go.setDisable(true);
        for (int at = 0; at < prediction.options().size(); at++) {
            RadioButton option =
                    new RadioButton(words(prediction.options().get(at).words()));
            option.setId("lesson-option-" + (at + 1));
            option.setToggleGroup(group);
            option.setUserData(prediction.options().get(at));
            option.setWrapText(true);
            option.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER && option.isSelected()) {
                    go.fire();
                    event.consume();
                }
            });
            box.getChildren().add(option);
        }
        group.selectedToggleProperty().subscribe(chosen -> go.setDisable(chosen == null));
        go.setOnAction(_ -> {
            lessons.choose((Prediction.Option) group.getSelectedToggle().getUserData());
            leave.run();
        });
        box.getChildren().add(go);
        return box;
    }

    private List<Node> task(LessonProgress progress) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(section("lesson.task"));
        nodes.add(new WrappedLabel(words(progress.lesson().task()), "strong"));
        if (progress.verdict() instanceof LessonVerdict.NotYet(String hint) && !hint.isEmpty()) {
            Label line = new WrappedLabel(words(hint), "quiet");
            line.setId("lesson-hint");
            nodes.add(line);
        }
        nodes.add(buttons(false));
        return nodes;
    }

    private List<Node> reveal(LessonProgress progress) {
        Label done = new WrappedLabel(outcome(progress), "strong");
        done.setId("lesson-outcome");
        Label moral = new WrappedLabel(words(progress.lesson().moral()));
        moral.setId("lesson-moral");
        return List.of(
                section("lesson.done"),
                done,
                moral,
                new WrappedLabel(words(progress.lesson().source()), "quiet"),
                buttons(true));
    }

    private String outcome(LessonProgress progress) {
        String chosen = progress.chosen().map(option -> words(option.words())).orElse("");
        return progress.right()
                .map(right -> right.equals(progress.chosen().orElseThrow())
                        ? messages.text("lesson.right", chosen)
                        : messages.text("lesson.otherwise", chosen, words(right.words())))
                .orElse("");
    }

    private Node buttons(boolean done) {
        Button anew = new Button(messages.text("lesson.anew"));
        anew.setId("lesson-anew");
        anew.setOnAction(_ -> lessons.reset());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, anew, space);
        if (done) {
            lessons.next().ifPresent(id -> {
                Button next = new Button(messages.text("lesson.next"));
                next.setId("lesson-next");
                next.getStyleClass().add("accent");
                next.setOnAction(_ -> lessons.begin(id));
                row.getChildren().add(next);
            });
        }
        return row;
    }

    private Label section(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private String spoken(LessonProgress progress) {
        return switch (progress.stage()) {
            case PREDICT -> words(progress.lesson().prediction().question());
            case DO -> words(progress.lesson().task());
            case REVEAL -> outcome(progress) + " " + words(progress.lesson().moral());
        };
    }

    private String words(String english) {
        return messages.model(english);
    }
}
