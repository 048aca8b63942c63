package org.causeboard.model.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// All variables on one circle, in causal order where there is one, starting at the top.
public final class CircleLayout implements Layout {
    private static final double GAP = 40;

    @Override
    public String key() {
        return "command.layout-circle";
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        List<String> order = task.graph().isAcyclic()
                ? task.graph().topologicalOrder()
                : task.graph().variables();
        double around = 0;
        for (String variable : order) {
            Size size = task.sizes().get(variable);
            around += Math.hypot(size.width(), size.height()) + GAP;
        }
        double radius = Math.max(120, around / (2 * Math.PI));
        Map<String, Point> places = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / order.size();
            places.put(
                    order.get(i), new Point(Math.rint(radius * Math.cos(angle)), Math.rint(radius * Math.sin(angle))));
        }
        return Frame.kept(task, places, progress);
    }
}
