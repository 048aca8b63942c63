package org.causeboard.app.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.Action;
import org.causeboard.app.action.Actions;
import org.causeboard.app.action.KeyWords;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.WrappedLabel;

/// All gestures, and everything that can be done with its keys by topic, read off the registry of actions whenever it
/// is shown. What is typed leaves the lines that hold it.
public final class ShortcutsView extends VBox {
    private static final int COLUMNS = 3;
    private static final int MOST_GESTURES = 99;

    private final Actions actions;
    private final Messages messages;
    private final TextField filter = new TextField();
    private final VBox lines = new VBox(18);

    public ShortcutsView(Actions actions, Messages messages) {
        super(14);
        this.actions = actions;
        this.messages = messages;
        getStyleClass().add("shortcuts");
        filter.setId("shortcuts-filter");
        filter.setPromptText(messages.text("shortcuts.filter"));
        filter.setAccessibleText(messages.text("shortcuts.filter"));
        filter.textProperty().subscribe((_, _) -> fill());
        lines.setId("shortcuts-list");
        getChildren().setAll(filter, lines);
    }

    /// Where one types what one looks for.
    public Node filter() {
        return filter;
    }

    /// Lists what can be done now.
    public void fill() {
        String wanted = filter.getText().strip().toLowerCase(messages.locale());
        lines.getChildren().clear();
        gestures(wanted).ifPresent(lines.getChildren()::add);
        List<Node> sections = new ArrayList<>();
        for (Action.Topic topic : Action.Topic.values()) {
            section(topic, wanted).ifPresent(sections::add);
        }
        if (!sections.isEmpty()) {
            lines.getChildren().add(columns(sections));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(quiet(messages.text("palette.nothing")));
        }
    }

    /// Lists nothing, until it is shown again.
    public void putAway() {
        lines.getChildren().clear();
    }

    /// The table of gestures; its rows are `gesture.1`, `gesture.2`, ... of the bundle.
    private Optional<Node> gestures(String wanted) {
        GridPane grid = new GridPane(18, 5);
        ColumnConstraints need = new ColumnConstraints(130);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setPercentWidth(42);
        grid.getColumnConstraints().setAll(need, wide, wide);
        grid.addRow(
                0,
                title("shortcuts.gestures"),
                quiet(messages.text("shortcuts.mouse")),
                quiet(messages.text("shortcuts.keyboard")));
        int row = 1;
        for (int number = 1; number < MOST_GESTURES; number++) {
            Optional<String> name = messages.find("gesture." + number);
            if (name.isEmpty()) {
                break;
            }
            String mouse = messages.text("gesture." + number + ".mouse");
            String keys = messages.text("gesture." + number + ".keys");
            if (holds(wanted, name.get(), mouse, keys)) {
                Label strong = new WrappedLabel(name.get());
                strong.getStyleClass().add("strong");
                grid.addRow(row++, strong, new WrappedLabel(mouse), new WrappedLabel(keys));
            }
        }
        return row > 1 ? Optional.of(grid) : Optional.empty();
    }

    private Optional<Node> section(Action.Topic topic, String wanted) {
        VBox rows = new VBox(3, title("topic." + topic));
        for (Action action : actions.of(topic)) {
            String name = messages.text("action." + action.id());
            String keys =
                    action.shortcut().map(shown -> KeyWords.of(shown, messages)).orElse("");
            if (holds(wanted, name, keys)) {
                rows.getChildren().add(row(action.id(), name, keys));
            }
        }
        return rows.getChildren().size() > 1 ? Optional.of(rows) : Optional.empty();
    }

    private Node row(String id, String name, String keys) {
        Label words = new WrappedLabel(name);
        words.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, words, space);
        row.setId("shortcut-" + id);
        if (!keys.isEmpty()) {
            Label key = new Label(keys);
            key.getStyleClass().add("key-cap");
            key.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(key);
        }
        return row;
    }

    /// Sections side by side: each goes to the column that is shortest so far.
    private static Node columns(List<Node> sections) {
        List<VBox> columns = new ArrayList<>();
        GridPane grid = new GridPane(28, 0);
        int[] heights = new int[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / COLUMNS);
            share.setFillWidth(true);
            grid.getColumnConstraints().add(share);
            VBox column = new VBox(16);
            columns.add(column);
            GridPane.setValignment(column, VPos.TOP);
            grid.add(column, i, 0);
        }
        for (Node section : sections) {
            int shortest = 0;
            for (int i = 1; i < COLUMNS; i++) {
                shortest = heights[i] < heights[shortest] ? i : shortest;
            }
            heights[shortest] += ((VBox) section).getChildren().size() + 1;
            columns.get(shortest).getChildren().add(section);
        }
        return grid;
    }

    private static boolean holds(String wanted, String... texts) {
        return wanted.isEmpty()
                || String.join("\n", texts).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Label title(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }
}
