package org.causeboard.app.canvas;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.shell.ActionControls;
import org.causeboard.app.theme.FirstSight;

/// The small bars that float over the canvas: drawing at the upper left, alignment while several variables are
/// selected, zoom at the lower right.
public final class CanvasTools extends StackPane {
    private static final List<String> DRAWING =
            List.of("undo", "redo", "|", "new-variable", "layout-layered", "|", "delete");
    private static final List<String> ALIGNING = List.of(
            "align-left",
            "align-right",
            "align-top",
            "align-bottom",
            "align-centre",
            "align-middle",
            "|",
            "distribute-horizontally",
            "distribute-vertically",
            "|",
            "tidy-selection");

    private static final double MARGIN = 12;
    private static final double LEAST_BETWEEN = 160; // on a lower canvas the zoom would cover what is drawn

    private final CanvasView canvas;
    private final ActionControls controls;

    public CanvasTools(CanvasView canvas) {
        this.canvas = canvas;
        controls = new ActionControls(canvas.studio().actions(), canvas.studio().messages());
        setPickOnBounds(false);
        FlowPane upper = new FlowPane(8, 8, drawing(), aligning()); // below each other where words are large
        upper.prefWrapLengthProperty().bind(canvas.widthProperty().subtract(2 * MARGIN));
        upper.setPickOnBounds(false);
        upper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        place(upper, Pos.TOP_LEFT);
        HBox lower = zoom();
        place(lower, Pos.BOTTOM_RIGHT);
        var document = canvas.studio().workspace().documentProperty();
        lower.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !Hints.isEmpty(document.getValue()) // the ways to begin have the whole canvas
                                && canvas.getHeight() > upper.prefHeight(-1) + lower.prefHeight(-1) + LEAST_BETWEEN,
                        document,
                        canvas.heightProperty()));
    }

    private void place(Region bar, Pos where) {
        StackPane.setAlignment(bar, where);
        StackPane.setMargin(bar, new Insets(MARGIN));
        getChildren().add(bar);
        canvas.sight().keepClearOf(bar);
    }

    private static HBox bar(String id) {
        HBox bar = new HBox(1);
        bar.setId(id);
        bar.getStyleClass().add("canvas-tools");
        bar.setCache(true); // its icons would be painted again whenever something moves below them
        bar.setAlignment(Pos.CENTER);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return bar;
    }

    private void fill(HBox bar, List<String> ids) {
        List<String> known = canvas.studio().actions().all().stream()
                .map(action -> action.id())
                .toList();
        for (String each : ids) {
            if (each.equals("|")) {
                bar.getChildren().add(new Separator(Orientation.VERTICAL));
            } else if (known.contains(each)) {
                bar.getChildren().add(controls.iconButton(each));
            }
        }
    }

    private Node drawing() {
        HBox bar = bar("drawing-tools");
        fill(bar, DRAWING);
        return bar;
    }

    private Node aligning() {
        HBox bar = bar("align-tools");
        var selected = canvas.studio().workspace().selectedProperty();
        bar.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> CanvasKeys.chosen(selected.get()).size() > 1, selected));
        bar.managedProperty().bind(bar.visibleProperty());
        FirstSight.of(bar, () -> fill(bar, ALIGNING));
        return bar;
    }

    private HBox zoom() {
        Label percent = new Label();
        percent.setId("zoom");
        percent.getStyleClass().add("zoom-label");
        percent.textProperty()
                .bind(canvas.sight()
                        .viewProperty()
                        .map(view -> canvas.studio().messages().text("canvas.zoom", Math.round(view.zoom() * 100))));
        HBox bar = bar("zoom-tools");
        bar.getChildren()
                .setAll(
                        controls.iconButton("zoom-out"),
                        percent,
                        controls.iconButton("zoom-in"),
                        controls.iconButton("fit"));
        return bar;
    }
}
