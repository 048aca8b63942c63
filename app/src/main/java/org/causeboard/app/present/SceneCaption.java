package org.causeboard.app.present;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.FirstSight;

/// What is said of the scene that is shown: its name, its note, and how far the talk is.
final class SceneCaption extends VBox {
    private static final double MARGIN = 28;

    private final ScenesViewModel scenes;
    private final Messages messages;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label note = new Label();

    SceneCaption(ScenesViewModel scenes, Messages messages) {
        super(6);
        this.scenes = scenes;
        this.messages = messages;
        setId("scene-caption");
        getStyleClass().add("scene-caption");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(MARGIN));
        name.setId("scene-caption-name");
        name.getStyleClass().add("scene-caption-name");
        count.setId("scene-caption-count");
        count.getStyleClass().add("scene-caption-count");
        count.setMinWidth(USE_PREF_SIZE);
        note.setId("scene-caption-note");
        note.getStyleClass().add("scene-caption-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(900);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(24, name, space, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        setVisible(false);
        FirstSight.of(this, () -> getChildren().setAll(head, note));
    }

    /// The height that it takes with its margins, none while it is hidden.
    ObservableValue<Double> footProperty() {
        return Bindings.createObjectBinding(
                () -> isVisible() ? getHeight() + 2 * MARGIN : 0, visibleProperty(), heightProperty());
    }

    /// Says what is to be said of the scene that is shown, or nothing.
    void show(boolean presenting) {
        setVisible(presenting && scenes.currentProperty().get().isPresent());
        scenes.currentProperty().get().ifPresent(scene -> {
            name.setText(scene.name());
            count.setText(messages.text(
                    "scenes.count",
                    scenes.number(),
                    scenes.scenesProperty().getValue().size()));
            note.setText(scene.note());
            note.setVisible(!scene.note().isEmpty());
            note.setManaged(!scene.note().isEmpty());
        });
    }
}
