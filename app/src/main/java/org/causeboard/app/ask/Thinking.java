package org.causeboard.app.ask;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.causeboard.app.l10n.Messages;

/// Says that an answer is on its way where one has to wait for it, and stops it.
final class Thinking extends HBox {
    private static final Duration PATIENCE = Duration.millis(300);

    /// @param answer has its place, of which it gives way meanwhile
    /// @param stopped what follows a stop by hand, whose button is gone then
    Thinking(QueryViewModel model, Messages messages, Button answer, Runnable stopped) {
        super(6);
        setId("thinking");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(messages.text("ask.thinking"));
        words.getStyleClass().add("quiet");
        words.setMinWidth(USE_PREF_SIZE);
        Button stop = new Button(messages.text("ask.stop"));
        stop.setId("stop-thinking");
        stop.getStyleClass().add("small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> {
            model.stop();
            stopped.run();
        });
        getChildren().setAll(words, stop);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        PauseTransition soon = new PauseTransition(PATIENCE);
        soon.setOnFinished(_ -> show(true, answer, model));
        model.thinkingProperty().subscribe(thinking -> {
            soon.stop();
            if (thinking) {
                soon.playFromStart();
            } else {
                show(false, answer, model);
            }
        });
        model.answerProperty().subscribe(_ -> show(isVisible(), answer, model));
    }

    private void show(boolean waiting, Button answer, QueryViewModel model) {
        setVisible(waiting);
        boolean seen = !waiting && model.answerProperty().get().isPresent();
        answer.setVisible(seen);
        answer.setManaged(seen);
    }
}
