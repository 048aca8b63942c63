package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.theme.Offers;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.RenameVariable;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The name of a variable, edited in place. Enter accepts, Tab accepts and makes the next variable, Escape keeps the
/// old name. Columns of the data that are not drawn yet are offered below.
final class NameField extends TextField {
    private final CanvasView canvas;
    private final Workspace workspace;
    private final Offers<String> offers = new Offers<>(this, "name-offers", name -> name, this::take);
    private Optional<String> variable = Optional.empty();

    NameField(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
        setId("name-field");
        setManaged(false);
        setVisible(false);
        setAccessibleText(canvas.studio().messages().text("canvas.name-field"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        textProperty().subscribe(this::offer);
        workspace.documentProperty().subscribe(document -> {
            if (variable.filter(name -> !document.graph().contains(name)).isPresent()) {
                close(); // it was deleted meanwhile, as by undo
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                accept();
            }
        });
    }

    /// Why the field opens.
    enum Reason {
        NEW,
        RENAME
    }

    /// Opens for a variable; where it is open for this one already, what was typed stays.
    void open(String name, Reason reason) {
        if (!variable.equals(Optional.of(name))) {
            open(name, name, reason);
        }
        selectAll();
    }

    /// Opens with the first letter typed already.
    void type(String name, String typed) {
        open(name, typed, Reason.RENAME);
        positionCaret(typed.length());
    }

    private void open(String name, String text, Reason reason) {
        accept();
        variable = Optional.of(name);
        setText(text);
        setPromptText(
                canvas.studio().messages().text(reason == Reason.NEW ? "canvas.name-prompt" : "canvas.rename-prompt"));
        setVisible(true);
        follow();
        requestFocus();
    }

    boolean isOpen() {
        return variable.isPresent();
    }

    /// Stays over its variable.
    void follow() {
        variable.map(name ->
                        canvas.isReady() ? canvas.drawing().geometry().nodes().get(name) : null)
                .ifPresent(this::place);
    }

    private void place(NodeGeometry node) {
        Box box = node.box();
        Point corner = canvas.view().toScreen(new Point(box.x(), box.y()));
        double zoom = canvas.view().zoom();
        double width = Math.max(140, box.width() * zoom + 4);
        double left = corner.x() + box.width() * zoom / 2 - width / 2;
        double top = node.plot().isPresent() ? corner.y() + 2 : corner.y() + box.height() * zoom / 2 - 17;
        FieldPlace.put(this, canvas, left, top, width, 34);
    }

    /// Takes the name as it stands and closes.
    void accept() {
        if (variable.isEmpty()) {
            return;
        }
        String name = variable.get();
        String newName = getText().strip();
        close();
        if (newName.isEmpty()
                || newName.equals(name)
                || !workspace.document().graph().contains(name)) {
            return;
        }
        if (workspace.push(new RenameVariable(name, newName))) {
            workspace.select(new Item.VariableItem(newName));
        }
    }

    /// Gives the focus back unless something else has taken it, such as the command palette or a field beside.
    private void close() {
        offers.hide();
        boolean hadFocus = getScene() != null && getScene().getFocusOwner() == this;
        variable = Optional.empty();
        setVisible(false);
        if (hadFocus) {
            canvas.requestFocus();
        }
    }

    private void offer() {
        if (isVisible()) {
            boolean bound = variable.map(workspace.document().cards()::get)
                    .filter(card -> card.column().isPresent())
                    .isPresent();
            List<String> columns = getText().isBlank() || bound
                    ? List.of()
                    : LikelyNames.of(getText(), LikelyNames.freeColumns(workspace.document()));
            offers.offer(columns.equals(List.of(getText())) ? List.of() : columns);
        }
    }

    private void take() {
        offers.chosen().ifPresent(this::setText);
        accept();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (offers.isShowing() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            offers.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            String name = variable.orElseThrow();
            Point place = canvas.placement(name).centre();
            take();
            // at once: letters typed meanwhile wait for this, and would else come to the canvas before what runs later
            canvas.create(canvas.room().after(place), Optional.empty(), Board.Link.DIRECTED);
        }
    }
}
