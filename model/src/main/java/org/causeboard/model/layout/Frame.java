package org.causeboard.model.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;

/// Keeps the middle of a picture where it was, and what is fixed where it is; edges go around foreign variables.
final class Frame {
    private Frame() {}

    /// A pattern laid over what is there: its middle where the middle is now, or, when something is fixed, as near to
    /// that as it can be; nothing covers what is fixed.
    static Arrangement kept(LayoutTask task, Map<String, Point> places, Progress progress) {
        Collection<String> anchors = task.fixed().isEmpty() ? places.keySet() : task.fixed();
        double dx = 0;
        double dy = 0;
        for (String variable : anchors) {
            Point now = task.places().get(variable);
            dx += (now.x() - places.get(variable).x()) / anchors.size();
            dy += (now.y() - places.get(variable).y()) / anchors.size();
        }
        Map<String, Point> moved = new LinkedHashMap<>();
        for (Map.Entry<String, Point> entry : places.entrySet()) {
            if (!task.fixed().contains(entry.getKey())) {
                moved.put(entry.getKey(), entry.getValue().plus(Math.rint(dx), Math.rint(dy)));
            }
        }
        return apart(task, moved, task.fixed(), progress);
    }

    /// What has moved, pushed off what is held, with the ways of the edges that go along.
    static Arrangement apart(LayoutTask task, Map<String, Point> moved, Set<String> held, Progress progress) {
        Map<String, Point> all = new LinkedHashMap<>(task.places());
        all.putAll(moved);
        if (!held.isEmpty()) {
            all = Overlaps.removed(all, task.sizes(), held, progress);
        }
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : moved.keySet()) {
            Point place = all.get(variable);
            places.put(variable, new Point(Math.rint(place.x()), Math.rint(place.y())));
        }
        all.putAll(places);
        return new Arrangement(places, Detours.of(task.at(places.keySet()), all, progress));
    }
}
