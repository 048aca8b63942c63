package org.causeboard.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.workspace.Workspace;

/// What can be done with the documents of a window as a whole: tabs, further windows, branches.
final class DeskActions {
    private final Desk desk;
    private final Window window;

    DeskActions(Desk desk, Window window) {
        this.desk = desk;
        this.window = window;
    }

    void add() {
        Actions actions = window.studio().actions();
        actions.add(Action.of("new-tab", Action.Topic.FILE, () -> desk.bringToFront(desk.begin()))
                .icon("new")
                .keys("Shortcut+T"));
        actions.add(Action.of("new-window", Action.Topic.FILE, this::newWindow).keys("Shortcut+Shift+N"));
        actions.add(Action.of("branch", Action.Topic.FILE, this::branch)
                .icon("branch")
                .keys("Shortcut+Shift+B"));
        BooleanBinding several = Bindings.size(desk.windows()).greaterThan(1);
        actions.add(Action.of("next-tab", Action.Topic.VIEW, () -> desk.step(1))
                .keys("Shortcut+Page Down")
                .when(several, "reason.one-document"));
        actions.add(Action.of("previous-tab", Action.Topic.VIEW, () -> desk.step(-1))
                .keys("Shortcut+Page Up")
                .when(several, "reason.one-document"));
        actions.add(Action.of("close-tab", Action.Topic.FILE, () -> desk.close(window))
                .keys("Shortcut+W"));
    }

    /// A window of its own, beside this one.
    private void newWindow() {
        desk.beside().begin().show(new Stage());
    }

    /// What if the graph were otherwise: a copy beside this document, with an end and a history of its own.
    private void branch() {
        Workspace here = window.studio().workspace();
        String title = window.studio()
                .messages()
                .text("branch.title", here.titleProperty().getValue());
        Window branch = desk.add(here.document().edit().title(title).done(), Recovery.Welcome.NOTHING);
        Workspace there = branch.studio().workspace();
        there.modeProperty().set(here.modeProperty().get());
        there.worldProperty().set(here.worldProperty().get());
        desk.bringToFront(branch);
        branch.canvas().look(window.canvas().view());
        branch.studio()
                .notices()
                .tell(branch.studio()
                        .messages()
                        .text("branch.made", here.titleProperty().getValue()));
    }
}
