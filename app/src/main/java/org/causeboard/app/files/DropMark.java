package org.causeboard.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.task.TaskRunner;

/// A frame around the canvas while files are dragged over the window, with what letting them go will do.
public final class DropMark extends StackPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double WIDEST = 460;

    private final Messages messages;
    private final TaskRunner tasks;
    private final Label words = new Label();
    private Optional<TaskRunner.Running> looking = Optional.empty();

    /// @param tasks look into files, which may lie on a slow disk
    public DropMark(Messages messages, TaskRunner tasks) {
        this.messages = messages;
        this.tasks = tasks;
        setId("drop-mark");
        getStyleClass().add("drop-mark");
        setMouseTransparent(true);
        setVisible(false);
        words.setId("drop-words");
        words.setWrapText(true);
        words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(layer("drop-veil"), layer("drop-frame"), words);
    }

    private static Region layer(String style) {
        Region layer = new Region();
        layer.getStyleClass().add(style);
        return layer;
    }

    /// Whether files have been looked at, or are being so, since it was hidden.
    boolean isTold() {
        return looking.isPresent();
    }

    /// Says what will happen to files, as soon as that is known.
    void show(List<Path> files) {
        looking = Optional.of(tasks.run("drop", _ -> DropPlan.of(files), this::show));
    }

    private void show(DropPlan plan) {
        words.setText(plan.words(messages));
        pseudoClassStateChanged(REFUSED, plan instanceof DropPlan.Refused);
        setVisible(true);
        words.setPrefWidth(Region.USE_COMPUTED_SIZE);
        words.applyCss();
        words.setPrefWidth(Math.min(WIDEST, words.prefWidth(-1)));
    }

    void hide() {
        looking.ifPresent(TaskRunner.Running::cancel);
        looking = Optional.empty();
        setVisible(false);
    }
}
