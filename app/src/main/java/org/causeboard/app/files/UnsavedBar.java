package org.causeboard.app.files;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.workspace.Workspace;

/// Asks, in a bar and not in a dialog, what is to become of edits that are not saved.
public final class UnsavedBar extends HBox implements DocumentFiles.Guard {
    private final Workspace workspace;
    private Runnable next = () -> {};

    public UnsavedBar(Workspace workspace, Messages messages) {
        this.workspace = workspace;
        setId("unsaved");
        getStyleClass().add("question-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label question = new Label(messages.text("files.unsaved"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button leave = new Button(messages.text("files.leave"));
        leave.setId("leave-unsaved");
        leave.setOnAction(_ -> {
            close();
            next.run();
        });
        Button stay = new Button(messages.text("files.stay"));
        stay.setId("stay");
        stay.setOnAction(_ -> close());
        getChildren().addAll(question, space, stay, leave);
        close();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }

    @Override
    public void leave(Runnable goOn) {
        if (!workspace.editedProperty().get()) {
            goOn.run();
            return;
        }
        next = goOn;
        setVisible(true);
        setManaged(true);
    }
}
