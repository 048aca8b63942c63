package org.causeboard.app.canvas;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.FoldGroups;
import org.causeboard.model.command.LeaveGroups;
import org.causeboard.model.command.PutGroup;
import org.causeboard.model.command.RemoveGroups;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;

/// Frames and plates around variables: making, naming, folding and taking them away. A group is chosen by choosing its
/// variables.
final class GroupActions {
    private final CanvasView canvas;
    private final Workspace workspace;
    private final TextEditor editor;

    GroupActions(CanvasView canvas, TextEditor editor) {
        this.canvas = canvas;
        this.editor = editor;
        workspace = canvas.studio().workspace();
    }

    void add() {
        BooleanBinding any = Bindings.createBooleanBinding(
                () -> !CanvasKeys.chosen(workspace.selection()).isEmpty(), workspace.selectedProperty());
        BooleanBinding grouped = Bindings.createBooleanBinding(
                () -> !chosen().isEmpty(), workspace.selectedProperty(), workspace.documentProperty());
        add(Action.of("group", Action.Topic.GRAPH, () -> make(Group.Kind.FRAME))
                .icon("group")
                .keys("Shortcut+G")
                .when(any, "reason.no-variable-selected"));
        add(Action.of("plate", Action.Topic.GRAPH, () -> make(Group.Kind.PLATE))
                .when(any, "reason.no-variable-selected"));
        add(Action.of("rename-group", Action.Topic.GRAPH, () -> rename(chosen().getLast()))
                .when(grouped, "reason.no-group-selected"));
        add(Action.of("fold-group", Action.Topic.GRAPH, this::fold)
                .keys("Shortcut+Shift+F")
                .when(grouped, "reason.no-group-selected"));
        BooleanBinding joins =
                Bindings.createBooleanBinding(this::joins, workspace.selectedProperty(), workspace.documentProperty());
        add(Action.of("join-group", Action.Topic.GRAPH, this::join).when(joins, "reason.nothing-to-join"));
        add(Action.of("leave-group", Action.Topic.GRAPH, this::leave).when(grouped, "reason.no-group-selected"));
        add(Action.of("ungroup", Action.Topic.GRAPH, this::ungroup)
                .keys("Shortcut+Shift+G")
                .when(grouped, "reason.no-group-selected"));
    }

    private void add(Action action) {
        canvas.studio().actions().add(action);
    }

    /// The groups of the selected variables.
    private List<Group> chosen() {
        Set<String> variables = CanvasKeys.chosen(workspace.selection());
        return workspace.document().groups().stream()
                .filter(group -> group.members().stream().anyMatch(variables::contains))
                .toList();
    }

    private void make(Group.Kind kind) {
        List<String> members = List.copyOf(CanvasKeys.chosen(workspace.selection()));
        List<Group> groups = workspace.document().groups();
        String name =
                canvas.studio().messages().text(kind == Group.Kind.PLATE ? "canvas.new-plate" : "canvas.new-group");
        Group group = new Group(Group.freeId(groups), name, members, kind, Group.Fold.OPEN);
        if (workspace.push(new PutGroup(group))) {
            rename(group);
        }
    }

    private Optional<GroupGeometry> geometry(Group group) {
        return GroupGeometry.of(group, canvas.drawing().geometry().nodes(), BundledFont.instance());
    }

    private void rename(Group group) {
        Optional<GroupGeometry> geometry = geometry(group);
        geometry.map(GroupGeometry::tab).ifPresent(canvas.sight()::visit); // from below the legend, too
        Point place = geometry.map(
                        found -> new Point(found.tab().x() + 4, found.tab().y()))
                .or(() -> canvas.drawing()
                        .node(group.members().getFirst())
                        .map(node -> new Point(node.box().x(), node.box().y())))
                .orElse(Point.ORIGIN);
        editor.open(group.name(), place, TextEditor.Lines.ONE, text -> {
            if (!text.isEmpty()) {
                find(group.id()).ifPresent(now -> workspace.push(new PutGroup(now.withName(text))));
            }
        });
    }

    private void fold() {
        boolean folds = chosen().stream().anyMatch(group -> !group.isFolded());
        fold(chosenIds(), folds ? Group.Fold.FOLDED : Group.Fold.OPEN);
    }

    /// Folds groups; of those that are opened all is brought into view.
    private void fold(Set<String> ids, Group.Fold fold) {
        workspace.push(new FoldGroups(ids, fold));
        if (fold == Group.Fold.OPEN) {
            Box.union(workspace.document().groups().stream()
                            .filter(group -> ids.contains(group.id()))
                            .flatMap(group -> geometry(group).map(GroupGeometry::frame).stream())
                            .toList())
                    .ifPresent(canvas.sight()::revealAll);
        }
    }

    private void ungroup() {
        workspace.push(new RemoveGroups(chosenIds()));
    }

    /// Whether variables of one group are selected, and others.
    private boolean joins() {
        List<Group> groups = chosen();
        return groups.size() == 1 && !groups.getFirst().members().containsAll(CanvasKeys.chosen(workspace.selection()));
    }

    private void join() {
        Group group = chosen().getFirst();
        Set<String> members = new LinkedHashSet<>(group.members());
        members.addAll(CanvasKeys.chosen(workspace.selection()));
        workspace.push(new PutGroup(group.withMembers(members)));
    }

    private void leave() {
        workspace.push(new LeaveGroups(CanvasKeys.chosen(workspace.selection())));
    }

    private Set<String> chosenIds() {
        return chosen().stream().map(Group::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The open groups in whose frames a point of the world lies, that of the smallest frame first.
    List<Group> around(Point world) {
        return workspace.document().groups().stream()
                .flatMap(group -> geometry(group).stream())
                .filter(group -> group.frame().contains(world))
                .sorted(Comparator.comparingDouble(
                        group -> group.frame().width() * group.frame().height()))
                .map(GroupGeometry::group)
                .toList();
    }

    /// Selects the variables of a group.
    void select(String id) {
        find(id).ifPresent(group -> {
            workspace.select(
                    group.members().stream().map(Item.VariableItem::new).toList());
        });
    }

    /// Names an open group, opens a folded one.
    void renameOrUnfold(String id) {
        find(id).ifPresent(group -> {
            if (group.isFolded()) {
                fold(Set.of(id), Group.Fold.OPEN);
            } else {
                rename(group);
            }
        });
    }

    private Optional<Group> find(String id) {
        return workspace.document().groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst();
    }
}
