package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;

/// Columns in the order of time, from left to right, one for each of the [Tiers]; what is measured again (`bp_1`,
/// `bp_2`) stands in one row, what is measured once near the row of its causes.
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
        Map<String, Integer> rows = TierRows.of(task, List.copyOf(columns.values()));
        Map<Integer, Double> middles = middles(task, rows);
        Map<String, Point> places = new LinkedHashMap<>();
        double x = 0;
        for (List<String> column : columns.values()) {
            double width = column.stream()
                    .mapToDouble(variable -> task.sizes().get(variable).width())
                    .max()
                    .orElse(0);
            for (String variable : column) {
                places.put(variable, new Point(Math.rint(x + width / 2), Math.rint(middles.get(rows.get(variable)))));
            }
            x += width + GAP_ACROSS;
        }
        return Frame.kept(task, Overlaps.removed(places, task.sizes(), progress), progress);
    }

    /// Where each row is: as high as the highest of its variables.
    private static Map<Integer, Double> middles(LayoutTask task, Map<String, Integer> rows) {
        TreeMap<Integer, Double> heights = new TreeMap<>();
        rows.forEach(
                (variable, row) -> heights.merge(row, task.sizes().get(variable).height(), Math::max));
        Map<Integer, Double> middles = new LinkedHashMap<>();
        double y = 0;
        for (Map.Entry<Integer, Double> row : heights.entrySet()) {
            middles.put(row.getKey(), y + row.getValue() / 2);
            y += row.getValue() + GAP_DOWN;
        }
        return middles;
    }
}
