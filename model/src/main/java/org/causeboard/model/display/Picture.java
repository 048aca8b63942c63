package org.causeboard.model.display;

import java.util.Objects;

/// A scene as it is painted and where its parts are.
///
/// @param list what is painted
/// @param geometry where variables and edges are, for pointing and for layouts
public record Picture(DisplayList list, SceneGeometry geometry) {
    public Picture {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(geometry, "geometry");
    }
}
