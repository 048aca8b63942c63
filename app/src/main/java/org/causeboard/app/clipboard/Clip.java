package org.causeboard.app.clipboard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;

/// What lies on the clipboard. The system's clipboard, or one in memory.
public interface Clip {
    /// Puts something there in several forms, in place of what was there.
    void put(Copied copied);

    /// Our own form, where something of ours lies there.
    Optional<String> json();

    /// Text, where some lies there.
    Optional<String> text();

    /// Files, where some were copied in a file manager.
    List<Path> files();

    /// A part of a document in all forms.
    ///
    /// @param json our own form, which keeps everything
    /// @param text DAGitty's language
    /// @param svg a drawing; empty while it is being painted
    /// @param picture the drawing in pixels; empty while it is being painted
    record Copied(String json, String text, Optional<String> svg, Optional<Image> picture) {}
}
