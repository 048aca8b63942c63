package org.causeboard.app.canvas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Picture;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneGeometry;
import org.causeboard.model.document.Group;

/// A scene together with its picture.
///
/// @param folded the folded group that each stand-in of the scene stands for
public record Drawing(Scene scene, Picture picture, Map<String, Group> folded) {
    public Drawing {
        folded = Collections.unmodifiableMap(new LinkedHashMap<>(folded));
    }

    /// Where everything is.
    public SceneGeometry geometry() {
        return picture.geometry();
    }

    /// What is painted.
    public DisplayList list() {
        return picture.list();
    }

    /// Where a variable is, or the stand-in of the folded group that it is in.
    public Optional<NodeGeometry> node(String variable) {
        return Optional.ofNullable(geometry().nodes().get(variable))
                .or(() -> folded.entrySet().stream()
                        .filter(entry -> entry.getValue().members().contains(variable))
                        .findFirst()
                        .map(entry -> geometry().nodes().get(entry.getKey())));
    }

    /// The variables of the document that a shape stands for: itself, or the members of a folded group.
    public List<String> behind(String shape) {
        return Optional.ofNullable(folded.get(shape)).map(Group::members).orElse(List.of(shape));
    }
}
