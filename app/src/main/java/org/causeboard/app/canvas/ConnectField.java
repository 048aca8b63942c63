package org.causeboard.app.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.AddConnectedVariable;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Connects by keyboard: the name of the effect of the selected variable is typed, with completion. A name that is not
/// there yet draws a new variable.
final class ConnectField extends TextField {
    private final CanvasView canvas;
    private final Workspace workspace;
    private Optional<String> cause = Optional.empty();
    private String lastTyped = "";
    private Optional<Notices.Notice> asked = Optional.empty();

    ConnectField(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
        setId("connect-field");
        setManaged(false);
        setVisible(false);
        setPromptText(canvas.studio().messages().text("canvas.connect-prompt"));
        addEventHandler(KeyEvent.KEY_TYPED, _ -> complete());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setOnAction(_ -> connect());
        visibleProperty().subscribe(seen -> {
            if (!seen) {
                asked.ifPresent(canvas.studio().notices()::takeBack);
                asked = Optional.empty();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused && isVisible()) {
                setVisible(false);
            }
        });
    }

    /// Adds the rest of the only name that begins as typed, selected, so that typing on replaces it.
    private void complete() {
        String typed = getText();
        boolean atEnd = getCaretPosition() == typed.length() && getSelection().getLength() == 0;
        boolean longer = typed.length() > lastTyped.length();
        lastTyped = typed;
        if (!atEnd || !longer || typed.isBlank()) {
            return;
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<String> matches = workspace.document().graph().variables().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                .filter(name -> !cause.equals(Optional.of(name)))
                .toList();
        if (matches.size() == 1 && matches.getFirst().length() > typed.length()) {
            setText(matches.getFirst());
            selectRange(getLength(), typed.length());
        }
    }

    void open() {
        List<String> chosen = List.copyOf(CanvasKeys.chosen(workspace.selection()));
        if (chosen.isEmpty()) {
            canvas.studio().notices().warn(canvas.studio().messages().text("reason.no-variable-selected"));
            return;
        }
        cause = Optional.of(chosen.getLast());
        canvas.sight().reveal(chosen.getLast());
        Box box = canvas.drawing().node(chosen.getLast()).orElseThrow().box();
        Point corner =
                canvas.view().toScreen(new Point(box.right() + 18, box.centre().y()));
        clear();
        lastTyped = "";
        setVisible(true);
        asked = Optional.of(
                canvas.studio().notices().hold(canvas.studio().messages().text("canvas.connect-by-name")));
        FieldPlace.put(this, canvas, corner.x(), corner.y() - 17, 180, 34);
        requestFocus();
    }

    private void connect() {
        String name = getText().strip();
        String from = cause.orElseThrow();
        close();
        boolean gone = !workspace.document().graph().contains(from);
        if (name.isEmpty() || name.equals(from) || gone) {
            return;
        }
        Edge edge = Edge.directed(from, name);
        if (workspace.document().graph().contains(name)) {
            workspace.push(new AddEdge(edge));
        } else {
            Point place = canvas.room().near(canvas.placement(from).centre().plus(220, 0));
            if (workspace.push(new AddConnectedVariable(name, place, edge))) {
                workspace.select(new Item.VariableItem(name));
                canvas.sight().reveal(name);
            }
        }
    }

    private void close() {
        setVisible(false);
        canvas.requestFocus();
    }
}
