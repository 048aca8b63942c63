package org.causeboard.app.data;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.Explained;
import org.causeboard.app.theme.FirstSight;
import org.causeboard.app.theme.IconButton;

/// Over the canvas while one imagines: which row of the data is the unit, with the rows before and after it.
public final class RowBar extends HBox {
    private final RowFacts rows;
    private final Messages messages;
    private final Runnable back;
    private final TextField number = new TextField();
    private final Label of = new Label();
    private final Button release = new Button();

    /// @param back gives the keys back to the canvas
    public RowBar(RowFacts rows, Messages messages, Runnable back) {
        this.rows = rows;
        this.back = back;
        this.messages = messages;
        setId("row-bar");
        getStyleClass().addAll("canvas-tools", "row-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label name = new Label(messages.text("row.name"));
        name.getStyleClass().add("quiet");
        number.setId("row-number");
        number.setPrefColumnCount(4);
        number.setAccessibleText(messages.text("row.accessible"));
        number.setTooltip(new Tooltip(messages.text("row.accessible")));
        number.setPromptText(messages.text("row.prompt"));
        number.setOnAction(_ -> pick());
        number.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        of.getStyleClass().add("quiet");
        of.setId("row-count");
        release.setText(messages.text("row.release"));
        release.setId("row-release");
        release.getStyleClass().addAll("flat", "icon-button");
        release.setOnAction(_ -> rows.release());
        visibleProperty().bind(rows.offeredProperty());
        FirstSight.of(
                this,
                () -> getChildren()
                        .setAll(
                                name,
                                step("row-previous", "chevron-left", -1),
                                number,
                                of,
                                step("row-next", "chevron-right", 1),
                                Explained.unless(release, messages.text("row.none"))));
        managedProperty().bind(visibleProperty());
        rows.countProperty().subscribe(this::show);
        rows.rowProperty().subscribe((_, _) -> show()); // another row, not merely another world
    }

    /// Puts the cursor into the number.
    public void focus() {
        number.requestFocus();
        number.selectAll();
    }

    private Button step(String id, String icon, int by) {
        return new IconButton(
                id, icon, 16, messages.text("row." + (by > 0 ? "next" : "previous")), () -> rows.step(by));
    }

    private void show() {
        boolean any = rows.rowProperty().getValue().isPresent();
        number.setText(any ? Integer.toString(rows.rowProperty().getValue().getAsInt() + 1) : "");
        of.setText(messages.text("row.of", rows.countProperty().getValue()));
        release.setDisable(!any);
    }

    private void pick() {
        try {
            rows.pick(Integer.parseInt(number.getText().strip()) - 1);
            show(); // what was outside of the data
            number.selectAll();
        } catch (NumberFormatException e) {
            show();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            rows.step(event.getCode() == KeyCode.UP ? -1 : 1);
            number.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
        }
    }
}
