package org.causeboard.model.display;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.causeboard.model.document.Box;

/// All shapes of one thing on the canvas, in the order in which they are painted. They are made when somebody first
/// asks for them: of a large graph most things are never looked at.
public final class Element {
    private final ElementId id;
    private final Box bounds;
    private final Supplier<List<Shape>> painter;
    private Optional<List<Shape>> shapes = Optional.empty();

    /// @param bounds holds every shape, line widths included; used to leave out what is not in view
    public Element(ElementId id, Box bounds, List<Shape> shapes) {
        this(id, bounds, () -> List.copyOf(shapes));
        shapes();
    }

    /// @param bounds holds every shape, line widths included; used to leave out what is not in view
    /// @param painter makes the same shapes whenever it is asked, in a list that nobody changes
    Element(ElementId id, Box bounds, Supplier<List<Shape>> painter) {
        this.id = Objects.requireNonNull(id, "id");
        this.bounds = Objects.requireNonNull(bounds, "bounds");
        this.painter = painter;
    }

    public ElementId id() {
        return id;
    }

    public Box bounds() {
        return bounds;
    }

    public synchronized List<Shape> shapes() {
        if (shapes.isEmpty()) {
            shapes = Optional.of(painter.get());
        }
        return shapes.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element element
                && id.equals(element.id)
                && bounds.equals(element.bounds)
                && shapes().equals(element.shapes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, bounds);
    }

    @Override
    public String toString() {
        return id + " in " + bounds + ": " + shapes();
    }
}
