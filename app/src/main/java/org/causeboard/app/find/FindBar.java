package org.causeboard.app.find;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.causeboard.app.find.FindViewModel.Match;
import org.causeboard.app.find.FindViewModel.Where;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.FirstSight;
import org.causeboard.app.theme.IconButton;
import org.causeboard.app.theme.Icons;

/// A small bar over the canvas to search in. Enter goes on, Shift+Enter back, Escape closes it.
public final class FindBar extends HBox {
    private final FindViewModel model;
    private final Messages messages;
    private final Consumer<String> reveal;
    private final Runnable closed;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Label where = new Label();

    /// @param reveal brings a variable into view
    /// @param closed is told when it has closed, to give the focus back
    public FindBar(FindViewModel model, Messages messages, Consumer<String> reveal, Runnable closed) {
        this.model = model;
        this.messages = messages;
        this.reveal = reveal;
        this.closed = closed;
        setId("find-bar");
        getStyleClass().addAll("canvas-tools", "find-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        StackPane.setMargin(this, new Insets(12));
        field.setId("find-field");
        field.setPromptText(messages.text("find.prompt"));
        field.setAccessibleText(messages.text("find.prompt"));
        field.setPrefColumnCount(14);
        field.textProperty().bindBidirectional(model.typedProperty());
        count.setId("find-count");
        count.getStyleClass().add("quiet");
        count.setMinWidth(USE_PREF_SIZE);
        where.setId("find-where");
        where.getStyleClass().add("quiet");
        where.setMaxWidth(180);
        where.managedProperty().bind(where.visibleProperty());
        setVisible(false);
        FirstSight.of(this, this::fill);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.matchesProperty().subscribe(this::show);
        model.atProperty().subscribe(this::show);
        model.typedProperty().subscribe(this::show); // also when nothing is found after nothing was
    }

    private void fill() {
        getChildren()
                .setAll(
                        Icons.action("search", 16),
                        field,
                        count,
                        where,
                        button("find-previous", "chevron-up", () -> model.step(-1)),
                        button("find-next", "chevron-down", () -> model.step(1)),
                        button("find-close", "close", this::close));
    }

    /// Shows it, with what was looked for last ready to be typed over.
    public void open() {
        setVisible(true);
        model.open();
        field.requestFocus();
        field.selectAll();
    }

    /// Hides it; what was found stays selected and in view.
    public void close() {
        if (isVisible()) {
            setVisible(false);
            model.close();
            closed.run();
        }
    }

    private Button button(String id, String icon, Runnable run) {
        Button button = new IconButton(id, icon, 16, messages.text(id.replace("find-", "find.")), run);
        button.setFocusTraversable(false);
        return button;
    }

    private void show() {
        int size = model.matchesProperty().get().size();
        boolean nothing = field.getText().isBlank();
        count.setText(
                nothing
                        ? ""
                        : size == 0
                                ? messages.text("find.nothing")
                                : messages.text("find.count", model.atProperty().get() + 1, size));
        where.setText(model.current().map(this::words).orElse(""));
        where.setVisible(!where.getText().isEmpty());
        if (isVisible()) {
            model.current().map(Match::variable).ifPresent(reveal);
        }
    }

    private String words(Match match) {
        return match.where() == Where.STATE || match.where() == Where.NOTE
                ? messages.text("find." + match.where(), match.text().replace('\n', ' '))
                : "";
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> model.step(event.isShiftDown() ? -1 : 1);
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
