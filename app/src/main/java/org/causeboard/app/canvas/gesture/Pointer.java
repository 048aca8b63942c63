package org.causeboard.app.canvas.gesture;

import java.util.Set;
import org.causeboard.model.document.Point;

/// Where the pointer is and which keys are held.
///
/// @param world the place on the canvas
/// @param screen the pixel of the canvas' window
/// @param held modifier keys
public record Pointer(Point world, Point screen, Set<Key> held) {
    /// Modifier keys.
    public enum Key {
        SHIFT,
        CONTROL,
        ALT
    }

    /// Whether a key is held.
    public boolean holds(Key key) {
        return held.contains(key);
    }
}
