package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Explained;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// A table of probabilities, one row for each combination of the causes' states. Rows always add up to 1; F8 locks the
/// cell with the cursor, and later edits of its row leave it as it is. A large table begins with its first rows; the
/// others follow in turn, so that nobody waits for them who only passes by.
final class TableForm extends VBox {
    private static final int MOST_ROWS = 48;
    private static final int CELLS_AT_FIRST = 24;
    private static final int CELLS_IN_TURN = 12;

    private final Studio studio;
    private final Map<String, Variable> variables;
    private final String variable;
    private final TableMechanism table;
    private final TableLocks locks;
    private final BitSet locked;
    private final Consumer<Mechanism> push;
    private final Button lock;
    private final List<TextField> cells = new ArrayList<>(); // row by row
    private final GridPane grid = new GridPane(5, 3);
    private final int rows; // that are shown when all are there
    private int filled; // rows that are there
    private Optional<Cell> last = Optional.empty();

    private record Cell(int row, int state, TextField field) {}

    TableForm(
            Studio studio,
            Map<String, Variable> variables,
            String variable,
            TableMechanism table,
            TableLocks locks,
            Consumer<Mechanism> push) {
        super(8);
        this.studio = studio;
        this.variables = variables;
        this.variable = variable;
        this.table = table;
        this.locks = locks;
        this.push = push;
        locked = locks.of(variable, table);
        lock = button("lock-cell", this::toggleLock);
        lock.setDisable(true);
        rows = Math.min(MOST_ROWS, table.rows());
        getChildren().addAll(grid((Discrete) variables.get(variable).domain()), buttons());
        fill(CELLS_AT_FIRST);
        goOn();
    }

