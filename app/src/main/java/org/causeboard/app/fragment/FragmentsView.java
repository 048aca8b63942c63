package org.causeboard.app.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.theme.Explained;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.theme.WrappedLabel;
import org.causeboard.model.fragment.OwnFragment;

/// The fragments in a list, and beside it the chosen one: its picture, its name, and which of its variables take the
/// place of selected ones. A double click or Enter inserts it; Alt+Delete deletes it, as Delete alone belongs to the
/// canvas.
final class FragmentsView extends HBox {
    private static final int ENDS = 2;

    private final Studio studio;
    private final Messages messages;
    private final OwnFragments fragments;
    private final Consumer<OwnFragment> insert;
    private final ListView<OwnFragment> list = new ListView<>();
    private final TextField name = new TextField();
    private final FragmentPicture picture;
    private final List<ComboBox<Optional<String>>> ends = new ArrayList<>();
    private final Hyperlink back = new Hyperlink();
    private Optional<Removed> removed = Optional.empty();
    private boolean showing;

    /// What was deleted last, and where it stood.
    private record Removed(OwnFragment fragment, int at) {}

    FragmentsView(Studio studio, OwnFragments fragments, Consumer<OwnFragment> insert) {
        super(18);
        this.studio = studio;
        this.fragments = fragments;
        this.insert = insert;
        messages = studio.messages();
        picture = new FragmentPicture(studio);
        Explained details = details();
        HBox.setHgrow(details, Priority.ALWAYS);
        getChildren().setAll(column(), details);
    }

    /// Chooses one by its place.
    void choose(int at) {
        list.getSelectionModel().select(at);
        list.scrollTo(at);
    }

    /// What gets the focus when the card opens.
    Node first() {
        return list;
    }

    /// The field with the name of the chosen one.
    TextField name() {
        return name;
    }

    Optional<OwnFragment> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private VBox column() {
        list.setId("fragments-list");
        list.setAccessibleText(messages.text("fragments.title"));
        list.setPrefSize(220, 300);
        Label empty = new WrappedLabel(messages.text("fragments.empty"), "quiet");
        empty.setPadding(new Insets(12));
        list.setPlaceholder(empty);
        list.setItems(fragments.all());
        list.setCellFactory(_ -> cell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        back.setId("fragment-bring-back");
        back.setOnAction(_ -> bringBack());
        back.visibleProperty().bind(back.textProperty().isNotEmpty());
        back.managedProperty().bind(back.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(6, list, back);
    }

    private ListCell<OwnFragment> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(OwnFragment fragment, boolean empty) {
                super.updateItem(fragment, empty);
                setText(empty || fragment == null ? "" : fragment.name());
                setOnMouseClicked(click -> {
                    if (!isEmpty() && click.getClickCount() == 2) {
                        insert.accept(getItem());
                    }
                });
            }
        };
    }

    private Explained details() {
        name.setId("fragment-name");
        name.setPromptText(messages.text("fragments.name"));
        name.setAccessibleText(messages.text("fragments.name"));
        name.setOnAction(_ -> {
            rename();
            list.requestFocus();
        });
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        GridPane form = new GridPane(10, 6);
        form.addRow(0, new Label(messages.text("fragments.name")), name);
        GridPane.setHgrow(name, Priority.ALWAYS);
        for (int place = 0; place < ENDS; place++) {
            ComboBox<Optional<String>> end = end(place);
            ends.add(end);
            Label words = new Label(messages.text("fragments.end-" + place));
            words.setLabelFor(end);
            form.addRow(place + 1, words, end);
        }
        Label hint = new WrappedLabel(messages.text("fragments.ends.hint"), "quiet");
        hint.setMaxWidth(FragmentPicture.WIDTH);
        Button put = button("fragment-insert", insert);
        put.setText(messages.text("fragments.insert"));
        put.getStyleClass().add("accent");
        Button delete = button("fragment-delete", this::delete);
        delete.setGraphic(Icons.action("delete", 14));
        delete.setText(messages.text("fragments.delete"));
        HBox buttons = new HBox(8, put, delete);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(10, picture, form, hint, buttons);
        box.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return Explained.unless(box, messages.text("fragments.none-chosen"));
    }

    private ComboBox<Optional<String>> end(int place) {
        ComboBox<Optional<String>> box = new ComboBox<>();
        box.setId("fragment-end-" + place);
        box.setAccessibleText(messages.text("fragments.end-" + place));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Optional<String> variable) {
                return variable == null ? "" : variable.orElse(messages.text("fragments.end-none"));
            }

            @Override
            public Optional<String> fromString(String text) {
                return Optional.of(text);
            }
        });
        box.setOnAction(_ -> changeEnds());
        return box;
    }

    private Button button(String id, Consumer<OwnFragment> run) {
        Button button = new Button();
        button.setId(id);
        button.setTooltip(new Tooltip(messages.text("fragments." + id + ".hint")));
        button.setAccessibleText(messages.text("fragments." + id + ".hint"));
        button.setOnAction(_ -> chosen().ifPresent(run));
        return button;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            chosen().ifPresent(insert);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DELETE) {
            chosen().ifPresent(this::delete);
        } else {
            return;
        }
        event.consume();
    }

    private void rename() {
        if (!showing && !name.getText().isBlank()) {
            chosen().ifPresent(fragment -> replace(fragment, fragment.named(name.getText())));
        }
    }

    private void changeEnds() {
        if (showing) {
            return;
        }
        List<String> variables = ends.stream()
                .map(ComboBox::getValue)
                .flatMap(value -> value == null ? java.util.stream.Stream.empty() : value.stream())
                .distinct()
                .toList();
        chosen().ifPresent(fragment -> replace(fragment, fragment.withEnds(variables)));
    }

    private void replace(OwnFragment before, OwnFragment after) {
        OwnFragment kept = fragments.replace(before, after);
        list.getSelectionModel().select(kept);
        show(kept);
    }

    private void delete(OwnFragment fragment) {
        removed = Optional.of(new Removed(fragment, fragments.remove(fragment)));
        back.setText(messages.text("fragments.bring-back", fragment.name()));
        list.requestFocus();
    }

    private void bringBack() {
        removed.ifPresent(gone -> {
            fragments.bringBack(gone.fragment(), gone.at());
            choose(gone.at());
        });
        removed = Optional.empty();
        back.setText("");
        list.requestFocus();
    }

    private void show(OwnFragment fragment) {
        showing = true;
        picture.show(Optional.ofNullable(fragment));
        name.setText(fragment == null ? "" : fragment.name());
        for (int place = 0; place < ENDS; place++) {
            ComboBox<Optional<String>> box = ends.get(place);
            List<Optional<String>> choices = new ArrayList<>(List.of(Optional.empty()));
            if (fragment != null) {
                fragment.piece().document().graph().variables().forEach(variable -> choices.add(Optional.of(variable)));
            }
            if (!box.getItems().equals(choices)) {
                box.getItems().setAll(choices);
            }
            box.getSelectionModel()
                    .select(
                            fragment == null
                                    ? 0
                                    : fragment.end(place)
                                            .map(end -> choices.indexOf(Optional.of(end)))
                                            .orElse(0));
        }
        showing = false;
    }
}
