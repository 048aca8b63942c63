package org.causeboard.app.canvas;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.action.Actions;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.AppIcon;
import org.causeboard.app.theme.Icons;
import org.causeboard.model.document.CausalDocument;

/// What an empty canvas says: the three ways to begin.
final class Hints extends StackPane {
    private static final double MARGIN = 12;
    private static final double NARROW = 620;

    private final CanvasView canvas;
    private final Messages messages;
    private final VBox box = new VBox(18);
    private final Node icon = AppIcon.node(64);
    private final VBox further = new VBox(18);

    Hints(CanvasView canvas) {
        this.canvas = canvas;
        messages = canvas.studio().messages();
        setId("hints");
        setPickOnBounds(false);
        Label title = new Label(messages.text("hints.title"));
        title.getStyleClass().add("hints-title");
        HBox ways = new HBox(
                14, way("draw", "variable-add"), way("example", "example-gallery"), way("data", "import-data"));
        ways.setAlignment(Pos.CENTER);
        ways.setPickOnBounds(false);
        box.getChildren().setAll(icon, title, ways, further);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setPickOnBounds(false);
        further.setAlignment(Pos.CENTER);
        further.setPickOnBounds(false);
        getChildren().add(box);
        setPadding(new Insets(0, MARGIN, 0, MARGIN));
        widthProperty().subscribe(width -> {
            ways.getStyleClass().setAll(width.doubleValue() < NARROW ? "narrow-ways" : "ways");
            ways.setSpacing(width.doubleValue() < NARROW ? 8 : 14);
        });
        heightProperty().subscribe(_ -> fit());
        further.layoutBoundsProperty().subscribe(_ -> fit());
        visibleProperty().bind(canvas.studio().workspace().documentProperty().map(Hints::isEmpty));
    }

    /// Whether there is nothing to be seen yet.
    static boolean isEmpty(CausalDocument document) {
        return document.graph().size() == 0 && document.notes().isEmpty();
    }

    /// Puts further ways to begin below the three.
    void more(Node node) {
        further.getChildren().add(node);
        node.managedProperty().subscribe(_ -> fit());
    }

    /// On a low canvas the icon goes first, then what stands below the three ways: nothing is cut off.
    private void fit() {
        shown(icon, true);
        shown(further, further.getChildren().stream().anyMatch(Node::isManaged));
        double room = getHeight() - 2 * MARGIN;
        shown(icon, box.prefHeight(-1) <= room);
        shown(further, further.isManaged() && box.prefHeight(-1) <= room);
    }

    private static void shown(Node node, boolean fits) {
        node.setVisible(fits);
        node.setManaged(fits);
    }

    private Node way(String id, String icon) {
        Label name = new Label(messages.text("hints." + id));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label how = new Label(messages.text("hints." + id + ".how"));
        how.getStyleClass().add("quiet");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(6, Icons.action(icon, 24), name, how);
        content.setMaxWidth(160);
        content.setPrefWidth(160);
        Button button = new Button();
        button.setGraphic(content);
        button.setId("begin-" + id);
        button.getStyleClass().add("way");
        button.setAccessibleText(messages.text("hints." + id) + ". " + messages.text("hints." + id + ".how"));
        button.setOnAction(_ -> begin(id));
        return button;
    }

    /// Once: the second click of a double click finds that it has been done.
    private void begin(String id) {
        if (!isEmpty(canvas.studio().workspace().document())) {
            return;
        }
        Actions actions = canvas.studio().actions();
        String action = switch (id) {
            case "draw" -> "new-variable";
            case "example" -> "open-gallery";
            default -> "open-data";
        };
        List<String> known = actions.all().stream().map(each -> each.id()).toList();
        if (known.contains(action)) {
            actions.get(action).perform();
        }
    }
}
