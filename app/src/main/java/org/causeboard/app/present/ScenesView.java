package org.causeboard.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Explained;
import org.causeboard.app.theme.Icons;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.PresentationScene;

/// The scenes of the talk in a list, and what can be done with the chosen one. A double click or Enter shows it; Alt
/// with an arrow lets it come earlier or later; Alt+Delete takes it out, as Delete alone belongs to the canvas.
public final class ScenesView extends HBox {
    private final Messages messages;
    private final Presentation presentation;
    private final ScenesViewModel scenes;
    private final ListView<PresentationScene> list = new ListView<>();
    private final TextField name = new TextField();
    private final TextArea note = new TextArea();
    private final VBox details;
    private boolean showing;

    public ScenesView(Studio studio, Presentation presentation) {
        super(18);
        messages = studio.messages();
        this.presentation = presentation;
        scenes = presentation.scenes();
        getStyleClass().add("panel-column");
        details = details();
        getChildren().setAll(column(studio), details);
        HBox.setHgrow(details, Priority.ALWAYS);
        scenes.scenesProperty().subscribe(_ -> fill());
        scenes.currentProperty().subscribe(_ -> fill());
        fill();
    }

    private VBox column(Studio studio) {
        list.setId("scenes-list");
        list.getStyleClass().add("history-list");
        list.setAccessibleText(messages.text("tab.scenes"));
        Label empty = new Label(messages.text("scenes.empty"));
        empty.getStyleClass().add("quiet");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> cell());
        list.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> {
            if (!showing) {
                rename(); // what was written belongs to the scene before
                describe();
                scenes.choose(Optional.ofNullable(chosen));
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> list.requestFocus());
        VBox.setVgrow(list, Priority.ALWAYS);
        Button add = button("scene-add", "fullscreen", this::add);
        add.setText(messages.text("scenes.add"));
        Button present =
                button("scene-present", "presentation", studio.actions().get("present")::perform);
        present.setText(messages.text("scenes.present"));
        VBox column = new VBox(8, new FlowPane(8, 8, add, present), list);
        column.setMinWidth(170);
        column.setPrefWidth(270);
        return column;
    }

    /// A new scene is named at once.
    private void add() {
        presentation.addScene();
        name.requestFocus();
        name.selectAll();
    }

    private ListCell<PresentationScene> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(PresentationScene scene, boolean empty) {
                super.updateItem(scene, empty);
                setText(empty ? "" : messages.text("scenes.entry", getIndex() + 1, scene.name()));
                setOnMouseClicked(click -> {
                    if (!isEmpty() && click.getClickCount() == 2) {
                        presentation.show(getItem());
                    }
                });
            }
        };
    }

    private VBox details() {
        name.setId("scene-name");
        name.setPromptText(messages.text("scenes.name-prompt"));
        name.setAccessibleText(messages.text("scenes.name-prompt"));
        name.setOnAction(_ -> rename());
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        note.setId("scene-note");
        note.setPromptText(messages.text("scenes.note-prompt"));
        note.setAccessibleText(messages.text("scenes.note-prompt"));
        note.setWrapText(true);
        note.setPrefRowCount(3);
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                describe();
            }
        });
        FlowPane buttons = new FlowPane(
                6,
                6,
                worded("scene-show", "play", presentation::show),
                worded("scene-update", "redo", presentation::update),
                bare("scene-up", "chevron-up", scene -> scenes.move(scene, -1)),
                bare("scene-down", "chevron-down", scene -> scenes.move(scene, 1)),
                bare("scene-remove", "delete", scenes::remove));
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, name, note, buttons);
        VBox around = new VBox(12, Explained.unless(box, messages.text("scenes.none-chosen")), layers());
        around.setMinWidth(0);
        box.disableProperty().bind(scenes.currentProperty().map(Optional::isEmpty));
        return around;
    }

    /// What is shown on the canvas now; a scene keeps it.
    private FlowPane layers() {
        Label title = new Label(messages.text("scenes.layers"));
        title.getStyleClass().add("quiet");
        FlowPane row = new FlowPane(14, 6, title);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Layer layer : Layer.values()) {
            String id = layer.name().toLowerCase(Locale.ROOT).replace('_', '-');
            CheckBox box = new CheckBox(messages.text("layer." + id));
            box.setId("layer-box-" + id);
            scenes.hiddenProperty().subscribe(hidden -> box.setSelected(!hidden.contains(layer)));
            box.setOnAction(_ -> scenes.toggle(layer));
            row.getChildren().add(box);
        }
        return row;
    }

    private Button worded(String id, String icon, Consumer<PresentationScene> run) {
        Button button = bare(id, icon, run);
        button.setText(messages.text("scenes." + id));
        return button;
    }

    private Button bare(String id, String icon, Consumer<PresentationScene> run) {
        return button(
                id, icon, () -> scenes.currentProperty().get().ifPresent(run)); // never without one: it is disabled
    }

    private Button button(String id, String icon, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.action(icon, 14));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.text("scenes." + id + ".hint")));
        button.setAccessibleText(messages.text("scenes." + id + ".hint"));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void key(KeyEvent event) {
        Optional<PresentationScene> chosen = scenes.currentProperty().get();
        if (chosen.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            presentation.show(chosen.get());
        } else if (event.isAltDown() && event.getCode() == KeyCode.DELETE) {
            scenes.remove(chosen.get());
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            scenes.move(chosen.get(), -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            scenes.move(chosen.get(), 1);
        } else {
            return;
        }
        event.consume();
    }

    private void rename() {
        if (!showing) {
            scenes.currentProperty().get().ifPresent(scene -> scenes.rename(scene, name.getText()));
        }
    }

    private void describe() {
        if (!showing) {
            scenes.currentProperty().get().ifPresent(scene -> scenes.describe(scene, note.getText()));
        }
    }

    private void fill() {
        if (showing) {
            return;
        }
        showing = true;
        List<PresentationScene> all = new ArrayList<>(scenes.scenesProperty().getValue());
        if (!all.equals(list.getItems())) {
            list.getItems().setAll(all);
        }
        Optional<PresentationScene> current = scenes.currentProperty().get();
        current.ifPresentOrElse(
                scene -> list.getSelectionModel().select(scene), list.getSelectionModel()::clearSelection);
        write(name, current.map(PresentationScene::name).orElse(""));
        write(note, current.map(PresentationScene::note).orElse(""));
        showing = false;
    }

    private static void write(javafx.scene.control.TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
