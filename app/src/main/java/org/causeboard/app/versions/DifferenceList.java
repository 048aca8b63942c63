package org.causeboard.app.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.causeboard.app.l10n.Messages;
import org.causeboard.model.difference.Difference;
import org.causeboard.model.difference.Difference.Change;

/// What differs between two versions, in words, a line each.
final class DifferenceList extends ListView<DifferenceList.Line> {
    private final Messages messages;

    /// One line of the list.
    ///
    /// @param about the variable to look at, if it is about one
    record Line(String words, Optional<Change> change, Optional<String> about) {}

    /// @param about is told which variable a chosen line is about
    DifferenceList(Messages messages, Consumer<String> about) {
        this.messages = messages;
        setId("versions-list");
        getStyleClass().add("history-list");
        setPrefHeight(168);
        setMinWidth(0);
        setAccessibleText(messages.text("versions.differences"));
        setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Line line, boolean empty) {
                super.updateItem(line, empty);
                setText(empty ? "" : line.words());
                getStyleClass().removeAll("difference-added", "difference-removed", "difference-changed");
                if (!empty) {
                    line.change().ifPresent(change -> getStyleClass().add("difference-" + key(change)));
                }
            }
        });
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> Optional.ofNullable(line).flatMap(Line::about).ifPresent(about));
    }

    /// Lists a difference anew.
    void show(Difference difference) {
        getItems().setAll(lines(difference));
    }

    /// Lists nothing.
    void putAway() {
        getItems().clear();
    }

    private List<Line> lines(Difference difference) {
        List<Line> found = new ArrayList<>();
        for (Difference.OfVariable each : difference.variables()) {
            String key = "versions." + key(each.change());
            String aspects = each.aspects().stream().map(this::word).collect(Collectors.joining(", "));
            found.add(new Line(
                    messages.text(key, each.variable(), aspects),
                    Optional.of(each.change()),
                    Optional.of(each.variable())));
        }
        for (Difference.OfEdge edge : difference.edges()) {
            String text = switch (edge.change()) {
                case ADDED ->
                    messages.text(
                            "versions.edge-added", edge.after().orElseThrow().drawn());
                case REMOVED ->
                    messages.text(
                            "versions.edge-removed", edge.before().orElseThrow().drawn());
                case CHANGED ->
                    messages.text(
                            "versions.edge-changed",
                            edge.before().orElseThrow().drawn(),
                            edge.after().orElseThrow().drawn());
            };
            String end = edge.before().or(edge::after).orElseThrow().to();
            found.add(new Line(text, Optional.of(edge.change()), Optional.of(end)));
        }
        difference
                .model()
                .forEach(aspect -> found.add(new Line(
                        messages.text("versions.model", word(aspect)), Optional.of(Change.CHANGED), Optional.empty())));
        if (found.isEmpty()) {
            found.add(new Line(messages.text("versions.same"), Optional.empty(), Optional.empty()));
        }
        return found;
    }

    private String word(Difference.Aspect aspect) {
        return messages.text("versions.aspect-" + key(aspect));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
