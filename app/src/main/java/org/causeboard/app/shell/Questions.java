package org.causeboard.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.theme.Icons;

/// Bars above the status line, one for each open question: nothing opens over the window and nothing is blocked.
public final class Questions extends VBox {
    public Questions() {
        setId("questions");
        hideIfEmpty();
    }

    /// Shows a question until it is answered.
    public void ask(Question question) {
        withdraw(question.id());
        boolean decision = question.kind() == Question.Kind.DECISION;
        Node before = decision && getScene() != null ? getScene().getFocusOwner() : null;
        HBox bar = bar(question, before == null ? () -> {} : before::requestFocus);
        getChildren().add(bar);
        hideIfEmpty();
        if (decision) {
            bar.lookup("#" + question.choices().getFirst().id()).requestFocus();
        }
    }

    /// Takes a question back, as it no longer matters.
    public void withdraw(String id) {
        getChildren().removeIf(bar -> id.equals(bar.getId()));
        hideIfEmpty();
    }

    private void hideIfEmpty() {
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    /// @param focusBack gives the focus back; it goes with the bar, so that nothing is kept of what had it
    private HBox bar(Question question, Runnable focusBack) {
        HBox bar = new HBox();
        bar.setId(question.id());
        bar.getStyleClass()
                .addAll("question-bar", "question-" + question.kind().name().toLowerCase(java.util.Locale.ROOT));
        bar.setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label(question.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        bar.getChildren()
                .addAll(Icons.action(question.kind() == Question.Kind.PROBLEM ? "warning" : "info", 18), sentence);
        for (Question.Choice choice : question.choices()) {
            bar.getChildren().add(button(question, choice, focusBack));
        }
        bar.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                answer(question, question.choices().getLast(), focusBack);
                key.consume();
            }
        });
        return bar;
    }

    private Button button(Question question, Question.Choice choice, Runnable focusBack) {
        Button button = new Button(choice.words());
        button.setId(choice.id());
        button.setMinWidth(USE_PREF_SIZE);
        if (choice.equals(question.choices().getFirst()) && question.kind() == Question.Kind.DECISION) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(_ -> answer(question, choice, focusBack));
        return button;
    }

    private void answer(Question question, Question.Choice choice, Runnable focusBack) {
        withdraw(question.id());
        focusBack.run();
        choice.run().run();
    }
}
