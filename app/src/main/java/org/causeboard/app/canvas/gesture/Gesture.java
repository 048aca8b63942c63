package org.causeboard.app.canvas.gesture;

/// Something done with the mouse from press to release. It previews on the board's overlay, and ends by handing over at
/// most one command.
public interface Gesture {
    /// The pointer has moved, or a modifier key has been pressed or released.
    void moved(Pointer to);

    /// The button was released: the edit is made.
    void finished(Pointer at);

    /// Given up: previews go away, the document stays as it was.
    void cancelled();
}
