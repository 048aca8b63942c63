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
    private final Optional<Changing> changing;
    private final Optional<String> title;
    private Optional<List<Shape>> shapes = Optional.empty();

    /// @param bounds holds every shape, line widths included; used to leave out what is not in view
    public Element(ElementId id, Box bounds, List<Shape> shapes) {
        this(id, bounds, () -> List.copyOf(shapes));
        shapes();
    }

    /// @param bounds holds every shape, line widths included; used to leave out what is not in view
    /// @param painter makes the same shapes whenever it is asked, in a list that nobody changes
    Element(ElementId id, Box bounds, Supplier<List<Shape>> painter) {
        this(id, bounds, painter, Optional.empty(), Optional.empty());
    }

    private Element(
            ElementId id,
            Box bounds,
            Supplier<List<Shape>> painter,
            Optional<Changing> changing,
            Optional<String> title) {
        this.id = Objects.requireNonNull(id, "id");
        this.bounds = Objects.requireNonNull(bounds, "bounds");
        this.painter = painter;
        this.changing = changing;
        this.title = title;
    }

    /// The part of something that changes with every frame, such as bars.
    ///
    /// @param rest stands for all the rest: where it is the same object, the rest looks the same
    /// @param place holds the part
    private record Changing(Object rest, Box place) {}

    /// The same thing, of which only what lies in a place will be drawn otherwise by those that come from it by
    /// [#redrawn].
    Element changingIn(Box place) {
        return new Element(id, bounds, painter, Optional.of(new Changing(new Object(), place)), title);
    }

    /// The same thing with something else in the place that changes.
    ///
    /// @param painter makes shapes that differ in nothing else
    Element redrawn(Box place, Supplier<List<Shape>> painter) {
        return new Element(id, bounds, painter, changing.map(before -> new Changing(before.rest(), place)), title);
    }

    /// The same thing with a title for those who ask what it is, where its id does not say so.
    Element titled(String title) {
        return new Element(id, bounds, painter, changing, Optional.of(title));
    }

    /// What it is called, where its id does not say so.
    public Optional<String> title() {
        return title;
    }

    /// All of the place where this looks otherwise than another picture of the same thing, if that is known without
    /// looking at shapes: of a thousand variables with moving bars, looking would take most of the time.
    public Optional<Box> differsIn(Element other) {
        return changing.flatMap(now -> other.changing
                .filter(before -> before.rest() == now.rest())
                .map(before -> before.place().union(now.place())));
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
                && title.equals(element.title)
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
