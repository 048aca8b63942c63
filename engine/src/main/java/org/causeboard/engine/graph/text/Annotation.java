package org.causeboard.engine.graph.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a text says about one variable or edge beyond the graph.
///
/// @param position of a variable its place, of an edge the control point of its bend (`pos`)
/// @param label the text shown instead of the name (`label`)
/// @param attributes every other attribute in the order of the text; a value is empty where only a name was given
public record Annotation(Optional<Point> position, Optional<String> label, Map<String, String> attributes) {
    /// Nothing beyond the graph.
    public static final Annotation NONE = new Annotation(Optional.empty(), Optional.empty(), Map.of());

    public Annotation {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(label, "label");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /// Only a place.
    public static Annotation at(double x, double y) {
        return NONE.withPosition(new Point(x, y));
    }

    /// Whether there is nothing to say.
    public boolean isEmpty() {
        return position.isEmpty() && label.isEmpty() && attributes.isEmpty();
    }

    /// The same at another place.
    public Annotation withPosition(Point point) {
        return new Annotation(Optional.of(point), label, attributes);
    }

    /// The same with another label.
    public Annotation withLabel(String text) {
        return new Annotation(position, Optional.of(text), attributes);
    }

    /// The same with one attribute set.
    public Annotation withAttribute(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(name, value);
        return new Annotation(position, label, all);
    }
}
