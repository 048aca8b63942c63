package org.causeboard.app.outline;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.Choice;
import org.causeboard.app.theme.FirstSight;

/// The pane at the left, with the overview or the outline in it.
public final class LeftPane extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton overviewButton;
    private final ToggleButton outlineButton;
    private final OutlineView outline;

    public LeftPane(Node overview, OutlineView outline, Messages messages) {
        this.outline = outline;
        overviewButton = button("show-overview", messages);
        outlineButton = button("show-outline", messages);
        HBox head = new HBox(overviewButton, outlineButton);
        head.getStyleClass().addAll("segmented", "left-switch");
        head.setMaxWidth(USE_PREF_SIZE);
        TextField filter = new TextField();
        filter.setId("outline-filter");
        filter.setPromptText(messages.text("outline.filter"));
        filter.setAccessibleText(messages.text("outline.filter"));
        filter.textProperty().bindBidirectional(outline.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                outline.requestFocus();
                event.consume();
            }
        });
        VBox filtered = new VBox(8);
        filtered.getStyleClass().add("outline-box");
        filtered.visibleProperty().bind(outline.visibleProperty());
        VBox.setVgrow(outline, Priority.ALWAYS);
        StackPane content = new StackPane(overview, filtered);
        VBox.setVgrow(content, Priority.ALWAYS);
        getStyleClass().add("left-pane-box");
        getChildren().setAll(head, content);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
            overview.setVisible(group.getSelectedToggle() == overviewButton);
            outline.setVisible(group.getSelectedToggle() == outlineButton);
        });
        group.selectToggle(overviewButton);
        FirstSight.of(filtered, () -> filtered.getChildren().setAll(filter, outline));
    }

    private ToggleButton button(String id, Messages messages) {
        ToggleButton button = new Choice(messages.text("left." + id));
        button.setId(id);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(messages.text("action." + id)));
        return button;
    }

    /// Shows the outline and gives it the focus; or the overview again, when the outline is shown.
    public void toggle() {
        boolean wanted = group.getSelectedToggle() != outlineButton;
        group.selectToggle(wanted ? outlineButton : overviewButton);
        if (wanted) {
            outline.requestFocus();
        }
    }
}
