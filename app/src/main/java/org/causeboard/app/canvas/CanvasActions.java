package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.command.HideLatent;
import org.causeboard.model.command.PinVariables;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.command.RemoveMechanism;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Placement;
import org.causeboard.model.layout.Layout;
import org.causeboard.model.layout.Layouts;

/// What can be done on the canvas, as actions for menus, palette and shortcuts.
final class CanvasActions {
    private static final double ZOOM_STEP = 1.25;

    private final CanvasView canvas;
    private final Workspace workspace;
    private final Actions actions;
    private final BooleanBinding anySelected;
    private final BooleanBinding variableSelected;
    private final BooleanBinding latentSelected;

    CanvasActions(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
        actions = canvas.studio().actions();
        anySelected =
                Bindings.createBooleanBinding(() -> !workspace.selection().isEmpty(), workspace.selectedProperty());
        variableSelected = Bindings.createBooleanBinding(() -> !variables().isEmpty(), workspace.selectedProperty());
        latentSelected = Bindings.createBooleanBinding(
                () -> variables().stream().anyMatch(workspace.document().graph().latent()::contains),
                workspace.selectedProperty(),
                workspace.documentProperty());
    }

    void add() {
        edit();
        values();
        roles();
        view();
        alignment();
        layouts();
    }

    private void edit() {
        actions.add(Action.of("new-variable", Action.Topic.GRAPH, canvas.inPlace()::createInView)
                .icon("variable-add")
                .onCanvas("N"));
        actions.add(
                onVariables("rename", () -> canvas.rename(last())).icon("edit").keys("F2"));
        actions.add(onVariables("connect", canvas.inPlace()::startConnecting)
                .icon("arrow-add")
                .onCanvas("C"));
        actions.add(Action.of("delete", Action.Topic.EDIT, this::delete)
                .icon("delete")
                .keys("Delete")
                .when(anySelected, "reason.nothing-selected"));
        actions.add(Action.of("rename-document", Action.Topic.EDIT, canvas.inPlace()::retitle)
                .icon("tag"));
        actions.add(Action.of("unselect-last", Action.Topic.EDIT, this::unselectLast)
                .keys("Shift+Backspace")
                .when(anySelected, "reason.nothing-selected"));
        actions.add(Action.of("select-all", Action.Topic.EDIT, this::selectAll).keys("Shortcut+A"));
        actions.add(Action.of("pin", Action.Topic.GRAPH, this::pin)
                .icon("pin")
                .when(variableSelected, "reason.no-variable-selected"));
        actions.add(Action.of("hide-latent", Action.Topic.GRAPH, this::hideLatent)
                .icon("eye-off")
                .when(latentSelected, "reason.no-latent-selected"));
        actions.add(Action.of("remove-mechanism", Action.Topic.GRAPH, this::removeMechanisms)
                .when(mechanismSelected(), "reason.no-mechanism-selected"));
        actions.add(Action.of(
                        "release-world",
                        Action.Topic.ASK,
                        () -> workspace.worldProperty().set(LiveWorld.AS_OBSERVED))
                .when(workspace.worldProperty().map(world -> !world.isAsObserved()), "reason.as-observed"));
    }

    private void values() {
        actions.add(onVariables("next-value", () -> step(ValueSteps.Way.NEXT)).onCanvas("+"));
        actions.add(onVariables("previous-value", () -> step(ValueSteps.Way.PREVIOUS))
                .onCanvas("-"));
    }

    private void step(ValueSteps.Way way) {
        Optional<Chart> chart =
                Optional.ofNullable(canvas.drawing().scene().charts().get(last()));
        chart.ifPresentOrElse(
                picture -> ValueSteps.step(workspace, last(), picture, way),
                () -> canvas.studio()
                        .notices()
                        .warn(canvas.studio().messages().text("canvas.no-values-to-step", last())));
    }

