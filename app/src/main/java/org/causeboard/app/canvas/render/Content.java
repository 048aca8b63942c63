package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// What is to be painted.
///
/// @param list everything, in its order
/// @param leftOut what nodes over the picture show
record Content(DisplayList list, Colours colours, Set<ElementId> leftOut) {
    /// What can be seen in a box of the world, for parts of it.
    ///
    /// @param before what was seen in the frame before; while bars move, the edges stay where they are
    Near near(Box box, Optional<Near> before) {
        Optional<Near> alike = before.filter(last -> last.content.leftOut.equals(leftOut) && last.box.equals(box));
        Cells edges = alike.filter(last -> last.content.list.edges() == list.edges())
                .map(last -> last.edges)
                .orElseGet(() -> new Cells(seen(list.edges(), box)));
        List<Element> seen = seen(list.nodes(), box);
        return new Near(this, box, edges, alike.map(last -> last.nodes.of(seen)).orElseGet(() -> new Cells(seen)));
    }

    private List<Element> seen(List<Element> elements, Box box) {
        Box reach = box.grown(1);
        List<Element> seen = new ArrayList<>();
        for (Element element : elements) {
            if (element.bounds().intersects(reach) && (leftOut.isEmpty() || !leftOut.contains(element.id()))) {
                seen.add(element);
            }
        }
        return seen;
    }

    /// What can be seen of it somewhere. For one frame, on one thread.
    static final class Near {
        private final Content content;
        private final Box box;
        private final Cells edges;
        private final Cells nodes;
        private final Map<Box, Place> places = new HashMap<>();

        private Near(Content content, Box box, Cells edges, Cells nodes) {
            this.content = content;
            this.box = box;
            this.edges = edges;
            this.nodes = nodes;
        }

        Colours colours() {
            return content.colours;
        }

        /// How much is seen.
        int size() {
            return edges.size() + nodes.size();
        }

        /// The edges, groups and the like in a part of the box.
        List<Element> edges(Box part) {
            return edges.in(part);
        }

        /// What lies over them there.
        Place at(Box part) {
            return places.computeIfAbsent(part, place -> Place.of(nodes.in(place), place, content.colours));
        }
    }

    /// What lies over the edges in a box.
    ///
    /// @param cover what is seen of the topmost thing that hides all below it, if one does
    /// @param above what lies over that, or over the edges
    record Place(Optional<List<Shape>> cover, List<Element> above) {
        private static Place of(List<Element> nodes, Box box, Colours colours) {
            for (int i = nodes.size() - 1; i >= 0; i--) {
                Optional<List<Shape>> cover = Cover.seen(nodes.get(i), box, colours);
                if (cover.isPresent()) {
                    return new Place(cover, nodes.subList(i + 1, nodes.size()));
                }
            }
            return new Place(Optional.empty(), nodes);
        }
    }
}
