package org.causeboard.app.canvas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.ColourItems;

/// Colours of variables and edges, from the set of Okabe and Ito that colour-blind people can tell apart.
final class StyleActions {
    /// Names of colours, as in the keys of their words.
    static final Map<String, String> COLOURS = colours();

    private final Workspace workspace;

    StyleActions(CanvasView canvas) {
        workspace = canvas.studio().workspace();
        BooleanBinding colourable = Bindings.createBooleanBinding(
                () -> workspace.selection().stream().anyMatch(item -> !(item instanceof Item.NoteItem)),
                workspace.selectedProperty());
        COLOURS.forEach((name, colour) -> canvas.studio()
                .actions()
                .add(Action.of("colour-" + name, Action.Topic.STYLE, () -> colour(Optional.of(colour)))
                        .when(colourable, "reason.nothing-selected")));
        canvas.studio()
                .actions()
                .add(Action.of("colour-none", Action.Topic.STYLE, () -> colour(Optional.empty()))
                        .when(colourable, "reason.nothing-selected"));
    }

    private void colour(Optional<String> colour) {
        workspace.push(new ColourItems(
                CanvasKeys.chosen(workspace.selection()),
                new LinkedHashSet<>(CanvasKeys.chosenEdges(workspace.selection())),
                colour));
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("orange", "#E69F00");
        colours.put("sky", "#56B4E9");
        colours.put("green", "#009E73");
        colours.put("yellow", "#C7A500");
        colours.put("blue", "#0072B2");
        colours.put("vermilion", "#D55E00");
        colours.put("purple", "#CC79A7");
        colours.put("grey", "#808080");
        return Collections.unmodifiableMap(colours);
    }
}
