package org.causeboard.app.overview;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.overview.WorldsViewModel.Kind;
import org.causeboard.app.overview.WorldsViewModel.Row;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.workspace.Mode;

/// One world: what is done and seen in it and what it expects of the outcome. It follows the present world in place.
final class WorldRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Kind kind;
    private final Messages messages;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final Label number = new Label();
    private Optional<Row> shown = Optional.empty();

    WorldRow(Kind kind, WorldsViewModel worlds, Messages messages) {
        super(9);
        this.kind = kind;
        this.messages = messages;
        mark.getStyleClass().addAll("world-mark", "world-seen");
        if (kind == Kind.OBSERVED) {
            mark.getStyleClass().add("world-observed");
        }
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        name.setMaxWidth(Double.MAX_VALUE);
        if (kind == Kind.KEPT) { // the present one changes with a moving hand and keeps its height
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        number.getStyleClass().add("quiet");
        number.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(mark, name, number);
        switch (kind) {
            case PRESENT -> getChildren().add(button("keep-world", "pin", worlds::keepPresent));
            case KEPT -> getChildren().add(button("drop-world", "unpin", () -> shown.ifPresent(worlds::drop)));
            case OBSERVED -> {}
        }
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("list-row");
        setAccessibleRole(AccessibleRole.BUTTON);
        RowKeys.pressable(this, () -> shown.ifPresent(worlds::goTo));
        setOnMouseClicked(_ -> shown.ifPresent(worlds::goTo));
    }

    /// Which of the worlds it is for.
    Kind kind() {
        return kind;
    }

    /// Shows a world of its kind.
    void show(Row world, boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        if (shown.filter(world::equals).isPresent()) {
            return;
        }
        shown = Optional.of(world);
        String wanted = mark(world);
        if (!mark.getStyleClass().get(1).equals(wanted)) {
            mark.getStyleClass().set(1, wanted);
        }
        name.setText(new WorldWords(messages).of(world));
        String expected = world.expected().map(messages::number).orElse("");
        number.setText(expected);
        number.setVisible(!expected.isEmpty());
        number.setManaged(!expected.isEmpty());
        setAccessibleText(expected.isEmpty() ? name.getText() : name.getText() + ": " + expected);
    }

    private static String mark(Row world) {
        if (!world.live().isIntervened()) {
            return "world-seen";
        }
        return world.mode() == Mode.IMAGINE ? "world-imagined" : "world-done";
    }

    private Button button(String id, String icon, Runnable run) {
        return IconButton.tiny(id, icon, 14, messages.text("overview." + id), run);
    }
}
