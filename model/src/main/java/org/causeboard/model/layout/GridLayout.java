package org.causeboard.model.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Rows and columns of equal size, in causal order where there is one.
public final class GridLayout implements Layout {
    private static final double GAP = 60;

    @Override
    public String key() {
        return "command.layout-grid";
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        return Frame.kept(task, places(task), progress);
    }

    static Map<String, Point> places(LayoutTask task) {
        List<String> order = task.graph().isAcyclic()
                ? task.graph().topologicalOrder()
                : task.graph().variables();
        double width =
                task.sizes().values().stream().mapToDouble(Size::width).max().orElse(0) + GAP;
        double height =
                task.sizes().values().stream().mapToDouble(Size::height).max().orElse(0) + GAP;
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(order.size() * height / width * 1.4)));
        Map<String, Point> places = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), new Point((i % columns) * width, (double) (i / columns) * height));
        }
        return places;
    }
}
