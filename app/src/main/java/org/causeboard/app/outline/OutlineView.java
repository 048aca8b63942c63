package org.causeboard.app.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.outline.OutlineViewModel.Line;
import org.causeboard.app.workspace.Item;

/// The outline as a tree. What is chosen here is selected on the canvas and the other way round.
public final class OutlineView extends TreeView<Line> {
    private final OutlineViewModel model;
    private final Map<Item, TreeItem<Line>> variables = new HashMap<>();
    private List<Line> shown = List.of();
    private boolean following;

    public OutlineView(OutlineViewModel model, Messages messages) {
        this.model = model;
        setId("outline");
        getStyleClass().add("outline");
        setAccessibleText(messages.text("outline.accessible"));
        setShowRoot(false);
        setFixedCellSize(26);
        setRoot(new TreeItem<>());
        setCellFactory(_ -> new TreeCell<>() {
            @Override
            protected void updateItem(Line line, boolean empty) {
                super.updateItem(line, empty);
                boolean blank = empty || line == null;
                setText(blank ? "" : words(line, messages));
                setGraphic(blank ? null : line.colour().map(OutlineView::swatch).orElse(null));
            }
        });
        getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> {
            if (!following && chosen != null && chosen.getValue() != null) {
                following = true;
                model.choose(chosen.getValue().item());
                following = false;
            }
        });
        model.workspace().documentProperty().subscribe(_ -> update());
        model.workspace().selectedProperty().subscribe((_, _) -> follow());
        visibleProperty().subscribe(_ -> update());
        model.filterProperty().subscribe((_, _) -> update());
    }

    private static Node swatch(String colour) {
        Circle swatch = new Circle(5, Color.web(colour));
        swatch.getStyleClass().add("swatch");
        return swatch;
    }

    /// A variable with its roles.
    private static String words(Line line, Messages messages) {
        String roles = line.roles().stream()
                .map(role -> messages.text("role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? line.words() : messages.text("outline.with-roles", line.words(), roles);
    }

    /// Keeps only lines with these letters.
    StringProperty filterProperty() {
        return model.filterProperty();
    }

    /// Makes the lines anew when they have changed; what was open stays open.
    private void update() {
        if (!isVisible()) {
            return;
        }
        List<Line> lines = model.lines();
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        following = true;
        Map<Item, TreeItem<Line>> before = new HashMap<>(variables);
        variables.clear();
        getRoot().getChildren().clear();
        for (Line line : lines) {
            TreeItem<Line> item = new TreeItem<>(line);
            line.below().forEach(each -> item.getChildren().add(new TreeItem<>(each)));
            item.setExpanded(Optional.ofNullable(before.get(line.item()))
                    .map(TreeItem::isExpanded)
                    .orElse(false));
            variables.put(line.item(), item);
            getRoot().getChildren().add(item);
        }
        following = false;
        follow();
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        Optional<TreeItem<Line>> wanted =
                model.workspace().selection().stream().reduce((_, last) -> last).flatMap(this::find);
        wanted.ifPresentOrElse(
                item -> {
                    getSelectionModel().select(item);
                    scrollTo(Math.max(0, getRow(item) - 3));
                },
                () -> getSelectionModel().clearSelection());
        following = false;
    }

    private Optional<TreeItem<Line>> find(Item item) {
        if (item instanceof Item.EdgeItem(var edge)) {
            return Optional.ofNullable(variables.get(new Item.VariableItem(edge.from())))
                    .flatMap(parent -> parent.getChildren().stream()
                            .filter(child -> child.getValue().item().equals(item))
                            .findFirst());
        }
        return Optional.ofNullable(variables.get(item));
    }
}
