package org.causeboard.app.overview;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
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

/// A variable with its role and its distribution, which follows the world in place. Empty, though as high as later,
/// until it comes into sight: to style the words of a thousand rows takes longer than anything else that a large
/// document makes the window do. A row that tells of a role is higher and full from the beginning.
final class VariableRow extends HBox {
    private static final double PICTURE_WIDTH = 46;
    private static final double PICTURE_HEIGHT = 22;

    private final String name;
    private final Messages messages;
    private final Circle dot = new Circle(5.5);
    private final Label word = new Label();
    private final VBox words = new VBox();
    private String role = "";
    private boolean full;
    private Optional<Distribution> law = Optional.empty();
    private Optional<Distribution> drawn = Optional.empty();
    private final TinyPicture picture = new TinyPicture(PICTURE_WIDTH, PICTURE_HEIGHT);

    VariableRow(String name, Workspace workspace, Messages messages) {
        super(10);
        this.name = name;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("list-row", "variable-row");
        setId("variable-row-" + name);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        Item item = new Item.VariableItem(name);
        RowKeys.pressable(this, () -> workspace.select(item));
        setOnMouseClicked(click -> {
            if (click.isShortcutDown() || click.isShiftDown()) {
                workspace.selectToo(item);
            } else {
                workspace.select(item);
            }
        });
    }

    /// Which variable it is.
    String name() {
        return name;
    }

    /// Shows which part the variable has now.
    void showRole(String now) {
        if (now.equals(role)) {
            return;
        }
        role = now;
        dot.getStyleClass().setAll("role-dot", "role-" + role);
        boolean worded = !role.equals("none");
        if (worded) {
            fill();
        }
        word.setText(worded ? messages.text("role." + role) : "");
        if (worded != words.getChildren().contains(word)) {
            if (worded) {
                words.getChildren().add(word);
            } else {
                words.getChildren().remove(word);
            }
        }
    }

    private void fill() {
        if (full) {
            return;
        }
        full = true;
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        word.getStyleClass().add("quiet");
        words.getChildren().add(title);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT); // beside its dot, also without a role
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(dot, words, picture);
    }

    /// Takes what is known of the variable now, to be said when asked and drawn when seen.
    void tell(Optional<Distribution> now) {
        law = now;
    }

    /// Whether something else is drawn than is known.
    boolean isOutdated() {
        return !full || !law.equals(drawn);
    }

    /// Draws what is known.
    void draw() {
        fill();
        drawn = law;
        if (picture.show(law)) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && law.isPresent()
                ? name + ", " + DistributionPicture.words(law.get(), "", messages)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
