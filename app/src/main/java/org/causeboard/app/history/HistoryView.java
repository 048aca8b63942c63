package org.causeboard.app.history;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.command.CommandLabel;
import org.causeboard.model.history.History;

/// All steps, oldest first; those that were undone are dimmed. A click goes to the state after a step.
public final class HistoryView extends ListView<String> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final History history;
    private final Messages messages;
    private List<CommandLabel> shown = List.of();
    private int position;

    public HistoryView(Studio studio) {
        messages = studio.messages();
        history = studio.workspace().history();
        setId("history-list");
        getStyleClass().add("history-list");
        setAccessibleText(messages.text("tab.history"));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedIndex() >= 0) {
                history.goTo(getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
        setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String step, boolean empty) {
                super.updateItem(step, empty);
                setText(empty ? "" : step);
                pseudoClassStateChanged(UNDONE, !empty && getIndex() > history.position());
                setOnMouseClicked(_ -> {
                    if (!isEmpty()) {
                        history.goTo(getIndex());
                    }
                });
            }
        });
        history.listen(_ -> show());
        visibleProperty().subscribe(_ -> show());
        heightProperty().subscribe(_ -> scrollTo(history.position())); // or the last row is cut when it is first seen
    }

    /// Shows the steps while they can be seen; those that are shown already stay.
    private void show() {
        if (!isVisible()) {
            return;
        }
        List<CommandLabel> now = history.labels();
        int same = 0;
        while (same < Math.min(now.size(), shown.size()) && now.get(same).equals(shown.get(same))) {
            same++;
        }
        if (getItems().isEmpty()) {
            getItems().add(messages.text("history.start"));
        }
        getItems().remove(same + 1, getItems().size());
        getItems()
                .addAll(now.subList(same, now.size()).stream()
                        .map(messages::text)
                        .toList());
        shown = List.copyOf(now);
        if (history.position() != position) {
            position = history.position();
            refresh(); // which steps are undone
        }
        getSelectionModel().select(history.position());
        scrollTo(history.position());
    }
}
