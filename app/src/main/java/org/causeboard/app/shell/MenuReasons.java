package org.causeboard.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Entries of menus that cannot be chosen say why, in a tooltip. Disabled entries get no mouse events, so the tooltip
/// belongs to the list that they stand in.
public final class MenuReasons {
    private static final Duration SOON = Duration.millis(400);

    private final List<MenuItem> items;
    private final Tooltip tooltip = new Tooltip();

    private MenuReasons(List<MenuItem> items) {
        this.items = items;
        tooltip.setShowDelay(SOON);
    }

    /// Gives an entry a reason, which is asked for while it is disabled.
    public static void give(MenuItem item, Supplier<Optional<String>> reason) {
        item.getProperties().put(MenuReasons.class, reason);
    }

    /// The reason of an entry that cannot be chosen now.
    public static Optional<String> of(MenuItem item) {
        return item.isDisable() && item.getProperties().get(MenuReasons.class) instanceof Supplier<?> reason
                ? ((Optional<?>) reason.get()).map(Object::toString)
                : Optional.empty();
    }

    /// Lets the entries of a menu say their reasons.
    public static void tell(Menu menu) {
        menu.setOnShown(_ -> watch(menu.getItems()));
    }

    /// Lets the entries of a menu at the pointer say their reasons.
    public static void tell(ContextMenu menu) {
        menu.setOnShown(_ -> watch(menu.getItems()));
    }

    private static void watch(List<MenuItem> items) {
        items.stream()
                .filter(item -> !(item instanceof SeparatorMenuItem) && item.getStyleableNode() != null)
                .map(item -> item.getStyleableNode().getParent())
                .findFirst()
                .filter(list -> list.getProperties().putIfAbsent(MenuReasons.class, items) == null)
                .ifPresent(new MenuReasons(items)::watch);
    }

    private void watch(Node list) {
        list.addEventFilter(MouseEvent.MOUSE_MOVED, event -> say(list, reasonAt(event)));
    }

    private void say(Node list, String reason) {
        if (!reason.equals(tooltip.getText())) {
            tooltip.hide();
            tooltip.setText(reason);
            if (reason.isEmpty()) {
                Tooltip.uninstall(list, tooltip);
            } else {
                Tooltip.install(list, tooltip);
            }
        }
    }

    private String reasonAt(MouseEvent event) {
        return items.stream()
                .filter(item -> item.getStyleableNode() != null)
                .filter(item -> item.getStyleableNode()
                        .localToScene(item.getStyleableNode().getLayoutBounds())
                        .contains(event.getSceneX(), event.getSceneY()))
                .flatMap(item -> of(item).stream())
                .findFirst()
                .orElse("");
    }
}
