package org.causeboard.app.ask;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.Offers;
import org.causeboard.engine.query.text.Completion;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryToken;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The field for questions in writing: coloured as it is typed, with completions below and the answer at its end.
///
/// Enter asks, Tab or Enter takes a completion, Ctrl+Space offers them, up and down go through the questions before.
public final class QueryField extends HBox {
    private static final double LINE_HEIGHT = 28;
    private static final double LEAST_QUESTION = 100;
    private static final double LEAST_CHIP = 64;

    private final QueryViewModel model;
    private final StyleClassedTextArea field = new StyleClassedTextArea();
    private final Offers<Completion> offers = new Offers<>(field, "query-completions", Completion::text, this::take);
    private boolean completing;

    /// @param showAnswer brings the answer in full into view or takes it away
    public QueryField(QueryViewModel model, Messages messages, Runnable showAnswer) {
        this.model = model;
        field.setId("query-field");
        field.getStyleClass().add("query-text");
        Text prompt = new Text(messages.text("ask.prompt"));
        prompt.getStyleClass().add("query-prompt");
        field.setPlaceholder(prompt, Pos.CENTER_LEFT);
        Rectangle inside = new Rectangle(); // the prompt is longer than a narrow field
        inside.widthProperty().bind(field.widthProperty());
        inside.heightProperty().bind(field.heightProperty());
        field.setClip(inside);
        field.setAccessibleText(messages.text("ask.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setWrapText(false);
        // it would scroll by a clock that holds the window for ever if the hand lets go elsewhere
        field.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> {
            if (!field.getLayoutBounds().contains(drag.getX(), drag.getY())) {
                drag.consume();
            }
        });
        field.setPrefHeight(LINE_HEIGHT);
        field.setMaxHeight(LINE_HEIGHT);
        field.setMinWidth(LEAST_QUESTION); // the answer stands in full below
        Button chip = chip(messages, showAnswer);
        getChildren().setAll(field, new Thinking(model, messages, chip, field::requestFocus), chip);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("query-bar");
        setMaxWidth(640);
        setMaxHeight(34);
        field.textProperty().addListener((_, _, now) -> {
            if (now.indexOf('\n') >= 0) { // pasted: a question is one line
                field.replaceText(now.replace('\n', ' '));
                return;
            }
            model.textProperty().set(now);
            colour();
            if (field.isFocused() && !completing) {
                offer();
            }
        });
        model.problemsProperty().subscribe((_, _) -> colour());
        model.textProperty().addListener((_, _, now) -> {
            if (!now.equals(field.getText())) {
                offers.hide();
                completing = true;
                field.replaceText(now);
                completing = false;
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(focused -> {
            pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("active"), focused);
            if (!focused) {
                offers.hide();
            }
        });
    }

    private Button chip(Messages messages, Runnable showAnswer) {
        Button chip = new Button();
        chip.setId("answer-chip");
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("answer-chip");
        chip.setMinWidth(LEAST_CHIP);
        chip.setTooltip(new Tooltip(messages.text("ask.chip")));
        chip.setOnAction(_ -> showAnswer.run());
        AnswerWords words = new AnswerWords(messages);
        model.answerProperty().subscribe(asked -> {
            asked.ifPresent(now -> chip.setText(words.brief(now.answer())));
            field.setAccessibleHelp(asked.map(now -> now.question() + ": " + words.brief(now.answer()))
                    .orElse(""));
        });
        model.thinkingProperty().subscribe(thinking -> chip.setOpacity(thinking ? 0.5 : 1));
        return chip;
    }

    /// Puts the caret into the field.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void offer() {
        offers.offer(field.getText().isEmpty() ? List.of() : model.completions(field.getCaretPosition()));
        if (offers.isShowing()) {
            offers.move(1);
        }
    }

    private void take() {
        offers.chosen().filter(chosen -> chosen.to() <= field.getLength()).ifPresent(chosen -> {
            completing = true;
            field.replaceText(chosen.from(), chosen.to(), chosen.text());
            completing = false;
        });
        offers.hide();
    }

    private void key(KeyEvent event) {
        boolean taken = switch (event.getCode()) {
            case ENTER -> {
                offers.hide();
                model.ask();
                yield true;
            }
            case TAB -> {
                boolean offered = offers.isShowing();
                if (offered) {
                    take();
                } else { // the area would write it and never let the keyboard go
                    field.requestFocusTraversal(
                            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                }
                yield true;
            }
            case UP -> {
                move(-1);
                yield true;
            }
            case DOWN -> {
                move(1);
                yield true;
            }
            case ESCAPE -> {
                boolean offered = offers.isShowing();
                offers.hide();
                if (!offered && model.thinkingProperty().get()) {
                    model.stop();
                } else if (!offered) {
                    model.forget();
                }
                yield true;
            }
            case PAGE_UP, PAGE_DOWN -> true; // one line has no pages, and the text area fails on them
            case SPACE -> {
                if (event.isShortcutDown()) {
                    offer();
                }
                yield event.isShortcutDown();
            }
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private void move(int by) {
        if (offers.isShowing()) {
            offers.move(by);
        } else if (by < 0) {
            model.earlier();
        } else {
            model.later();
        }
    }

    private void colour() {
        if (field.getLength() > 0 && field.getText().equals(model.textProperty().get())) { // else it soon does
            field.setStyleSpans(
                    0, spans(model.tokens(), model.problemsProperty().get(), field.getLength()));
        }
    }

    private static StyleSpans<Collection<String>> spans(
            List<QueryToken> tokens, List<QueryProblem> problems, int length) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = 0;
        for (QueryToken token : tokens) {
            if (token.from() > at) {
                spans.add(List.of(), token.from() - at);
            }
            String kind = "token-" + token.kind().name().toLowerCase(Locale.ROOT);
            boolean wrong =
                    problems.stream().anyMatch(problem -> problem.from() < token.to() && token.from() < problem.to());
            spans.add(wrong ? List.of(kind, "token-problem") : List.of(kind), token.to() - token.from());
            at = token.to();
        }
        spans.add(List.of(), Math.max(0, length - at));
        return spans.create();
    }
}
