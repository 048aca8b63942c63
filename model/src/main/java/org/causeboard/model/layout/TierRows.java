package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which row each variable stands in when columns are slices of time. A thing that is measured in several slices has a
/// row of its own, in the order in which such things stand now. The others share what is left, column by column: each
/// takes the free row that is nearest to the rows of its neighbours in earlier columns, and where it has none there, to
/// where it would stand by its present place. No more rows are made than the longest column needs.
final class TierRows {
    private final LayoutTask task;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    private TierRows(LayoutTask task) {
        this.task = task;
    }

    /// @param columns the variables of each slice, from left to right
    static Map<String, Integer> of(LayoutTask task, List<List<String>> columns) {
        TierRows rows = new TierRows(task);
        Map<String, Integer> repeated = rows.repeated(columns);
        int count = repeated.size();
        for (List<String> column : columns) {
            long singles = column.stream()
                    .filter(variable -> !repeated.containsKey(Tiers.subject(variable)))
                    .count();
            count = Math.max(count, repeated.size() + (int) singles);
        }
        for (List<String> column : columns) {
            rows.column(column, repeated, count);
        }
        return rows.rows;
    }

    /// The rows of things that are in several columns, the highest first.
    private Map<String, Integer> repeated(List<List<String>> columns) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Double> heights = new LinkedHashMap<>();
        for (List<String> column : columns) {
            column.stream().map(Tiers::subject).distinct().forEach(subject -> times.merge(subject, 1, Integer::sum));
            column.forEach(variable -> heights.merge(Tiers.subject(variable), height(variable), Math::min));
        }
        List<String> again = times.keySet().stream()
                .filter(subject -> times.get(subject) > 1)
                .sorted(Comparator.comparing(heights::get))
                .toList();
        return again.stream()
                .collect(Collectors.toMap(subject -> subject, again::indexOf, (first, _) -> first, LinkedHashMap::new));
    }

    private double height(String variable) {
        return task.places().get(variable).y();
    }

    private void column(List<String> column, Map<String, Integer> repeated, int count) {
        Set<Integer> taken = new HashSet<>();
        List<String> singles = new ArrayList<>();
        for (String variable : column) {
            Integer row = repeated.get(Tiers.subject(variable));
            if (row != null && taken.add(row)) {
                rows.put(variable, row);
            } else {
                singles.add(variable);
            }
        }
        List<Integer> free = new ArrayList<>(IntStream.range(0, Math.max(count, taken.size() + singles.size()))
                .filter(row -> !taken.contains(row))
                .boxed()
                .toList());
        singles.sort(Comparator.comparingDouble(this::height));
        Map<String, Double> wanted = new LinkedHashMap<>();
        int above = (free.size() - singles.size()) / 2;
        for (int i = 0; i < singles.size(); i++) {
            wanted.put(singles.get(i), wanted(singles.get(i), free.get(above + i)));
        }
        singles.sort(Comparator.comparingDouble(wanted::get));
        place(singles, wanted, free);
    }

    /// The mean of the rows of neighbours that have one.
    private double wanted(String variable, double otherwise) {
        return task.graph().adjacent(variable).stream()
                .filter(rows::containsKey)
                .mapToInt(rows::get)
                .average()
                .orElse(otherwise);
    }

    /// Each in order to the nearest free row that leaves rows for those after it.
    private void place(List<String> singles, Map<String, Double> wanted, List<Integer> free) {
        int next = 0;
        for (int i = 0; i < singles.size(); i++) {
            int last = free.size() - (singles.size() - i);
            int best = next;
            for (int at = next; at <= last; at++) {
                double off = Math.abs(free.get(at) - wanted.get(singles.get(i)));
                if (off < Math.abs(free.get(best) - wanted.get(singles.get(i)))) {
                    best = at;
                }
            }
            rows.put(singles.get(i), free.get(best));
            next = best + 1;
        }
    }
}
