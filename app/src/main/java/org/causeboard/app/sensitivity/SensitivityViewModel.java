package org.causeboard.app.sensitivity;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Sensitivities;
import org.causeboard.engine.ask.SensitivityAsk;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.model.workbench.Snapshots;

/// The sensitivity of one answer, computed when it is asked for and again when the document changes; the newest wins.
public final class SensitivityViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper thinking = new ReadOnlyBooleanWrapper();
    private Optional<String> question = Optional.empty();

    public SensitivityViewModel(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.documentProperty().subscribe((_, _) -> askAgain());
    }

    /// What was asked and what its answer depends on.
    public record Shown(String question, Sensitivities found) {}

    /// What is shown; empty before the first question.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether another is on its way.
    public ReadOnlyBooleanProperty thinkingProperty() {
        return thinking.getReadOnlyProperty();
    }

    /// Looks at a question in writing.
    public void look(String asked) {
        question = Optional.of(asked);
        askAgain();
    }

    /// Forgets the question, as for another document.
    public void forget() {
        question = Optional.empty();
        shown.set(Optional.empty());
    }

    private void askAgain() {
        question.ifPresent(asked -> {
            Snapshot snapshot = Snapshots.of(workspace.document());
            thinking.set(true);
            tasks.run("sensitivity", progress -> SensitivityAsk.of(asked, snapshot, progress), found -> {
                thinking.set(false);
                shown.set(Optional.of(new Shown(asked, found)));
            });
        });
    }
}
