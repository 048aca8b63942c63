package org.causeboard.app.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.theme.Offers;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.AddConnectedVariable;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Connects by keyboard: the name of the effect of the selected variable is typed. Names that may be meant are offered
/// below, the only variable that begins so is written to its end. A name that is not there yet draws a new variable.
final class ConnectField extends TextField {
    private final CanvasView canvas;
    private final Workspace workspace;
    private final Offers<String> offers = new Offers<>(this, "connect-offers", name -> name, this::connect);
    private Optional<String> cause = Optional.empty();
    private String typed = ""; // without what was added to it
    private Optional<Notices.Notice> asked = Optional.empty();

    ConnectField(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
        setId("connect-field");
        setManaged(false);
        setVisible(false);
        setPromptText(canvas.studio().messages().text("canvas.connect-prompt"));
        setTextFormatter(new TextFormatter<>(this::completed));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        textProperty().subscribe(this::offer);
        setOnAction(_ -> connect());
        visibleProperty().subscribe(seen -> {
            if (!seen) {
                offers.hide();
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
    private TextFormatter.Change completed(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        typed = change.getControlNewText();
        if (isVisible() && change.isAdded() && !typed.isBlank() && change.getCaretPosition() == typed.length()) {
            only().filter(name -> name.length() > typed.length()).ifPresent(name -> {
                change.setRange(0, change.getControlText().length()); // small letters may mean capital ones
                change.setText(name);
                change.selectRange(name.length(), typed.length());
            });
        }
        return change;
    }

    private Optional<String> only() {
        return Stream.of(possibleEffects(), LikelyNames.freeColumns(workspace.document()))
                .map(this::beginningAsTyped)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .filter(names -> names.size() == 1)
                .map(List::getFirst);
    }

    private List<String> beginningAsTyped(List<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
    }

    /// Offers what else may be meant.
    private void offer() {
        if (isVisible()) {
            List<String> likely = likely();
            offers.offer(typed.isBlank() || likely.equals(List.of(getText())) ? List.of() : likely);
        }
    }

    /// Variables that may be meant, then columns of the data that are not drawn.
    private List<String> likely() {
        return Stream.of(possibleEffects(), LikelyNames.freeColumns(workspace.document()))
                .flatMap(names -> LikelyNames.of(typed, names).stream())
                .toList();
    }

    /// Variables that are not effects yet.
    private List<String> possibleEffects() {
        CausalGraph graph = workspace.document().graph();
        String from = cause.orElseThrow();
        return graph.variables().stream()
                .filter(name -> !name.equals(from) && !graph.contains(Edge.directed(from, name)))
                .toList();
    }

    private void key(KeyEvent event) {
        boolean taken = switch (event.getCode()) {
            case ESCAPE -> {
                close();
                yield true;
            }
            case DOWN, UP -> {
                if (!offers.isShowing()) {
                    offers.offer(likely());
                }
                if (offers.isShowing()) {
                    offers.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                }
                yield true;
            }
            case TAB -> {
                if (offers.isShowing() && offers.chosen().isEmpty()) {
                    offers.move(1);
                }
                offers.chosen().ifPresent(this::write);
                yield true;
            }
            default -> false;
        };
        if (taken) {
            event.consume();
        }
    }

    private void write(String name) {
        setText(name); // which puts the caret at its beginning, where nothing is completed
        end();
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
        setVisible(true);
        asked = Optional.of(
                canvas.studio().notices().hold(canvas.studio().messages().text("canvas.connect-by-name")));
        FieldPlace.put(this, canvas, corner.x(), corner.y() - 17, 180, 34);
        requestFocus();
    }

    private void connect() {
        String name = offers.chosen().orElseGet(() -> getText().strip());
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
