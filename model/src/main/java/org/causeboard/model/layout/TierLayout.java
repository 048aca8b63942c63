package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Columns in the order of time, from left to right. When names end with a number that says when something was measured
/// (`bp_1`, `bp_2`, `dose 2`), these numbers are the tiers, and what is measured again stands in one row; else the
/// tiers are the causal order: each variable one column after the last of its causes.
public final class TierLayout implements Layout {
    private static final Pattern TIMED = Pattern.compile("(.*?)[ _.(t]*(\\d{1,4})\\)?");
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
        Map<String, Integer> tiers = tiers(task.graph());
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
                places.put(variable, new Point(Math.rint(x + width / 2), Math.rint(rows.get(subject(variable)))));
            }
            x += width + GAP_ACROSS;
        }
        return Frame.kept(task, Overlaps.removed(places, task.sizes(), progress), progress);
    }

    /// The column of each variable: the time in its name when all but a few have one, else its depth.
    private static Map<String, Integer> tiers(CausalGraph graph) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (String variable : graph.variables()) {
            Matcher timed = TIMED.matcher(variable);
            if (timed.matches()) {
                times.put(variable, Integer.parseInt(timed.group(2)));
            }
        }
        boolean several = times.values().stream().distinct().count() > 1;
        if (!several || times.size() * 3 < graph.size() * 2) {
            return depths(graph);
        }
        int first = times.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        graph.variables().forEach(variable -> times.putIfAbsent(variable, first - 1)); // before all that is timed
        return times;
    }

    private static Map<String, Integer> depths(CausalGraph graph) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (String variable : graph.isAcyclic() ? graph.topologicalOrder() : graph.variables()) {
            int depth = graph.parents(variable).stream()
                    .mapToInt(parent -> depths.getOrDefault(parent, 0) + 1)
                    .max()
                    .orElse(0);
            depths.put(variable, depth);
        }
        return depths;
    }

    /// One row for each subject, in the order in which they stand from top to bottom now.
    private static Map<String, Double> rows(LayoutTask task) {
        Map<String, Double> heights = new LinkedHashMap<>();
        Map<String, Double> now = new LinkedHashMap<>();
        for (String variable : task.graph().variables()) {
            Size size = task.sizes().get(variable);
            heights.merge(subject(variable), size.height(), Math::max);
            now.merge(subject(variable), task.places().get(variable).y(), Math::min);
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

    private static String subject(String variable) {
        Matcher timed = TIMED.matcher(variable);
        return timed.matches() ? timed.group(1) : variable;
    }
}
