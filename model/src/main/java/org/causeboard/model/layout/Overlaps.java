package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Pushes apart shapes that cover each other, each pair along the side on which least is to be moved.
public final class Overlaps {
    private static final double GAP = 28;
    private static final int MOST_ROUNDS = 400;
    private static final int MOST_VARIABLES = 600;

    private Overlaps() {}

    /// Where variables of a document have to go that cover each other once all that have a mechanism or data show their
    /// chart; pinned ones stay. Nothing moves in a document that is too large to look at each pair.
    public static Map<String, Point> removed(CausalDocument document, Progress progress) {
        if (document.graph().size() > MOST_VARIABLES) {
            return Map.of();
        }
        LayoutTask task = LayoutTask.of(document);
        Map<String, Point> moved = removed(task.places(), task.sizes(), task.fixed(), progress);
        moved.entrySet().removeIf(entry -> entry.getValue().equals(task.places().get(entry.getKey())));
        return moved;
    }

    static Map<String, Point> removed(Map<String, Point> places, Map<String, Size> sizes, Progress progress) {
        return removed(places, sizes, Set.of(), progress);
    }

    /// Where variables have to go so that none covers another; `fixed` ones stay, and what covers one of them goes all
    /// of the way.
    static Map<String, Point> removed(
            Map<String, Point> places, Map<String, Size> sizes, Set<String> fixed, Progress progress) {
        List<String> names = new ArrayList<>(places.keySet());
        Map<String, Point> at = new LinkedHashMap<>(places);
        for (int round = 0; round < MOST_ROUNDS && push(names, at, sizes, fixed); round++) {
            progress.check();
        }
        return at;
    }

    private static boolean push(List<String> names, Map<String, Point> at, Map<String, Size> sizes, Set<String> fixed) {
        boolean moved = false;
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (fixed.contains(names.get(i)) && fixed.contains(names.get(j))) {
                    continue;
                }
                Box a = Box.around(at.get(names.get(i)), sizes.get(names.get(i)))
                        .grown(GAP / 2);
                Box b = Box.around(at.get(names.get(j)), sizes.get(names.get(j)))
                        .grown(GAP / 2);
                if (a.intersects(b)) {
                    apart(names.get(i), names.get(j), a, b, at, fixed);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private static void apart(String first, String second, Box a, Box b, Map<String, Point> at, Set<String> fixed) {
        double overX = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()) + 1;
        double overY = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()) + 1;
        double dx = overX <= overY
                ? Math.copySign(overX, b.centre().x() - a.centre().x())
                : 0;
        double dy = overX <= overY
                ? 0
                : Math.copySign(overY, b.centre().y() - a.centre().y());
        double share = fixed.contains(first) ? 0 : fixed.contains(second) ? 1 : 0.5;
        at.computeIfPresent(first, (_, place) -> place.plus(-share * dx, -share * dy));
        at.computeIfPresent(second, (_, place) -> place.plus((1 - share) * dx, (1 - share) * dy));
    }
}
