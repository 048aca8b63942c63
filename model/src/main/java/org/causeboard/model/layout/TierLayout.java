package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Columns in the order of time, from left to right, one for each of the [Tiers]; what is measured again (`bp_1`,
/// `bp_2`) stands in one row.
public final class TierLayout implements Layout {
    private static final double GAP_ACROSS = 90;
    private static final double GAP_DOWN = 44;

    @Override
    public String key() {
        return "command.layout-tiers";
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        if (task.graph().size() == 0) {
            return new Arrangement(Map.of(), Map.of());
        }
        Map<String, Integer> tiers = Tiers.of(task.graph(), task.tiers());
        TreeMap<Integer, List<String>> columns = new TreeMap<>();
        task.graph()
                .variables()
                .forEach(variable -> columns.computeIfAbsent(tiers.get(variable), _ -> new ArrayList<>())
                        .add(variable));
        Map<String, Double> rows = rows(task);
        Map<String, Point> places = new LinkedHashMap<>();
        double x = 0;
        for (List<String> column : columns.values()) {
            double width = column.stream()
                    .mapToDouble(variable -> task.sizes().get(variable).width())
                    .max()
                    .orElse(0);
            for (String variable : column) {
                places.put(variable, new Point(Math.rint(x + width / 2), Math.rint(rows.get(Tiers.subject(variable)))));
            }
            x += width + GAP_ACROSS;
        }
        return Frame.kept(task, Overlaps.removed(places, task.sizes(), progress), progress);
    }

    /// One row for each subject, in the order in which they stand from top to bottom now.
    private static Map<String, Double> rows(LayoutTask task) {
        Map<String, Double> heights = new LinkedHashMap<>();
        Map<String, Double> now = new LinkedHashMap<>();
        for (String variable : task.graph().variables()) {
            Size size = task.sizes().get(variable);
            heights.merge(Tiers.subject(variable), size.height(), Math::max);
            now.merge(Tiers.subject(variable), task.places().get(variable).y(), Math::min);
        }
        List<String> order = new ArrayList<>(heights.keySet());
        order.sort((a, b) -> Double.compare(now.get(a), now.get(b)));
        Map<String, Double> rows = new LinkedHashMap<>();
        double y = 0;
        for (String subject : order) {
            rows.put(subject, y + heights.get(subject) / 2);
            y += heights.get(subject) + GAP_DOWN;
        }
        return rows;
    }
}
