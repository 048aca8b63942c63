package org.causeboard.app.identification;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.causeboard.app.task.TaskRunner;

/// Dims what is out of date until it is made anew, so that an old verdict is not taken for one on the present graph. An
/// answer that comes at once dims nothing, lest the panel flickers with every edit.
final class Dimming {
    private static final Duration PATIENCE = Duration.millis(100);
    private static final double DIMMED = 0.35;

    private final ObservableValue<Boolean> outdated;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final List<Node> nodes;
    private Runnable told = () -> {};
    private Runnable over = () -> {};

    private Dimming(ObservableValue<Boolean> outdated, List<Node> nodes) {
        this.outdated = outdated;
        this.nodes = nodes;
        patience.setOnFinished(_ -> dim());
    }

    /// Dims nodes while they are out of date.
    ///
    /// @param outdated is set back after what is new was handed over to be shown
    /// @param tasks tells when there is room to show it
    static void of(ObservableValue<Boolean> outdated, TaskRunner tasks, Node... nodes) {
        new Dimming(outdated, List.of(nodes)).watch(tasks);
    }

    /// Dims nodes while they are out of date, and shows a word of why.
    static void withCue(Node cue, ObservableValue<Boolean> outdated, TaskRunner tasks, Node... nodes) {
        Dimming dimming = new Dimming(outdated, List.of(nodes));
        cue.setVisible(false);
        dimming.told = () -> cue.setVisible(true);
        dimming.over = () -> cue.setVisible(false);
        dimming.watch(tasks);
    }

    private void watch(TaskRunner tasks) {
        outdated.subscribe(now -> {
            if (!now) {
                tasks.inTurn(this, this::light); // after what is new
            } else if (patience.getStatus() != PauseTransition.Status.RUNNING) {
                patience.playFromStart();
            }
        });
    }

    private void dim() {
        if (outdated.getValue()) {
            nodes.forEach(node -> node.setOpacity(DIMMED));
            told.run();
        }
    }

    private void light() {
        if (!outdated.getValue()) {
            patience.stop();
            nodes.forEach(node -> node.setOpacity(1));
            over.run();
        }
    }
}