    private Node grid(Discrete own) {
        grid.setId("mechanism-table");
        grid.getStyleClass().add("probability-table");
        List<String> parents = table.parents();
        for (int p = 0; p < parents.size(); p++) {
            grid.add(head(parents.get(p)), p, 0);
        }
        for (int state = 0; state < own.size(); state++) {
            Label head = head(own.states().get(state));
            GridPane.setHalignment(head, HPos.RIGHT);
            grid.add(head, parents.size() + state, 0);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        return scroll;
    }

    /// Shows all rows now: the cursor may be about to come back to any of them.
    void complete() {
        fill(rows * table.states());
    }

    private void goOn() {
        if (filled < rows) {
            studio.tasks().inTurn(this, () -> {
                fill(CELLS_IN_TURN);
                goOn();
            });
        }
    }

    /// Adds about so many cells of the rows that are missing.
    private void fill(int more) {
        int end = Math.min(rows, filled + Math.max(1, more / table.states()));
        for (int row = filled; row < end; row++) {
            addRow(row);
        }
        if (filled < end && end == rows && rows < table.rows()) {
            grid.add(new Label(words("mechanism.more-rows", table.rows() - rows)), 0, rows + 1, 3, 1);
        }
        filled = end;
    }

    private void addRow(int row) {
        List<String> causes = causes(row);
        for (int p = 0; p < causes.size(); p++) {
            grid.add(new Label(causes.get(p)), p, row + 1);
        }
        List<String> shares = shares(row);
        for (int state = 0; state < shares.size(); state++) {
            TextField cell = cell(row, state, shares.get(state));
            cells.add(cell);
            grid.add(cell, causes.size() + state, row + 1);
        }
    }

    private List<String> shares(int row) {
        return studio.messages()
                .numbers()
                .probabilities(IntStream.range(0, table.states())
                        .mapToObj(state -> table.probability(row, state))
                        .toList());
    }

    /// The states of the causes in a row.
    private List<String> causes(int row) {
        LinkedList<String> causes = new LinkedList<>();
        int rest = row;
        for (int p = table.parents().size() - 1; p >= 0; p--) {
            int size = table.parentSizes().get(p);
            causes.addFirst(
                    variables.get(table.parents().get(p)).domain() instanceof Discrete states
                            ? states.states().get(rest % size)
                            : Integer.toString(rest % size));
            rest /= size;
        }
        return causes;
    }

    /// What a screen reader says of a cell, such as `age = 30, high_cholesterol = yes`.
    private String spoken(int row, int state) {
        List<String> causes = causes(row);
        StringBuilder words = new StringBuilder();
        for (int p = 0; p < causes.size(); p++) {
            words.append(table.parents().get(p))
                    .append(" = ")
                    .append(causes.get(p))
                    .append(", ");
        }
        return words + variable + " = " + states().get(state);
    }

    private TextField cell(int row, int state, String shown) {
        NumberField field = new NumberField(
                "cell-" + row + "-" + state,
                shown,
                text -> TableEdits.number(text).filter(share -> share <= 1),
                share -> set(row, state, share),
                text -> studio.notices().warn(words("mechanism.bad-share", text)));
        field.setAccessibleText(spoken(row, state));
        markLocked(field, row, state);
        field.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                last = Optional.of(new Cell(row, state, field));
                lock.setDisable(false);
                lock.setText(words(isLocked(row, state) ? "mechanism.unlock-cell" : "mechanism.lock-cell"));
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F8) {
                toggleLock();
                event.consume();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER, DOWN -> go(event, row + 1, state);
                case UP -> go(event, row - 1, state);
                default -> {}
            }
        });
        return field;
    }

    /// As in a spreadsheet: goes to the number in another row, by which the present one is taken.
    private void go(KeyEvent event, int row, int state) {
        int cell = row * table.states() + state;
        if (cell >= 0 && cell < cells.size()) {
            cells.get(cell).requestFocus();
            event.consume();
        }
    }

    private void set(int row, int state, double share) {
        TableEdits.withCell(table, row, state, share, locked)
                .ifPresentOrElse(push, () -> studio.notices().warn(words("mechanism.locked-row")));
    }

    private boolean isLocked(int row, int state) {
        return locked.get(row * table.states() + state);
    }

    private void markLocked(TextField field, int row, int state) {
        field.getStyleClass().remove("locked-cell");
        if (isLocked(row, state)) {
            field.getStyleClass().add("locked-cell");
        }
        field.setAccessibleHelp(isLocked(row, state) ? words("mechanism.locked") : "");
    }

    private void toggleLock() {
        last.ifPresent(cell -> {
            locks.toggle(variable, table, cell.row(), cell.state());
            locked.flip(cell.row() * table.states() + cell.state());
            markLocked(cell.field(), cell.row(), cell.state());
            lock.setText(words(isLocked(cell.row(), cell.state()) ? "mechanism.unlock-cell" : "mechanism.lock-cell"));
            cell.field().requestFocus();
        });
    }

    private Node buttons() {
        return new FlowPane(
                4,
                6,
                button("copy-table", this::copy),
                button("paste-table", this::paste),
                button("level-table", () -> push.accept(TableEdits.level(table, locked))),
                button(
                        "randomise-table",
                        () -> push.accept(TableEdits.randomised(table, locked, RandomGenerator.getDefault()))),
                Explained.either(lock, words("mechanism.lock-hint"), words("mechanism.no-cell")));
    }

    private void paste() {
        String text =
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        List<List<String>> causes =
                IntStream.range(0, table.rows()).mapToObj(this::causes).toList();
        switch (PastedTable.of(text, table, causes, states())) {
            case PastedTable.Read(TableMechanism pasted, List<Integer> uneven) -> {
                push.accept(pasted);
                if (!uneven.isEmpty()) {
                    studio.notices().warn(words("mechanism.paste-divided", uneven.size(), uneven.getFirst()));
                }
            }
            case PastedTable.Refused(String key, List<Object> arguments) ->
                studio.notices().warn(words(key, arguments.toArray()));
        }
    }

    /// The table as a spreadsheet takes it, which can be pasted again.
    private void copy() {
        StringBuilder text = new StringBuilder();
        text.append(String.join(
                "\t", Stream.concat(table.parents().stream(), states().stream()).toList()));
        for (int row = 0; row < table.rows(); row++) {
            text.append('\n');
            List<String> cells = new ArrayList<>(causes(row));
            for (int state = 0; state < table.states(); state++) {
                cells.add(Double.toString(table.probability(row, state)));
            }
            text.append(String.join("\t", cells));
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
        studio.notices().tell(words("mechanism.table-copied", table.rows()));
    }

    private List<String> states() {
        return ((Discrete) variables.get(variable).domain()).states();
    }

    private Button button(String id, Runnable run) {
        Button button = new Button(words("mechanism." + id));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().add("quiet");
        return head;
    }

    private String words(String key, Object... arguments) {
        return studio.messages().text(key, arguments);
    }
}
