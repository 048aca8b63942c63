package org.causeboard.app.find;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.Icons;

/// A field over the canvas: what is typed is selected and brought into view. Enter goes on, Shift+Enter back, Escape
/// leaves.
public final class FindBar extends StackPane {
    private final TextField field = new TextField();
    private final Messages messages;
    private final Runnable closed;

    /// @param closed gives the focus back
    public FindBar(FindViewModel model, Messages messages, Runnable closed) {
        this.messages = messages;
        this.closed = closed;
        setPickOnBounds(false);
        field.setId("find-field");
        field.setPromptText(messages.text("find.prompt"));
        field.setAccessibleText(messages.text("find.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setPrefColumnCount(16);
        Label count = new Label();
        count.setId("find-count");
        count.getStyleClass().add("quiet");
        count.setMinWidth(64);
        model.foundProperty()
                .subscribe(found -> count.setText(
                        model.typedProperty().get().isBlank()
                                ? ""
                                : messages.text(
                                        "find.count",
                                        found.variables().isEmpty() ? 0 : found.at() + 1,
                                        found.variables().size())));
        HBox bar = new HBox(
                4,
                field,
                count,
                button("find-previous", "chevron-up", () -> model.step(-1)),
                button("find-next", "chevron-down", () -> model.step(1)),
                button("find-close", "close", this::close));
        bar.setId("find");
        bar.getStyleClass().addAll("canvas-tools", "find-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(bar, Pos.TOP_RIGHT);
        StackPane.setMargin(bar, new Insets(12));
        getChildren().add(bar);
        bar.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
                model.step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
        setVisible(false);
    }

    private Button button(String id, String icon, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.action(icon, 16));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(messages.text(id));
        button.setTooltip(new Tooltip(messages.text(id)));
        button.setOnAction(_ -> run.run());
        return button;
    }

    /// Opens with what was typed last, selected.
    public void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }
}
