package org.causeboard.app.mechanism;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A number to be changed in place: a first click selects it, so that what is typed takes its place. Enter or leaving
/// the field takes it, Escape brings the old one back, text that is no such number is told and taken back.
final class NumberField extends TextField {
    private static final int SHORT = 5;
    private static final int LONG = 20;

    private final String shown;
    private final Function<String, Optional<Double>> read;
    private final DoubleConsumer accept;
    private final Consumer<String> refuse;
    private boolean entered; // by the last click

    /// @param shown the number as it is now
    /// @param read empty for text that is no such number
    /// @param accept takes the number
    /// @param refuse tells that the text is none
    NumberField(
            String id,
            String shown,
            Function<String, Optional<Double>> read,
            DoubleConsumer accept,
            Consumer<String> refuse) {
        super(shown);
        this.shown = shown;
        this.read = read;
        this.accept = accept;
        this.refuse = refuse;
        setId(id);
        getStyleClass().add("table-cell-field");
        setPrefColumnCount(4);
        textProperty().subscribe(this::makeRoom);
        setOnAction(_ -> take());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> entered = !isFocused());
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (entered && getSelection().getLength() == 0) {
                selectAll();
            }
        });
        focusedProperty().subscribe((_, focused) -> {
            if (!focused && getScene() != null) { // a field that is taken out of the form takes nothing
                take();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                setText(shown);
                selectAll();
                event.consume();
            }
        });
    }

    /// A number that is cut is another number, and a field whose text is wider lays itself out for ever.
    private void makeRoom(String text) {
        int width = 8 * Math.min(text.length(), LONG) + 14;
        setStyle(
                text.length() > SHORT
                        ? "-fx-min-width: %1$d; -fx-pref-width: %1$d; -fx-max-width: %1$d;".formatted(width)
                        : "");
    }

    private void take() {
        String text = getText();
        if (text.equals(shown)) {
            return;
        }
        Optional<Double> number = read.apply(text);
        if (number.isEmpty()) {
            setText(shown);
            refuse.accept(text);
        } else {
            accept.accept(number.get());
        }
    }
}
