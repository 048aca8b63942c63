package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// New places for variables that are to stand in line or at equal gaps.
enum Alignment {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    CENTRE,
    MIDDLE,
    HORIZONTALLY,
    VERTICALLY;

    /// The new middle of every variable.
    ///
    /// @param boxes where the variables stand, at least one
    Map<String, Point> places(Map<String, Box> boxes) {
        Box all = Box.union(boxes.values()).orElseThrow();
        return switch (this) {
            case LEFT ->
                each(
                        boxes,
                        box -> new Point(all.x() + box.width() / 2, box.centre().y()));
            case RIGHT ->
                each(
                        boxes,
                        box -> new Point(
                                all.right() - box.width() / 2, box.centre().y()));
            case TOP -> each(boxes, box -> new Point(box.centre().x(), all.y() + box.height() / 2));
            case BOTTOM -> each(boxes, box -> new Point(box.centre().x(), all.bottom() - box.height() / 2));
            case CENTRE ->
                each(boxes, box -> new Point(all.centre().x(), box.centre().y()));
            case MIDDLE ->
                each(boxes, box -> new Point(box.centre().x(), all.centre().y()));
            case HORIZONTALLY -> spread(boxes, Box::x, Box::width, all.width());
            case VERTICALLY -> spread(boxes, Box::y, Box::height, all.height());
        };
    }

    private interface Placing {
        Point of(Box box);
    }

    private static Map<String, Point> each(Map<String, Box> boxes, Placing placing) {
        Map<String, Point> places = new LinkedHashMap<>();
        boxes.forEach((variable, box) -> places.put(variable, placing.of(box)));
        return places;
    }

    /// Equal gaps between neighbours; the first and the last stay.
    private Map<String, Point> spread(
            Map<String, Box> boxes, ToDoubleFunction<Box> start, ToDoubleFunction<Box> length, double room) {
        List<String> order = new ArrayList<>(boxes.keySet());
        order.sort(Comparator.comparingDouble(variable -> start.applyAsDouble(boxes.get(variable))));
        double filled = boxes.values().stream().mapToDouble(length).sum();
        double gap = (room - filled) / Math.max(1, order.size() - 1);
        double at = start.applyAsDouble(boxes.get(order.getFirst()));
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : order) {
            Box box = boxes.get(variable);
            double middle = at + length.applyAsDouble(box) / 2;
            places.put(
                    variable,
                    this == HORIZONTALLY
                            ? new Point(middle, box.centre().y())
                            : new Point(box.centre().x(), middle));
            at += length.applyAsDouble(box) + gap;
        }
        return places;
    }
}
