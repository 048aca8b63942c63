package org.causeboard.app.identification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Icons;
import org.causeboard.engine.graph.path.PathStatus;

/// Every path from exposure to outcome: causal or not, open or blocked and by whom. Pointing at one lights it up.
public final class PathsView extends BorderPane {
    private static final double ROW_HEIGHT = 28;

    private final IdentificationViewModel model;
    private final Messages messages;
    private final ListView<PathStatus> list = new ListView<>();
    private final Label hint = new Label();

    public PathsView(IdentificationViewModel model, Tracing tracing, Studio studio) {
        this.model = model;
        this.messages = studio.messages();
        setId("paths-panel");
        HBox legend = new HBox(
                18,
                light("causal", tracing.causalProperty()),
                light("biasing", tracing.biasingProperty()),
                light("ancestors", tracing.ancestorsProperty()));
        legend.getStyleClass().add("path-legend");
        hint.getStyleClass().add("quiet");
        list.setId("paths-list");
        list.setAccessibleText(studio.messages().text("tab.paths"));
        list.getStyleClass().add("path-list");
        list.setPlaceholder(hint);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> light(Optional.ofNullable(chosen)));
        list.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                list.getSelectionModel().clearSelection();
            }
        });
        getStyleClass().add("panel-column");
        setTop(legend);
        setCenter(list);
        Dimming.of(model.outdatedProperty(), studio.tasks(), list);
        WhileSeen.show(this, model.findingsProperty(), studio.tasks(), this::show);
    }

    private void light(Optional<PathStatus> path) {
        path.ifPresentOrElse(model::point, model::pointAway);
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
        hint.setText(messages.text(found.isAsked() ? "paths.none" : "identification.roles"));
        if (!list.getItems().equals(found.paths())) {
            list.getItems().setAll(found.paths());
        }
    }

    /// One path; only those in sight are made. Pointing at one lights it up, and so does choosing it by keyboard.
    private final class Row extends ListCell<PathStatus> {
        private final Label path = new Label();
        private final Label what = new Label();
        private final HBox line = new HBox(10);
        private final Node open = Icons.action("path-open", 16);
        private final Node blocked = Icons.action("path-blocked", 16);
        private Optional<PathStatus> shown = Optional.empty();

        Row() {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            what.getStyleClass().add("quiet");
            line.getChildren().setAll(new Region(), path, between, what);
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMouseEntered(_ -> light(Optional.ofNullable(getItem())));
            setOnMouseExited(
                    _ -> light(Optional.ofNullable(list.getSelectionModel().getSelectedItem())));
        }

        @Override
        protected void updateItem(PathStatus status, boolean empty) {
            super.updateItem(status, empty);
            Optional<PathStatus> now = empty ? Optional.empty() : Optional.of(status);
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            if (empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            boolean causal = status.path().isCausal();
            Node icon = status.isOpen() ? open : blocked;
            if (line.getChildren().getFirst() != icon) {
                line.getChildren().set(0, icon);
            }
            path.setText(status.path().drawn());
            List<String> style =
                    List.of("label", causal ? "path-causal" : status.isOpen() ? "path-biasing" : "path-blocked");
            if (!path.getStyleClass().equals(style)) {
                path.getStyleClass().setAll(style);
            }
            what.setText(words(status, causal));
            setAccessibleText(path.getText() + ", " + what.getText());
            setGraphic(line);
        }
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