    private void roles() {
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            String icon = role == Role.SELECTED ? "selection" : name;
            actions.add(onVariables(
                            "role-" + name,
                            () -> workspace.push(ChangeRole.toggled(workspace.document(), variables(), role)))
                    .icon(icon)
                    .onCanvas(key(role)));
        }
    }

    private static String key(Role role) {
        return switch (role) {
            case EXPOSURE -> "E";
            case OUTCOME -> "O";
            case ADJUSTED -> "A";
            case LATENT -> "U";
            case SELECTED -> "S";
        };
    }

    private void view() {
        actions.add(Action.of("zoom-in", Action.Topic.VIEW, () -> canvas.sight().zoomBy(ZOOM_STEP))
                .icon("zoom-in")
                .keys("Shortcut+Plus"));
        actions.add(
                Action.of("zoom-out", Action.Topic.VIEW, () -> canvas.sight().zoomBy(1 / ZOOM_STEP))
                        .icon("zoom-out")
                        .keys("Shortcut+Minus"));
        actions.add(Action.of(
                        "zoom-natural",
                        Action.Topic.VIEW,
                        () -> canvas.sight().zoomBy(1 / canvas.view().zoom()))
                .keys("Shortcut+0"));
        actions.add(Action.of("fit", Action.Topic.VIEW, canvas.sight()::fit)
                .icon("fit")
                .keys("Shift+1"));
        actions.add(Action.of(
                        "fit-selection", Action.Topic.VIEW, () -> canvas.sight().fit(variables()))
                .keys("Shift+2")
                .when(variableSelected, "reason.no-variable-selected"));
    }

    private void layouts() {
        BooleanBinding drawn = Bindings.createBooleanBinding(
                () -> workspace.document().graph().size() > 1, workspace.documentProperty());
        for (Layout layout : Layouts.all()) {
            String id = layout.key().substring("command.".length());
            Action always =
                    Action.of(id, Action.Topic.GRAPH, () -> canvas.arranging().arrange(layout));
            Action action = layout.needsRoles()
                    ? always.when(rolesGiven(), "reason.no-roles-to-arrange")
                    : always.when(drawn, "reason.nothing-to-arrange");
            actions.add(id.equals("layout-layered") ? action.icon("layout").keys("Shortcut+Shift+L") : action);
        }
    }

    /// Whether what would be arranged has an exposure and an outcome.
    private BooleanBinding rolesGiven() {
        return Bindings.createBooleanBinding(
                () -> {
                    CausalGraph graph = workspace.document().graph();
                    Set<String> part = variables().size() > 1 ? variables() : Set.copyOf(graph.variables());
                    return Stream.of(Role.EXPOSURE, Role.OUTCOME)
                            .allMatch(role -> graph.withRole(role).stream().anyMatch(part::contains));
                },
                workspace.documentProperty(),
                workspace.selectedProperty());
    }

    private void alignment() {
        BooleanBinding severalSelected =
                Bindings.createBooleanBinding(() -> variables().size() > 1, workspace.selectedProperty());
        for (Alignment alignment : Alignment.values()) {
            boolean spreads = alignment == Alignment.HORIZONTALLY || alignment == Alignment.VERTICALLY;
            String name =
                    (spreads ? "distribute-" : "align-") + alignment.name().toLowerCase(Locale.ROOT);
            actions.add(Action.of(name, Action.Topic.GRAPH, () -> align(alignment, spreads))
                    .icon(name)
                    .when(severalSelected, "reason.select-several"));
        }
        tidy(severalSelected);
    }

    /// The selected variables alone, in the usual layout; the others stay.
    private void tidy(BooleanBinding severalSelected) {
        actions.add(Action.of(
                        "tidy-selection",
                        Action.Topic.GRAPH,
                        () -> canvas.arranging().arrange(Layouts.all().getFirst()))
                .icon("layout")
                .when(severalSelected, "reason.select-several"));
    }

    private void align(Alignment alignment, boolean spreads) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        variables()
                .forEach(
                        variable -> canvas.drawing().node(variable).ifPresent(node -> boxes.put(variable, node.box())));
        workspace.push(new ArrangeVariables(
                spreads ? "command.distribute" : "command.align", alignment.places(boxes), Map.of()));
    }

    private Action onVariables(String id, Runnable run) {
        return Action.of(id, Action.Topic.GRAPH, run).when(variableSelected, "reason.no-variable-selected");
    }

    private Set<String> variables() {
        return CanvasKeys.chosen(workspace.selection());
    }

    private String last() {
        return new ArrayList<>(variables()).getLast();
    }

    private BooleanBinding mechanismSelected() {
        return Bindings.createBooleanBinding(
                () -> variables().stream().anyMatch(workspace.document().mechanisms()::containsKey),
                workspace.selectedProperty(),
                workspace.documentProperty());
    }

    /// Pins the selected variables, or frees them when all are pinned.
    private void pin() {
        boolean pinned = variables().stream()
                .allMatch(variable -> canvas.placement(variable).hold() == Placement.Hold.PINNED);
        workspace.push(new PinVariables(variables(), pinned ? Placement.Hold.FREE : Placement.Hold.PINNED));
        canvas.studio()
                .notices()
                .tell(canvas.studio()
                        .messages()
                        .text(pinned ? "canvas.unpinned" : "canvas.pinned", String.join(", ", variables())));
    }

    private void hideLatent() {
        for (String variable : List.copyOf(variables())) {
            if (workspace.document().graph().latent().contains(variable)) {
                workspace.push(new HideLatent(variable));
            }
        }
    }

    private void removeMechanisms() {
        for (String variable : variables()) {
            workspace.push(new RemoveMechanism(variable));
        }
    }

    private void delete() {
        workspace.push(new RemoveItems(
                variables(),
                new LinkedHashSet<>(CanvasKeys.chosenEdges(workspace.selection())),
                CanvasKeys.chosenNotes(workspace.selection())));
    }

    private void unselectLast() {
        workspace.deselect(new ArrayList<>(workspace.selection()).getLast());
    }

    private void selectAll() {
        List<Item> all = new ArrayList<>();
        workspace.document().graph().variables().forEach(variable -> all.add(new Item.VariableItem(variable)));
        workspace.document().notes().forEach(note -> all.add(new Item.NoteItem(note.id())));
        workspace.selectToo(all);
    }
}
