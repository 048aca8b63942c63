package org.causeboard.model.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;

/// Keeps the middle of a picture where it was, and what is fixed where it is; edges go around foreign variables.
final class Frame {
    private Frame() {}

    static Arrangement kept(LayoutTask task, Map<String, Point> places, Progress progress) {
        double dx = 0;
        double dy = 0;
        for (Map.Entry<String, Point> entry : places.entrySet()) {
            Point now = task.places().get(entry.getKey());
            dx += (now.x() - entry.getValue().x()) / places.size();
            dy += (now.y() - entry.getValue().y()) / places.size();
        }
        Map<String, Point> moved = new LinkedHashMap<>();
        for (Map.Entry<String, Point> entry : places.entrySet()) {
            if (!task.fixed().contains(entry.getKey())) {
                moved.put(entry.getKey(), entry.getValue().plus(Math.rint(dx), Math.rint(dy)));
            }
        }
        Map<String, Point> all = new LinkedHashMap<>(task.places());
        all.putAll(moved);
        return new Arrangement(moved, Detours.of(task, all, progress));
    }
}
