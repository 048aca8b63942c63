package org.causeboard.app.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.causeboard.model.document.Point;

/// Words on the canvas that are edited in place: the label of an edge, the text of a note. Enter accepts the one line
/// of a label; a note has several lines, is accepted by Ctrl+Enter or by leaving it. Escape keeps the old words.
final class TextEditor extends TextArea {
    private static final double LINE = 21;
    private static final double FRAME = 18;

    private final CanvasView canvas;
    private Optional<Consumer<String>> whenAccepted = Optional.empty();
    private Point place = Point.ORIGIN;
    private Lines lines = Lines.ONE;

    /// How many lines the words may have.
    enum Lines {
        ONE,
        MANY
    }

    TextEditor(CanvasView canvas) {
        this.canvas = canvas;
        setId("canvas-text");
        setManaged(false);
        setVisible(false);
        setAccessibleText(canvas.studio().messages().text("canvas.text-editor"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        textProperty().subscribe(_ -> follow());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                accept();
            }
        });
    }

    /// Opens at a place of the world.
    void open(String text, Point at, Lines lines, Consumer<String> accepted) {
        accept();
        place = at;
        this.lines = lines;
        whenAccepted = Optional.of(accepted);
        setText(text);
        setPromptText(
                canvas.studio().messages().text(lines == Lines.ONE ? "canvas.label-prompt" : "canvas.note-prompt"));
        setVisible(true);
        follow();
        requestFocus();
        selectAll();
    }

    boolean isOpen() {
        return whenAccepted.isPresent();
    }

    /// Stays at its place and grows with its words.
    void follow() {
        if (isOpen()) {
            Point corner = canvas.view().toScreen(place);
            long rows = lines == Lines.ONE ? 1 : Math.clamp(getText().lines().count() + 1, 2, 12);
            int longest = getText().lines().mapToInt(String::length).max().orElse(0);
            double width = Math.clamp(longest * 8.0 + 40, 180, 460);
            FieldPlace.put(this, canvas, corner.x() - 9, corner.y() - 8, width, rows * LINE + FRAME);
        }
    }

    /// Takes the words as they stand and closes.
    void accept() {
        Optional<Consumer<String>> accepted = whenAccepted;
        close();
        accepted.ifPresent(each -> each.accept(getText().strip()));
    }

    private void close() {
        boolean focused = getScene() != null && getScene().getFocusOwner() == this;
        whenAccepted = Optional.empty();
        setVisible(false);
        if (focused) {
            canvas.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        boolean done = event.getCode() == KeyCode.ENTER && (lines == Lines.ONE || event.isShortcutDown());
        if (done) {
            accept();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
