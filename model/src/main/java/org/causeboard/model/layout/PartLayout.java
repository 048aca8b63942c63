package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// A layout of some variables by the edges between them, as if there were no others. They keep the middle that they
/// have, or stand together as near to it as there is room, so that none covers a variable that stays or the frame of a
/// group none of whose variables moves.
public final class PartLayout implements Layout {
    private static final double GAP = 28;
    private static final double STEP = 40;
    private static final int DIRECTIONS = 24;

    private final Layout layout;
    private final Set<String> part;

    /// @param layout how they are arranged
    /// @param part the variables that move, unless they are pinned
    public PartLayout(Layout layout, Collection<String> part) {
        this.layout = layout;
        this.part = Collections.unmodifiableSet(new LinkedHashSet<>(part));
    }

    @Override
    public String key() {
        return layout.key();
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        Map<String, Point> moved =
                new LinkedHashMap<>(layout.arrange(task.only(part), progress).places());
        Set<String> held = new LinkedHashSet<>(task.graph().variables());
        held.removeAll(moved.keySet());
        if (part.stream().noneMatch(task.fixed()::contains)) {
            Point shift = nearestRoom(moved, held, task, progress);
            moved.replaceAll((_, place) -> place.plus(shift.x(), shift.y()));
        }
        return Frame.apart(task, moved, held, progress);
    }

    /// How far all have to go together so that none covers what is held: tried on circles that grow.
    private static Point nearestRoom(Map<String, Point> moved, Set<String> held, LayoutTask task, Progress progress) {
        List<Box> boxes = boxes(moved, moved.keySet(), task);
        List<Box> taken = boxes(task.places(), held, task);
        task.groups().stream()
                .filter(group -> moved.keySet().stream().noneMatch(group.members()::contains))
                .map(group -> GroupFrames.around(group, shapes(group.members(), task)))
                .forEach(taken::add);
        double farthest = reach(boxes) + reach(taken) + distance(boxes, taken);
        for (double radius = 0; radius <= farthest; radius += STEP) {
            progress.check();
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                Point shift = new Point(Math.rint(radius * Math.cos(angle)), Math.rint(radius * Math.sin(angle)));
                if (isFree(boxes, taken, shift)) {
                    return shift;
                }
            }
        }
        return Point.ORIGIN;
    }

    private static List<Box> boxes(Map<String, Point> places, Collection<String> variables, LayoutTask task) {
        List<Box> boxes = new ArrayList<>();
        for (String variable : variables) {
            boxes.add(
                    Box.around(places.get(variable), task.sizes().get(variable)).grown(GAP / 2));
        }
        return boxes;
    }

    private static List<Box> shapes(Collection<String> variables, LayoutTask task) {
        return variables.stream()
                .map(variable ->
                        Box.around(task.places().get(variable), task.sizes().get(variable)))
                .toList();
    }

    private static double reach(List<Box> boxes) {
        return Box.union(boxes)
                .map(box -> Math.hypot(box.width(), box.height()))
                .orElse(0.0);
    }

    private static double distance(List<Box> some, List<Box> others) {
        return Box.union(some)
                .flatMap(a -> Box.union(others).map(b -> a.centre().distance(b.centre())))
                .orElse(0.0);
    }

    private static boolean isFree(List<Box> boxes, List<Box> taken, Point shift) {
        for (Box box : boxes) {
            Box there = box.plus(shift.x(), shift.y());
            for (Box other : taken) {
                if (other.intersects(there)) {
                    return false;
                }
            }
        }
        return true;
    }
}
