package org.causeboard.app.canvas;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.BendEdge;
import org.causeboard.model.command.MakeLatentExplicit;
import org.causeboard.model.command.ReplaceEdge;

/// What can be done with the selected edges.
final class EdgeActions {
    private final CanvasView canvas;
    private final Workspace workspace;
    private final Actions actions;
    private final EndMarks marks;

    EdgeActions(CanvasView canvas, EndMarks marks) {
        this.canvas = canvas;
        this.marks = marks;
        workspace = canvas.studio().workspace();
        actions = canvas.studio().actions();
    }

    void add() {
        BooleanBinding any = Bindings.createBooleanBinding(() -> !edges().isEmpty(), workspace.selectedProperty());
        BooleanBinding directed = Bindings.createBooleanBinding(
                () -> edges().stream().anyMatch(Edge::isDirected), workspace.selectedProperty());
        BooleanBinding bidirected = Bindings.createBooleanBinding(
                () -> edges().stream().anyMatch(Edge::isBidirected), workspace.selectedProperty());
        actions.add(onEdges("straighten", this::straighten, any));
        actions.add(onEdges("edge-label", () -> canvas.inPlace().label(edges().getLast()), any)
                .icon("tag"));
        actions.add(onEdges("mark-end", () -> cycle(marks.endInFocus(edges().getLast())), any)
                .onCanvas("."));
        actions.add(onEdges(
                        "mark-start", () -> cycle(edges().getLast().other(marks.endInFocus(edges().getLast()))), any)
                .onCanvas(","));
        actions.add(Action.of("reverse", Action.Topic.GRAPH, this::reverse).when(directed, "reason.no-arrow-selected"));
        actions.add(Action.of("make-explicit", Action.Topic.GRAPH, this::makeExplicit)
                .icon("latent")
                .when(bidirected, "reason.no-arc-selected"));
    }

    private static Action onEdges(String id, Runnable run, BooleanBinding any) {
        return Action.of(id, Action.Topic.GRAPH, run).when(any, "reason.no-edge-selected");
    }

    private List<Edge> edges() {
        return CanvasKeys.chosenEdges(workspace.selection());
    }

    private void cycle(String end) {
        marks.cycle(edges().getLast(), end);
    }

    private void straighten() {
        edges().forEach(edge -> workspace.push(new BendEdge(edge, 0)));
        workspace.history().endGesture();
    }

    private void reverse() {
        for (Edge edge : edges()) {
            ReplaceEdge command = ReplaceEdge.reversing(edge);
            if (edge.isDirected() && workspace.push(command)) {
                workspace.selectToo(new Item.EdgeItem(command.next()));
            }
        }
    }

    private void makeExplicit() {
        for (Edge edge : edges()) {
            if (edge.isBidirected()) {
                String name = canvas.room().name("U");
                if (workspace.push(new MakeLatentExplicit(edge, name))) {
                    workspace.select(new Item.VariableItem(name));
                }
            }
        }
    }
}
