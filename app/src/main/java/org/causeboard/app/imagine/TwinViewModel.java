package org.causeboard.app.imagine;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.document.Lit;

/// Whether the twin network is shown, at which step, and of what. There is one while somebody imagines and something is
/// done.
final class TwinViewModel {
    private final BooleanProperty shown;
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.PREDICTION);
    private final ObservableValue<Boolean> possible;
    private final ObservableValue<Optional<Twin>> twin;

    TwinViewModel(Workspace workspace, LiveDistributions live) {
        shown = workspace.litProperty(Lit.TWIN_NETWORK);
        possible = Bindings.createBooleanBinding(
                () -> isPossible(workspace), workspace.worldProperty(), workspace.modeProperty());
        twin = Bindings.createObjectBinding(
                () -> shown.get() && isPossible(workspace)
                        ? Optional.of(Twin.of(
                                workspace.document(),
                                present(workspace),
                                live.shownProperty().get()))
                        : Optional.empty(),
                shown,
                live.shownProperty(),
                workspace.worldProperty(),
                workspace.modeProperty(),
                workspace.documentProperty());
        possible.subscribe(now -> {
            if (!now) {
                shown.set(false);
            }
        });
    }

    private static boolean isPossible(Workspace workspace) {
        LiveWorld world = workspace.worldProperty().get();
        return workspace.modeProperty().get() == Mode.IMAGINE && !world.world().isFactual();
    }

    /// The world without what the document has lost: after an undo the document is heard of first.
    private static LiveWorld present(Workspace workspace) {
        return workspace
                .worldProperty()
                .get()
                .retained(workspace.document().graph().variables());
    }

    /// Whether somebody imagines something.
    ObservableValue<Boolean> possible() {
        return possible;
    }

    /// Whether it is shown over the canvas.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// What is explained at present.
    ObjectProperty<Step> stepProperty() {
        return step;
    }

    /// Both worlds, while they are shown.
    ObservableValue<Optional<Twin>> twin() {
        return twin;
    }

    /// The step after or before this one, as far as there are.
    void go(int by) {
        int at = Math.clamp(step.get().ordinal() + by, 0, Step.values().length - 1);
        step.set(Step.values()[at]);
    }
}
