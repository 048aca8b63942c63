package org.causeboard.engine.graph.text;

import java.util.Objects;

/// The bounding box of a drawing (`bb` in DAGitty's language), two opposite corners in the order of the text.
///
/// @param first usually the upper left corner
/// @param second usually the lower right corner
public record Box(Point first, Point second) {
    public Box {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }
}
