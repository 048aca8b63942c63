package org.causeboard.app.history;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.command.CommandLabel;
import org.causeboard.model.history.History;

/// All steps, oldest first; those that were undone are dimmed. A click goes to the state after a step.
public final class HistoryView extends ListView<String> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final History history;

    public HistoryView(Studio studio) {
        history = studio.workspace().history();
        setId("history-list");
        getStyleClass().add("history-list");
        setAccessibleText(studio.messages().text("tab.history"));
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
        Runnable show = () -> {
            List<String> steps = new ArrayList<>();
            steps.add(studio.messages().text("history.start"));
            for (CommandLabel label : history.labels()) {
                steps.add(studio.messages().text(label));
            }
            if (!steps.equals(getItems())) {
                getItems().setAll(steps);
            } else {
                refresh();
            }
            getSelectionModel().select(history.position());
            scrollTo(history.position());
        };
        history.listen(_ -> show.run());
        show.run();
    }
}
