package org.causeboard.app.palette;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.KeyWords;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.palette.PaletteViewModel.Choice;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.theme.WrappedLabel;

/// A field over the window with a list below it. Enter does what is chosen, Escape closes.
public final class CommandPalette extends StackPane {
    private static final double WIDTH = 560;
    private static final double ROW = 34;
    private static final int ROWS = 9;

    private final PaletteViewModel model;
    private final Messages messages;
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final Label hindrance = new WrappedLabel("", "quiet");
    private final Runnable closed;

    /// @param closed is told when it has closed, to give the focus back
    public CommandPalette(PaletteViewModel model, Messages messages, Runnable closed) {
        this.model = model;
        this.messages = messages;
        this.closed = closed;
        setId("palette");
        getStyleClass().add("palette-ground");
        field.setId("palette-field");
        field.setPromptText(messages.text("palette.prompt"));
        field.setAccessibleText(messages.text("palette.prompt"));
        field.textProperty().bindBidirectional(model.typedProperty());
        list.setId("palette-list");
        list.setAccessibleText(messages.text("palette.list"));
        list.setItems(model.choices());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setPlaceholder(new Label(messages.text("palette.nothing")));
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> choose());
        hindrance.setId("palette-hindrance");
        hindrance.managedProperty().bind(hindrance.visibleProperty());
        hindrance.visibleProperty().bind(hindrance.textProperty().isNotEmpty());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> hindrance.setText(
                        Optional.ofNullable(chosen).flatMap(this::reason).orElse("")));
        VBox box = new VBox(8, field, list, hindrance);
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        setVisible(false);
        visibleProperty().subscribe(seen -> {
            if (seen && getChildren().isEmpty()) {
                getChildren().add(box); // what was never seen is never styled
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.choices().subscribe(() -> {
            selectFirst();
            if (list.getSelectionModel().isEmpty()) {
                Platform.runLater(this::selectFirst); // once a list that was empty has counted its rows
            }
        });
    }

    /// Opens with everything that can be done.
    public void open() {
        model.open();
        setVisible(true);
        field.requestFocus();
        selectFirst();
    }

    private void selectFirst() {
        if (!model.choices().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void close() {
        setVisible(false);
        model.close();
        closed.run();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else if (event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (event.getCode() == KeyCode.UP) {
            move(-1);
        } else {
            return;
        }
        event.consume();
    }

    private void move(int step) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS / 2));
        }
    }

    /// Does what is chosen: the first where the list has not chosen yet. What cannot be done stays chosen, with the
    /// reason below it.
    private void choose() {
        Optional<Choice> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(model.choices()::contains)
                .or(() -> model.choices().stream().findFirst());
        chosen.filter(choice -> reason(choice).isEmpty()).ifPresent(this::perform);
    }

    private Optional<String> reason(Choice choice) {
        return choice instanceof Choice.Act(String _, var _, var action)
                ? action.hindrance().getValue().map(messages::text)
                : Optional.empty();
    }

    private void perform(Choice choice) {
        close();
        switch (choice) {
            case Choice.Act(String _, var _, var action) -> action.perform();
            case Choice.GoTo(String _, var _, Runnable go) -> go.run();
        }
    }

    private final class Row extends ListCell<Choice> {
        Row() {
            setPrefWidth(0); // as wide as the list: a long reason is shortened and pushes no key out of sight
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            setGraphic(empty || choice == null ? null : row(choice));
        }

        private Node row(Choice choice) {
            Label words = new Label(choice.words());
            Label keys = new Label();
            keys.getStyleClass().add("quiet");
            words.setMinWidth(USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            StackPane icon = new StackPane();
            icon.setMinWidth(20);
            HBox row = new HBox(10, icon, words, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            switch (choice) {
                case Choice.Act(String _, var _, var action) -> {
                    action.icon().ifPresent(name -> icon.getChildren().add(Icons.action(name, 16)));
                    keys.setText(reason(choice)
                            .or(() -> action.shortcut().map(shown -> KeyWords.of(shown, messages)))
                            .orElse(""));
                    words.setDisable(!action.isPossible());
                }
                case Choice.GoTo _ -> icon.getChildren().add(Icons.action("search", 16));
            }
            return row;
        }
    }
}
