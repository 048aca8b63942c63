package org.causeboard.app.canvas;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.GestureEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.causeboard.app.canvas.gesture.Pointer;

/// Which modifier keys are down, also between events of the mouse, so that a preview follows a key pressed in the
/// middle of a drag.
final class HeldKeys {
    private final Set<Pointer.Key> down = EnumSet.noneOf(Pointer.Key.class);
    private final EventHandler<KeyEvent> listener = this::key;
    private final Runnable changed;

    /// @param changed is called when a modifier goes down or up
    HeldKeys(Runnable changed) {
        this.changed = changed;
    }

    /// Listens to a scene from now on.
    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, listener);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, listener);
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> down.clear());
    }

    private void key(KeyEvent event) {
        key(event.getCode()).ifPresent(key -> {
            boolean different = event.getEventType() == KeyEvent.KEY_PRESSED ? down.add(key) : down.remove(key);
            if (different) {
                changed.run();
            }
        });
    }

    private static Optional<Pointer.Key> key(KeyCode code) {
        return switch (code) {
            case SHIFT -> Optional.of(Pointer.Key.SHIFT);
            case CONTROL, COMMAND, META -> Optional.of(Pointer.Key.CONTROL);
            case ALT -> Optional.of(Pointer.Key.ALT);
            default -> Optional.empty();
        };
    }

    /// The modifiers of an event of the mouse.
    Set<Pointer.Key> with(MouseEvent event) {
        Set<Pointer.Key> held = EnumSet.noneOf(Pointer.Key.class);
        held.addAll(down);
        add(held, event.isShiftDown(), event.isControlDown() || event.isShortcutDown(), event.isAltDown());
        return held;
    }

    /// Whether the key that turns scrolling into zooming is down.
    boolean zooms(GestureEvent event) {
        return event.isControlDown() || event.isMetaDown() || down.contains(Pointer.Key.CONTROL);
    }

    /// The modifiers that are down now.
    Set<Pointer.Key> now() {
        Set<Pointer.Key> held = EnumSet.noneOf(Pointer.Key.class);
        held.addAll(down);
        return held;
    }

    private static void add(Set<Pointer.Key> held, boolean shift, boolean control, boolean alt) {
        if (shift) {
            held.add(Pointer.Key.SHIFT);
        }
        if (control) {
            held.add(Pointer.Key.CONTROL);
        }
        if (alt) {
            held.add(Pointer.Key.ALT);
        }
    }
}
