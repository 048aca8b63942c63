package org.causeboard.app.canvas;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.causeboard.app.action.Action;
import org.causeboard.app.shell.ActionControls;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// The roles of the one variable that is selected, as buttons beyond its ring while the pointer is on it. By keyboard
/// the letters E, O, A, U and S do the same.
final class RoleRing extends HBox {
    private static final double SMALLEST_ZOOM = 0.45;

    private final CanvasView canvas;
    private final Workspace workspace;
    private final Map<Role, ToggleButton> buttons = new EnumMap<>(Role.class);

    RoleRing(CanvasView canvas) {
        this.canvas = canvas;
        workspace = canvas.studio().workspace();
        setId("role-ring");
        getStyleClass().addAll("canvas-tools", "role-ring");
        setManaged(false);
        setVisible(false);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume); // the canvas below is not pointed at
    }

    /// Shows or hides it, and goes along with its variable.
    void refresh() {
        Optional<NodeGeometry> node = wanted();
        if (node.isPresent()) {
            Set<Role> roles = workspace.document().graph().roles(node.get().variable());
            for (Role role : Role.values()) {
                buttons.computeIfAbsent(role, this::button).setSelected(roles.contains(role));
            }
            if (getChildren().isEmpty()) {
                getChildren().setAll(buttons.values());
            }
            setVisible(true);
            applyCss();
            place(node.get().box());
        } else {
            setVisible(false);
        }
    }

    private Optional<NodeGeometry> wanted() {
        if (!canvas.isReady()
                || canvas.view().zoom() < SMALLEST_ZOOM
                || workspace.selection().size() != 1) {
            return Optional.empty();
        }
        return workspace
                .hoveredProperty()
                .get()
                .filter(workspace.selection()::contains)
                .filter(Item.VariableItem.class::isInstance)
                .map(item -> ((Item.VariableItem) item).name())
                .flatMap(canvas.latest()::node)
                .filter(node -> workspace.document().graph().contains(node.variable())); // not a folded group
    }

    private void place(Box box) {
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        Point above = canvas.view().toScreen(new Point(box.centre().x(), box.y()));
        Point below = canvas.view().toScreen(new Point(box.centre().x(), box.bottom()));
        double x = Math.clamp(above.x() - width / 2, 0, Math.max(0, canvas.getWidth() - width));
        double y = above.y() - Pointing.RING - height;
        resizeRelocate(Math.rint(x), Math.rint(y < 0 ? below.y() + Pointing.RING : y), width, height);
    }

    private ToggleButton button(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        ActionControls controls =
                new ActionControls(canvas.studio().actions(), canvas.studio().messages());
        Action action = canvas.studio().actions().get("role-" + name);
        ToggleButton button = new ToggleButton(controls.name(action));
        button.setId("ring-role-" + name);
        action.icon().ifPresent(icon -> button.setGraphic(Icons.action(icon, 16)));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(new Tooltip(controls.explanation(action)));
        button.setAccessibleText(controls.name(action));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            action.perform();
            canvas.requestFocus();
        });
        return button;
    }
}
