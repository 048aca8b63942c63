package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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
    private final BitSet[] cells; // which elements touch each; none before they are asked for

    Cells(List<Element> elements) {
        this(
                elements,
                Box.union(elements.stream().map(Element::bounds).toList())
                        .orElse(new Box(0, 0, 0, 0))
                        .grown(1),
                new BitSet[ACROSS * ACROSS]);
    }

    private Cells(List<Element> elements, Box bounds, BitSet[] cells) {
        this.elements = elements;
        this.bounds = bounds;
        this.cells = cells;
    }

    /// Finds others in the same way: where all are in the places of these, as while bars move, the grid is the same.
    Cells of(List<Element> others) {
        return haveBoundsOf(others) ? new Cells(others, bounds, cells) : new Cells(others);
    }

    private boolean haveBoundsOf(List<Element> others) {
        if (others.size() != elements.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (!others.get(i).bounds().equals(elements.get(i).bounds())) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return elements.size();
    }

    /// Those that touch a box, or come as near as the smoothing of their borders, in their order.
    List<Element> in(Box box) {
        if (elements.size() <= FEW || box.width() > bounds.width() / 4 || box.height() > bounds.height() / 4) {
            return elements.stream().filter(element -> isIn(element, box)).toList();
        }
        BitSet found = new BitSet(elements.size());
        each(box, cell -> found.or(touching(cell)));
        List<Element> touching = new ArrayList<>();
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (isIn(elements.get(i), box)) {
                touching.add(elements.get(i));
            }
        }
        return touching;
    }

    private BitSet touching(int cell) {
        if (cells[cell] == null) {
            Arrays.setAll(cells, _ -> new BitSet(elements.size()));
            for (int i = 0; i < elements.size(); i++) {
                int index = i;
                each(elements.get(i).bounds().grown(1), each -> cells[each].set(index));
            }
        }
        return cells[cell];
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
