package org.causeboard.app.overview;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.causeboard.app.ask.AnswerWords;
import org.causeboard.app.ask.BoundsPicture;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.engine.ask.Answer;

/// How much the outcome differs between two worlds, with interval and licence; pressed, it is asked in full.
final class ContrastBox extends VBox {
    private final Messages messages;
    private final AnswerWords words;
    private final WorldWords worlds;
    private final Label which = new WrappedLabel("", "quiet");
    private final Button effect = new Button();
    private final VBox range = new VBox();
    private final Label licence = new WrappedLabel("", "quiet");
    private Optional<WorldContrast> shown = Optional.empty();

    /// @param number of the contrast, from 1
    /// @param ask shows the whole answer to a question
    ContrastBox(int number, Messages messages, Consumer<String> ask) {
        super(2);
        this.messages = messages;
        words = new AnswerWords(messages);
        worlds = new WorldWords(messages);
        String suffix = number == 1 ? "" : "-" + number;
        which.setId("effect-worlds" + suffix);
        effect.setId("effect-contrast" + suffix);
        effect.getStyleClass().addAll("line-button", "panel-title");
        effect.setMnemonicParsing(false);
        effect.setWrapText(true);
        effect.setMinHeight(USE_PREF_SIZE);
        effect.setOnAction(_ -> shown.ifPresent(contrast -> ask.accept(contrast.question())));
        effect.setTooltip(new Tooltip(messages.text("overview.contrast-ask")));
        licence.setId("effect-licence" + suffix);
        getStyleClass().add("effect-box");
        getChildren().addAll(which, effect, range, licence);
    }

    void show(WorldContrast contrast) {
        shown = Optional.of(contrast);
        which.setText(messages.text("overview.contrast-of", worlds.of(contrast.first()), worlds.of(contrast.second())));
        Optional<Answer> number = contrast.answer()
                .filter(answer -> answer instanceof Answer.Answered || answer instanceof Answer.Bounded);
        effect.setText(number.map(words::brief).orElseGet(() -> ofExpected(contrast)));
        range.getChildren()
                .setAll(number.flatMap(answer -> BoundsPicture.of(answer, messages)).stream()
                        .toList());
        licence.setText(contrast.answer().map(words::licence).orElse(""));
        effect.setAccessibleText(messages.text("overview.contrast") + ", " + which.getText() + ": " + effect.getText());
    }

    /// The difference of what the pictures show, until there is an answer or where there is none.
    private String ofExpected(WorldContrast contrast) {
        return contrast.first()
                .expected()
                .flatMap(first -> contrast.second().expected().map(second -> first - second))
                .map(difference -> (difference < 0 ? "−" : "+") + messages.number(Math.abs(difference)))
                .orElse("–");
    }
}
