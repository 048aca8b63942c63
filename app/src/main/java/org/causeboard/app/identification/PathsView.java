package org.causeboard.app.identification;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Icons;
import org.causeboard.engine.graph.path.PathStatus;

/// Every path from exposure to outcome: causal or not, open or blocked and by whom. Pointing at one lights it up.
public final class PathsView extends ScrollPane {
    private final IdentificationViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox(2);

    public PathsView(IdentificationViewModel model, Tracing tracing, Studio studio) {
        this.model = model;
        this.messages = studio.messages();
        setId("paths-panel");
        rows.getStyleClass().add("panel-column");
        HBox legend = new HBox(
                18,
                light("causal", tracing.causalProperty()),
                light("biasing", tracing.biasingProperty()),
                light("ancestors", tracing.ancestorsProperty()));
        legend.getStyleClass().add("path-legend");
        setContent(new VBox(legend, rows));
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
        model.findingsProperty().subscribe(this::show);
    }

    /// A switch for what stays lit on the canvas; it says in its own colour what the colour means.
    private CheckBox light(String what, BooleanProperty shown) {
        CheckBox box = new CheckBox(messages.text("trace." + what));
        box.setId("trace-" + what);
        box.getStyleClass().add("trace-" + what);
        box.setTooltip(new Tooltip(messages.text("trace." + what + ".hint")));
        box.selectedProperty().bindBidirectional(shown);
        return box;
    }

    private void show(Findings found) {
        if (found.paths().isEmpty()) {
            Label hint = new Label(messages.text(found.isAsked() ? "paths.none" : "identification.roles"));
            hint.getStyleClass().add("quiet");
            rows.getChildren().setAll(hint);
        } else {
            rows.getChildren().setAll(found.paths().stream().map(this::row).toList());
        }
    }

    private Node row(PathStatus status) {
        boolean causal = status.path().isCausal();
        Node icon = Icons.action(status.isOpen() ? "path-open" : "path-blocked", 16);
        Label path = new Label(RuleWords.arrows(status.path().toString()));
        path.getStyleClass().add(causal ? "path-causal" : status.isOpen() ? "path-biasing" : "path-blocked");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label what = new Label(words(status, causal));
        what.getStyleClass().add("quiet");
        HBox row = new HBox(10, icon, path, between, what);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("list-row");
        row.setFocusTraversable(true);
        row.setAccessibleText(path.getText() + ", " + what.getText());
        Parts.lights(row, () -> model.point(status), model::pointAway);
        return row;
    }

    private String words(PathStatus status, boolean causal) {
        String kind = messages.text(causal ? "paths.causal" : "paths.not-causal");
        if (status.isOpen()) {
            List<String> openers = status.openedColliders().stream()
                    .map(PathStatus.OpenedCollider::variable)
                    .toList();
            return openers.isEmpty()
                    ? messages.text("paths.open", kind)
                    : messages.text("paths.opened", kind, String.join(", ", openers));
        }
        return status.blockers().stream()
                .map(blocker -> messages.text(
                        blocker.isCollider() ? "paths.blocked-by-collider" : "paths.blocked-by-set",
                        blocker.variable()))
                .collect(Collectors.joining("; ", kind + ", ", ""));
    }
}
