package org.causeboard.app.mechanism;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.causeboard.app.action.Action;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.variable.Discrete;

/// Changes of mechanisms in the present world, by key and by name.
public final class ChangeActions {
    private final Workspace workspace;

    private ChangeActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param form puts the cursor where a change of the selected variable is typed
    /// @param report puts the cursor where an uncertain finding on the selected variable is typed
    public static void add(Studio studio, Runnable form, Runnable report) {
        ChangeActions changes = new ChangeActions(studio.workspace());
        BooleanBinding variable = Bindings.createBooleanBinding(
                () -> studio.workspace().selection().stream().anyMatch(Item.VariableItem.class::isInstance),
                studio.workspace().selectedProperty());
        BooleanBinding arrow = Bindings.createBooleanBinding(
                () -> changes.arrow().isPresent(), studio.workspace().selectedProperty());
        studio.actions()
                .add(Action.of("change-mechanism", Action.Topic.ASK, form)
                        .keys("Shortcut+I")
                        .when(variable, "reason.no-variable-selected"));
        BooleanBinding states = Bindings.createBooleanBinding(
                () -> changes.variable()
                        .filter(name ->
                                studio.workspace().document().cards().get(name).domain() instanceof Discrete)
                        .isPresent(),
                studio.workspace().selectedProperty(),
                studio.workspace().documentProperty());
        studio.actions()
                .add(Action.of("uncertain-finding", Action.Topic.ASK, report)
                        .keys("Shortcut+U")
                        .when(states, "reason.no-states-selected"));
        studio.actions()
                .add(Action.of("cut-arrow", Action.Topic.ASK, changes::cut)
                        .onCanvas("X")
                        .when(arrow, "reason.no-arrow-selected"));
    }

    private Optional<String> variable() {
        return workspace.selection().stream()
                .filter(Item.VariableItem.class::isInstance)
                .map(item -> ((Item.VariableItem) item).name())
                .filter(workspace.document().graph()::contains)
                .reduce((_, last) -> last);
    }

    private Optional<Edge> arrow() {
        return workspace.selection().stream()
                .filter(Item.EdgeItem.class::isInstance)
                .map(item -> ((Item.EdgeItem) item).edge())
                .filter(Edge::isDirected)
                .reduce((_, last) -> last);
    }

    /// Cuts the selected arrow in the present world, or mends it.
    private void cut() {
        arrow().ifPresent(edge -> {
            Intervention cut = new Intervention.CutEdge(edge.to(), edge.from());
            LiveWorld live = workspace.worldProperty().get();
            if (live.changed().contains(cut)) {
                workspace.worldProperty().set(live.withoutChange(cut.key()));
                return;
            }
            if (workspace.modeProperty().get() == Mode.SEE) {
                workspace.modeProperty().set(Mode.DO);
            }
            workspace.worldProperty().set(workspace.worldProperty().get().withChange(cut));
        });
    }
}
