package org.causeboard.app.canvas;

import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Picture;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneGeometry;

/// A scene together with its picture.
public record Drawing(Scene scene, Picture picture) {
    /// Where everything is.
    public SceneGeometry geometry() {
        return picture.geometry();
    }

    /// What is painted.
    public DisplayList list() {
        return picture.list();
    }
}
