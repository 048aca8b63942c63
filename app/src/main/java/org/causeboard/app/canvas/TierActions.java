package org.causeboard.app.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.PutInTier;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.layout.Tiers;

/// The slices of time that the selected variables belong to, for the layout by time: one earlier, one later, or what
/// follows from causes and names.
final class TierActions {
    static final List<String> IDS = List.of("tier-earlier", "tier-later", "tier-free");

    private final CanvasView canvas;
    private final Workspace workspace;

    TierActions(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
    }

    void add() {
        BooleanBinding any = Bindings.createBooleanBinding(
                () -> !CanvasKeys.chosen(workspace.selection()).isEmpty(), workspace.selectedProperty());
        BooleanBinding said = Bindings.createBooleanBinding(
                () -> CanvasKeys.chosen(workspace.selection()).stream().anyMatch(this::isSaid),
                workspace.selectedProperty(),
                workspace.documentProperty());
        add(Action.of(
                        "tier-earlier",
                        Action.Topic.GRAPH,
                        () -> put(tier -> OptionalInt.of(Math.max(1, tier.getAsInt() - 1))))
                .onCanvas("<")
                .when(any, "reason.no-variable-selected"));
        add(Action.of("tier-later", Action.Topic.GRAPH, () -> put(tier -> OptionalInt.of(tier.getAsInt() + 1)))
                .onCanvas(">")
                .when(any, "reason.no-variable-selected"));
        add(Action.of("tier-free", Action.Topic.GRAPH, () -> put(_ -> OptionalInt.empty()))
                .when(said, "reason.no-tier-said"));
    }

    private void add(Action action) {
        canvas.studio().actions().add(action);
    }

    private boolean isSaid(String variable) {
        CausalDocument document = workspace.document();
        return document.graph().contains(variable)
                && document.cards().get(variable).tier().isPresent();
    }

    private void put(UnaryOperator<OptionalInt> change) {
        CausalDocument document = workspace.document();
        Map<String, Integer> now = Tiers.of(document);
        Map<String, OptionalInt> next = new LinkedHashMap<>();
        for (String variable : CanvasKeys.chosen(workspace.selection())) {
            next.put(variable, change.apply(OptionalInt.of(now.get(variable))));
        }
        if (workspace.push(new PutInTier(next))) {
            Map<String, Integer> then = Tiers.of(workspace.document());
            canvas.studio()
                    .notices()
                    .tell(canvas.studio()
                            .messages()
                            .text(
                                    "canvas.tier",
                                    next.keySet().stream()
                                            .map(variable -> variable + " " + then.get(variable))
                                            .collect(Collectors.joining(", "))));
        }
    }
}
