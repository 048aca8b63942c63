package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// Where two pictures of the same things differ, in boxes of the world: a bar that got longer damages the place of the
/// bar and of its number, and nothing around them.
final class Damage {
    private static final double SMOOTHED = 0.5; // world units that a smoothed border may reach over its shape

    private Damage() {}

    /// The boxes to paint again; empty when other things are drawn, or in another order.
    ///
    /// @param shown what is painted; differences elsewhere damage nothing
    static Optional<List<Box>> between(List<Element> before, List<Element> now, Box shown) {
        if (before == now) {
            return Optional.of(List.of());
        }
        if (before.size() != now.size()) {
            return Optional.empty();
        }
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Element old = before.get(i);
            Element next = now.get(i);
            if (old != next) {
                if (!old.id().equals(next.id())) {
                    return Optional.empty();
                }
                if (isIn(old, shown) || isIn(next, shown)) {
                    of(old, next).ifPresent(boxes::add);
                }
            }
        }
        return Optional.of(boxes);
    }

    private static boolean isIn(Element element, Box shown) {
        return element.bounds().grown(1).intersects(shown);
    }

    private static Optional<Box> of(Element old, Element next) {
        Box whole = old.bounds().union(next.bounds());
        Optional<Box> known = next.differsIn(old);
        if (known.isPresent()) {
            return known.map(changed -> Pixels.common(changed.grown(SMOOTHED), whole));
        }
        if (old.shapes().size() != next.shapes().size()) {
            return Optional.of(whole);
        }
        Optional<Box> box = Optional.empty();
        for (int i = 0; i < next.shapes().size(); i++) {
            Shape a = old.shapes().get(i);
            Shape b = next.shapes().get(i);
            if (!a.equals(b)) {
                Box both = ShapeBounds.of(a).union(ShapeBounds.of(b));
                box = Optional.of(box.map(both::union).orElse(both));
            }
        }
        return box.map(changed -> Pixels.common(changed.grown(SMOOTHED), whole));
    }
}
