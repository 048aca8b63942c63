package org.causeboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.files.Recovery;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.versions.DocumentVersion;
import org.causeboard.app.versions.VersionsView;
import org.causeboard.app.versions.VersionsViewModel;
import org.causeboard.app.workspace.Workspace;

/// What can be done with the documents of a window as a whole: tabs, further windows, branches.
final class DeskActions {
    private final Window window;
    private final Consumer<Node> overlay;

    /// @param overlay puts a node over the whole window
    DeskActions(Window window, Consumer<Node> overlay) {
        this.overlay = overlay;
        this.window = window;
    }

    void add() {
        Actions actions = window.studio().actions();
        actions.add(Action.of("new-tab", Action.Topic.FILE, () -> desk().beginAtFront())
                .icon("new")
                .keys("Shortcut+T"));
        actions.add(Action.of("new-window", Action.Topic.FILE, this::newWindow).keys("Shortcut+Shift+N"));
        actions.add(Action.of("branch", Action.Topic.FILE, this::branch)
                .icon("branch")
                .keys("Shortcut+Shift+B"));
        addVersions();
        ObservableValue<Boolean> several = window.studio()
                .lifetime()
                .hear(window.deskProperty()
                        .flatMap(desk -> Bindings.size(desk.windows()))
                        .map(size -> size.intValue() > 1));
        actions.add(Action.of("next-tab", Action.Topic.VIEW, () -> desk().step(1))
                .keys("Shortcut+Page Down")
                .when(several, "reason.one-document"));
        actions.add(Action.of("previous-tab", Action.Topic.VIEW, () -> desk().step(-1))
                .keys("Shortcut+Page Up")
                .when(several, "reason.one-document"));
        actions.add(Action.of("close-tab", Action.Topic.FILE, () -> desk().close(window))
                .keys("Shortcut+W"));
        actions.add(Action.of("tab-to-own-window", Action.Topic.FILE, () -> desk().handToOwn(window, Optional.empty()))
                .when(several, "reason.one-document"));
        actions.add(Action.of("tab-to-other-window", Action.Topic.FILE, this::toOtherWindow)
                .when(
                        window.studio()
                                .lifetime()
                                .hear(Bindings.size(desk().all()).map(size -> size.intValue() > 1)),
                        "reason.one-window"));
    }

    private Desk desk() {
        return window.desk();
    }

    /// Into the window that was opened after this one, around at the end.
    private void toOtherWindow() {
        List<Desk> all = desk().all();
        desk().hand(window, all.get((all.indexOf(desk()) + 1) % all.size()));
    }

    /// Two versions side by side: documents of this window as they are now and as they were saved last.
    private void addVersions() {
        VersionsView versions = new VersionsView(
                window.studio(),
                new VersionsViewModel(window.studio().tasks(), this::versions),
                window.canvas()::requestFocus);
        overlay.accept(versions);
        window.studio()
                .actions()
                .add(Action.of("compare-versions", Action.Topic.VIEW, versions::open)
                        .icon("compare")
                        .keys("Shortcut+Shift+D"));
    }

    /// The other documents come first, then this one as it was saved and as it is.
    private List<DocumentVersion> versions() {
        List<DocumentVersion> all = new ArrayList<>();
        for (Window other : desk().windows()) {
            if (other != window) {
                all.addAll(versions(other));
            }
        }
        List<DocumentVersion> own = versions(window);
        if (all.isEmpty()) {
            all.addAll(own);
        } else {
            all.addFirst(own.getFirst());
            all.add(own.getLast());
        }
        return all;
    }

    /// A document as it was saved last, and as it is.
    private List<DocumentVersion> versions(Window of) {
        Workspace workspace = of.studio().workspace();
        String name = of.studio().title().getValue();
        return List.of(
                new DocumentVersion(
                        window.studio().messages().text("versions.saved", name),
                        workspace.history().savedDocument()),
                new DocumentVersion(name, workspace.document()));
    }

    /// A window of its own, a little below and right of this one.
    private void newWindow() {
        Stage own = new Stage();
        desk().setBeside(own);
        desk().beside().begin().show(own);
    }

    /// What if the graph were otherwise: a copy beside this document, with an end and a history of its own.
    private void branch() {
        Workspace here = window.studio().workspace();
        Window branch = desk().add(here.document().edit().title(branchTitle()).done(), Recovery.Welcome.NOTHING);
        Workspace there = branch.studio().workspace();
        there.modeProperty().set(here.modeProperty().get());
        there.worldProperty().set(here.worldProperty().get());
        branch.shell().fold(window.shell().folds());
        desk().arrive(branch);
        branch.canvas().sight().lookLike(window.canvas());
        branch.studio()
                .notices()
                .tell(branch.studio()
                        .messages()
                        .text("branch.made", window.studio().title().getValue()));
    }

    /// The name of what it branches off with a word and, from the second branch on, a number; branches of branches are
    /// numbered along.
    private String branchTitle() {
        Messages messages = window.studio().messages();
        String title = window.studio().title().getValue();
        String word = messages.text("branch.title", "");
        String origin = title.replaceFirst(Pattern.quote(word) + "( \\d+)?$", "");
        Set<String> taken = desk().windows().stream()
                .map(each -> each.studio().title().getValue())
                .collect(Collectors.toSet());
        String name = messages.text("branch.title", origin);
        for (int number = 2; taken.contains(name); number++) {
            name = messages.text("branch.title-numbered", origin, number);
        }
        return name;
    }
}
