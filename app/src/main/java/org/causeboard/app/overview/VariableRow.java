package org.causeboard.app.overview;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.picture.TinyPicture;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Distribution;

/// A variable with its role and its distribution, which follows the world in place.
final class VariableRow extends HBox {
    private static final double PICTURE_WIDTH = 46;
    private static final double PICTURE_HEIGHT = 22;

    private final String name;
    private final String role;
    private final Messages messages;
    private final TinyPicture picture = new TinyPicture(PICTURE_WIDTH, PICTURE_HEIGHT);

    VariableRow(String name, String role, Workspace workspace, Messages messages) {
        super(10);
        this.name = name;
        this.role = role;
        this.messages = messages;
        Circle dot = new Circle(5.5);
        dot.getStyleClass().addAll("role-dot", "role-" + role);
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        VBox words = new VBox(0, title);
        if (!role.equals("none")) {
            Label word = new Label(messages.text("role." + role));
            word.getStyleClass().add("quiet");
            words.getChildren().add(word);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(dot, words, picture);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("list-row");
        setId("variable-row-" + name);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        Item item = new Item.VariableItem(name);
        RowKeys.pressable(this, () -> workspace.select(item));
        setOnMouseClicked(click -> {
            if (click.isShortcutDown() || click.isShiftDown()) {
                workspace.selection().add(item);
            } else {
                workspace.select(item);
            }
        });
    }

    /// Which variable it is.
    String name() {
        return name;
    }

    /// Whether it is the row of a variable in a role.
    boolean isOf(String variable, String itsRole) {
        return name.equals(variable) && role.equals(itsRole);
    }

    /// Shows what is known of the variable now.
    void show(Optional<Distribution> law) {
        if (picture.show(law)) {
            setAccessibleText(law.map(known -> name + ", " + DistributionPicture.words(known, "", messages))
                    .orElse(name));
        }
    }
}
