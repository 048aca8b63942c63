package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.causeboard.model.display.Element;
import org.causeboard.model.document.Box;

/// Finds the few elements in a small box among many: a grid of cells, each with those that touch it. Made when a small
/// box is first asked for.
final class Cells {
    private static final int FEW = 64;
    private static final int ACROSS = 24; // cells beside each other

    private final List<Element> elements;
    private final Box bounds;
    private final Map<Integer, List<Integer>> cells = new HashMap<>();

    Cells(List<Element> elements) {
        this.elements = elements;
        bounds = Box.union(elements.stream().map(Element::bounds).toList())
                .orElse(new Box(0, 0, 0, 0))
                .grown(1);
    }

    /// Those that touch a box, or come as near as the smoothing of their borders, in their order.
    List<Element> in(Box box) {
        if (elements.size() <= FEW || box.width() > bounds.width() / 4 || box.height() > bounds.height() / 4) {
            return elements.stream().filter(element -> isIn(element, box)).toList();
        }
        if (cells.isEmpty()) {
            for (int i = 0; i < elements.size(); i++) {
                int index = i;
                each(
                        elements.get(i).bounds().grown(1),
                        cell -> cells.computeIfAbsent(cell, _ -> new ArrayList<>())
                                .add(index));
            }
        }
        BitSet found = new BitSet();
        each(box, cell -> cells.getOrDefault(cell, List.of()).forEach(found::set));
        return found.stream()
                .mapToObj(elements::get)
                .filter(element -> isIn(element, box))
                .toList();
    }

    private static boolean isIn(Element element, Box box) {
        return element.bounds().grown(1).intersects(box);
    }

    private void each(Box box, IntConsumer use) {
        int last = column(box.right());
        int bottom = row(box.bottom());
        for (int row = row(box.y()); row <= bottom; row++) {
            for (int column = column(box.x()); column <= last; column++) {
                use.accept(row * ACROSS + column);
            }
        }
    }

    private int column(double x) {
        return Math.clamp((long) ((x - bounds.x()) * ACROSS / bounds.width()), 0, ACROSS - 1);
    }

    private int row(double y) {
        return Math.clamp((long) ((y - bounds.y()) * ACROSS / bounds.height()), 0, ACROSS - 1);
    }
}
