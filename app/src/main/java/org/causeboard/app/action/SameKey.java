package org.causeboard.app.action;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys that mean the same on different keyboards: where `+` is written with Shift it is the key of `=`, and the digits
/// and signs of the numeric keypad are keys of their own.
public final class SameKey {
    private SameKey() {}

    /// What was pressed together with Ctrl or Command, as shortcuts name it; anything else as it is.
    public static KeyEvent of(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return event;
        }
        if (event.getCode() == KeyCode.TAB && event.isControlDown() && !event.isAltDown()) {
            return page(event);
        }
        if (!event.isShortcutDown()) {
            return event;
        }
        return switch (event.getCode()) {
            case EQUALS, ADD, PLUS -> like(event, KeyCode.PLUS, false);
            case SUBTRACT -> like(event, KeyCode.MINUS, event.isShiftDown());
            case NUMPAD0, NUMPAD1, NUMPAD2, NUMPAD3, NUMPAD4, NUMPAD5, NUMPAD6, NUMPAD7, NUMPAD8, NUMPAD9 ->
                like(
                        event,
                        KeyCode.values()[
                                KeyCode.DIGIT0.ordinal() + event.getCode().ordinal() - KeyCode.NUMPAD0.ordinal()],
                        event.isShiftDown());
            default -> event;
        };
    }

    /// Ctrl+Tab, which browsers have beside Ctrl+Page Down, on all systems.
    private static KeyEvent page(KeyEvent event) {
        boolean shortcutIsControl = event.isShortcutDown();
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                event.isShiftDown() ? KeyCode.PAGE_UP : KeyCode.PAGE_DOWN,
                false,
                shortcutIsControl,
                false,
                !shortcutIsControl);
    }

    private static KeyEvent like(KeyEvent event, KeyCode code, boolean shift) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
